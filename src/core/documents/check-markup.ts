import { Fault } from '../../contract/fault'

const depthLimit = 256

/**
 * Refuses XML that a parser should not see: with a document type, which may define entities without end, or nested beyond
 * what a document needs. Fault `file/malformed` or `file/too-complex`; `path` is what it names.
 */
export function checkMarkup(xml: string, path: string): void {
  if (
    /<!DOCTYPE(?!\s+html(?:\s+PUBLIC\s+"[^"<>[\]]*"\s+"[^"<>[\]]*")?\s*>)/i.test(xml) ||
    /<!ENTITY/i.test(xml)
  )
    throw new Fault('file/malformed', { path, reason: 'it defines a document type' })
  let depth = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1]
    if (next === '/') depth -= 1
    else if (next !== '?' && next !== '!') {
      const end = xml.indexOf('>', at)
      if (end !== -1 && xml[end - 1] !== '/') depth += 1
    }
    if (depth > depthLimit) throw new Fault('file/too-complex', { path })
  }
}
