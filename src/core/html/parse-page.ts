import { parseHTML } from 'linkedom'
import { Fault } from '../../contract/fault'
import type { PageNode } from './page-lines'

/** What a page may hold; beyond it a parser's time and stack are at the page's mercy. */
export const pageLimits = { depth: 255, elements: 100_000 }

type ParsedWindow = ReturnType<typeof parseHTML>
export type PageDocument = ParsedWindow['document']

/**
 * A page as a document: no script runs, nothing is loaded, and none of it is ever shown as markup.
 * Fault `file/too-complex`; `path` is what it names.
 */
export function parsePage(html: string, path: string): PageDocument {
  if (countTags(html) > pageLimits.elements) throw new Fault('file/too-complex', { path })
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`,
  )
  if (depthOf(document) > pageLimits.depth) throw new Fault('file/too-complex', { path })
  return document
}

function countTags(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) count += 1
  return count / 2
}

function depthOf(root: PageNode): number {
  let deepest = 0
  let level: PageNode[] = [root]
  while (level.length > 0 && deepest <= pageLimits.depth) {
    level = level.flatMap((node) => [...node.childNodes])
    deepest += 1
  }
  return deepest
}
