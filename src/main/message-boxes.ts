import { dialog } from 'electron'
import { formatFault, toFaultData } from '../contract/fault'
import type { Language } from '../contract/model'
import { words } from './words'

/** Says that a part of the program stopped, and asks for the way out. `logFile` is where the cause is noted. */
export async function askAfterCrash(
  language: Language,
  logFile: string,
): Promise<'start-again' | 'quit'> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.stopped[language],
    detail: words.stoppedDetail[language].replace('{file}', logFile),
    buttons: [words.startAgain[language], words.quit[language]],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0 ? 'start-again' : 'quit'
}

/** Says what went wrong and the way out, where no page can say it. */
export async function showFault(error: unknown, language: Language): Promise<void> {
  await dialog.showMessageBox({
    type: 'warning',
    message: formatFault(toFaultData(error), language),
  })
}
