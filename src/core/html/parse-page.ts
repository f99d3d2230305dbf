import { parseHTML } from 'linkedom'
import { Fault } from '../../contract/fault'

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
  const document = parseDocument(html)
  gatherBody(document)
  if (isAsDeepAs(pageLimits.depth - 1, document.documentElement))
    throw new Fault('file/too-complex', { path })
  return document
}

function parseDocument(html: string): PageDocument {
  if (/<html[\s>]/i.test(html)) {
    const { document } = parseHTML(html)
    const root: PageDocument['documentElement'] | null = document.documentElement
    // Its tag may stand in a comment that swallows the page, or further down.
    if (root?.nodeName === 'HTML') return document
  }
  return parseHTML(`<html><body>${html}</body></html>`).document
}

const headParts = new Set('TITLE META LINK SCRIPT STYLE BASE NOSCRIPT TEMPLATE #comment'.split(' '))

/** Puts what stands beside the body or the page, or in a head where it cannot stand, into the body, as browsers do: their tags may be left out. */
function gatherBody(document: PageDocument): void {
  const root = document.documentElement
  const beside = [...document.childNodes].filter(
    (node) => node !== root && node.nodeType !== document.DOCUMENT_TYPE_NODE,
  )
  const all = [...root.childNodes]
  const body = all.find(({ nodeName }) => nodeName === 'BODY') ?? document.createElement('body')
  const at = all.indexOf(body)
  const strays = (nodes: typeof all) =>
    nodes.flatMap((node) =>
      node.nodeName === 'HEAD'
        ? [...node.childNodes].filter(({ nodeName }) => !headParts.has(nodeName))
        : [node],
    )
  if (at === -1) root.appendChild(body)
  const first = body.firstChild
  for (const node of strays(all.slice(0, Math.max(0, at)))) body.insertBefore(node, first)
  for (const node of [...strays(all.slice(at + 1)), ...beside]) body.appendChild(node)
}

function countTags(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) count += 1
  return count / 2
}

/** There is a node so many levels below. */
function isAsDeepAs(levels: number, node: PageDocument['documentElement']): boolean {
  if (levels === 0) return true
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (isAsDeepAs(levels - 1, child)) return true
  return false
}
