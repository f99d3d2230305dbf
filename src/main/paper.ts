import { basename, join } from 'node:path'
import { app } from 'electron'
import { Fault, type Outcome, toFaultData } from '../contract/fault'
import { keepNames, placeFile } from '../core/export/place-file'
import { type DialogSurroundings, showSave } from './dialogs'
import { answer } from './ipc'
import { words } from './words'

/** Answers the bridge's wishes for paper: the system's print dialog, and a PDF where the person says. */
export function handlePaper(surroundings: Pick<DialogSurroundings, 'window' | 'language'>): void {
  answer('print', ({ sender }) =>
    outcomeOf(
      () =>
        new Promise<null>((resolve, reject) =>
          sender.print({}, (done, reason) => {
            // Who closes the dialog has changed their mind.
            if (done || /cancel/i.test(reason)) resolve(null)
            else reject(new Fault('print/failed', { reason }))
          }),
        ),
    ),
  )
  answer('savePdf', ({ sender }, suggestedName) =>
    outcomeOf(async () => {
      const path = await showSave(surroundings, {
        title: words.choosePdf[surroundings.language()],
        defaultPath: join(app.getPath('documents'), basename(String(suggestedName))),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      })
      if (path === null) return null
      const pdf = await sender.printToPDF({
        pageSize: 'A4',
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      await placeFile(path, (draft) => draft.writeFile(pdf))
      await keepNames([path])
      return path
    }),
  )
}

async function outcomeOf<Value>(run: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    return { ok: false, fault: toFaultData(error) }
  }
}
