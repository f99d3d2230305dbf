import { Readability } from '@mozilla/readability'
import { type PageLine, type PageNode, pageLines } from './page-lines'
import type { PageDocument } from './parse-page'

const leastLetters = 250

/** Elements that hold no part of an article. */
export const pageParts = ['nav', 'footer', 'menu']

/**
 * Which of a page's lines are its article, by number, as Mozilla's Readability finds it. The document is used up.
 * Empty when it finds none.
 */
export function findArticle(
  document: PageDocument,
  lines: readonly PageLine[],
): ReadonlySet<number> {
  // They are never the article, and where a foot is long it would be taken for it.
  for (const part of document.querySelectorAll(pageParts.join())) part.remove()
  const found = new Readability<PageNode>(document, {
    serializer: (node) => node as PageNode,
    charThreshold: leastLetters,
    keepClasses: true,
  }).parse()
  return found?.content == null ? new Set() : placeLines(lines, pageLines(found.content))
}

/** Where the lines of the article stand among all: in order, and as close together as equal lines allow. */
function placeLines(all: readonly PageLine[], some: readonly PageLine[]): ReadonlySet<number> {
  const places = new Map<string, number[]>()
  for (const [at, { text }] of all.entries()) {
    const known = places.get(text)
    if (known === undefined) places.set(text, [at])
    else known.push(at)
  }
  const placed: number[] = []
  let from = -1
  for (const { text } of some) {
    const at = places.get(text)?.find((place) => place > from)
    if (at === undefined) continue
    placed.push(at)
    from = at
  }
  // What stands twice was met where it stands first; its place in the article is the last before the next line's.
  for (let at = placed.length - 2; at >= 0; at -= 1) {
    const [place, next] = [placed[at], placed[at + 1]]
    const same = places.get(all[place ?? 0]?.text ?? '')?.findLast((other) => other < (next ?? 0))
    if (same !== undefined) placed[at] = same
  }
  return new Set(placed)
}
