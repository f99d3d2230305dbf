import { Fault } from '../../contract/fault'
import { keptAs, type Verdicts } from '../articles/verdict'
import { pageLines } from './page-lines'
import { parsePage } from './parse-page'

/**
 * The lines of markup that is an article and nothing around it, and what the markup says of each; null where the words must
 * decide. Faults: `file/too-complex`, `file/empty`; `path` is what they name.
 */
export function readDocumentMarkup(
  html: string,
  path: string,
): { readonly text: string; readonly verdicts: Verdicts } {
  const document = parsePage(html, path)
  const lines = pageLines(document.body ?? document)
  if (lines.length === 0) throw new Fault('file/empty', { path })
  const title = lines.findIndex((line) => line.path.includes('h1'))
  return {
    text: lines.map(({ text }) => text).join('\n'),
    verdicts: lines.map((line, at) => {
      if (at === title) return keptAs('title', 'heading-tag')
      if (line.path.includes('figcaption')) return keptAs('caption', 'caption-tag')
      return line.path.some((name) => /^h[1-6]$/.test(name))
        ? keptAs('paragraph', 'heading-tag')
        : null
    }),
  }
}
