import { FileInput } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { readablePath } from '../../contract/importing'
import type { AnnotationImport } from '../../contract/marking'
import { useHost, useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog'
import { useFaultText, useSay } from '../ui/language'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'

/** Takes in annotations that other programs wrote, and says what became of each. */
export function ImportAnnotations(): ReactElement {
  const say = useSay(messages)
  const host = useHost()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const isReadOnly = useIsReadOnly()
  const [report, setReport] = useState<AnnotationImport | null>(null)
  const choose = async () => {
    const files = await attempt(() => host.chooseImport('files'))
    for (const file of files ?? []) {
      const answer = await attempt(async () =>
        workbench.importAnnotations({ path: readablePath(file) }),
      )
      if (answer !== null)
        setReport((before) => ({
          imported: [...(before?.imported ?? []), ...answer.imported],
          refused: [...(before?.refused ?? []), ...answer.refused],
        }))
    }
  }
  return (
    <>
      <Button isDisabled={isReadOnly} onPress={() => void choose()}>
        <FileInput aria-hidden />
        {say('import')}
      </Button>
      <DialogWindow
        title={say('importTitle')}
        isOpen={report !== null}
        onClose={() => setReport(null)}
      >
        {report === null ? null : <Report report={report} />}
      </DialogWindow>
    </>
  )
}

const mostShown = 200

function Report({ report }: { readonly report: AnnotationImport }): ReactElement {
  const say = useSay(messages)
  const faultText = useFaultText()
  return (
    <div className="annotations-view__report">
      <p>
        {say('importSum', { imported: report.imported.length, refused: report.refused.length })}
      </p>
      <ul className="annotations-view__refused">
        {report.refused.slice(0, mostShown).map((refusal) => (
          <li key={`${refusal.source} ${refusal.code}`}>
            <span className="annotations-view__source">{refusal.source}</span>
            <span>{faultText(refusal)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
