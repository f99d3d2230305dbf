import type { Writable } from 'node:stream'
import type { Progress } from '../contract/exchange'
import { type FaultData, formatFault } from '../contract/fault'
import type { Language } from '../contract/model'

/** Where a command's answers go: stdout for answers, stderr for everything else. */
export interface Console {
  /** One answer: a line of JSON, or its text for people. */
  answer(json: unknown, text: string): void
  /** Something worth knowing beside the answer, on stderr. */
  note(text: string): void
  /** What went wrong, on stderr. */
  fault(fault: Pick<FaultData, 'code' | 'detail'>): void
  /** On a terminal one line that rewrites itself; elsewhere nothing. */
  progress(progress: Progress): void
}

export type Stream = Writable & { readonly isTTY?: boolean | undefined }

export function createConsole(
  out: Stream,
  err: Stream,
  format: 'json' | 'text',
  language: Language,
): Console {
  // Whoever reads us may stop before we are done (`| head`); that is no error.
  for (const stream of [out, err]) stream.on('error', ignoreClosedPipe)
  const clearProgress = () => err.isTTY && err.write('\r\x1b[K')
  const sayFault = (fault: Pick<FaultData, 'code' | 'detail'>) =>
    format === 'json'
      ? JSON.stringify({ code: fault.code, message: formatFault(fault, language) })
      : `lectern: ${makePlain(formatFault(fault, language))}`
  return {
    answer(json, text) {
      clearProgress()
      if (format === 'json') out.write(`${JSON.stringify(json)}\n`)
      else if (text !== '') out.write(`${makePlain(text)}\n`)
    },
    note(text) {
      clearProgress()
      err.write(`${format === 'json' ? JSON.stringify({ note: text }) : `lectern: ${text}`}\n`)
    },
    fault(fault) {
      clearProgress()
      err.write(`${sayFault(fault)}\n`)
    },
    progress({ done, total, failed }) {
      if (!err.isTTY) return
      const failures = failed === 0 ? '' : ` (${failed} ✗)`
      err.write(`\r\x1b[K${done} / ${total ?? '…'}${failures}`)
    },
  }
}

/** Text from articles must not steer the terminal: control signs and turns of direction become spaces. */
export function makePlain(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, ' ')
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
