import type { FaultDetail } from '../../../contract/fault'
import type { Reason } from '../../../contract/reasons'

const known: readonly (readonly [RegExp, Reason])[] = [
  [/^undefined filter: (.+)$/u, 'unknown-filter'],
  [/^tag "(.+)" not found$/u, 'unknown-tag'],
  [/^(?:tag|output|raw) "?(.+?)"? not closed$/u, 'not-closed'],
  [/^(?:illegal tag|expected|invalid|unexpected)\b/u, 'tag-malformed'],
  [/limit exceeded$/u, 'template-endless'],
]

/** What liquidjs 10 says against a template, as a reason that reads in both languages. So many lines stand before what it was shown. */
export function templateReason(message: string, linesBefore: number): FaultDetail {
  const [first = ''] = message.split('\n')
  const [, said = first, line = '1'] = /^(.*), line:(\d+), col:\d+$/u.exec(first) ?? []
  const at = { line: Number(line) + linesBefore, words: said.slice(0, 100) }
  for (const [pattern, reason] of known) {
    const match = pattern.exec(said)
    if (match !== null) return { ...at, reason, ...(match[1] && { words: match[1].slice(0, 100) }) }
  }
  return { ...at, reason: 'template-other' }
}
