import type { PdfLine } from './pdf-lines'

const marginShare = 0.13
const repeatedShare = 0.3
const linesAtEdge = 3
const outermost = 0.05

/** The size most letters have. */
export function usualSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The running heads, running feet and page numbers among lines: what stands at the edge of page after page, or small at the very edge. */
export function findRunningLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byPage = Map.groupBy(lines, ({ page }) => page)
  const atEdge = [...byPage.values()].flatMap((page) => {
    const down = page.toSorted((a, b) => a.depth - b.depth)
    return [
      ...down.slice(0, linesAtEdge).filter(({ depth }) => depth < marginShare),
      ...down.slice(-linesAtEdge).filter(({ depth }) => depth > 1 - marginShare),
    ]
  })
  const pagesOf = new Map<string, Set<number>>()
  for (const { text, page, depth } of atEdge) {
    const key = keyOf(text, depth)
    pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(page))
  }
  const usual = usualSize(lines)
  const enough = Math.max(2, byPage.size * repeatedShare)
  return new Set(
    atEdge.filter(
      ({ text, depth, size }) =>
        (byPage.size > 1 && (pagesOf.get(keyOf(text, depth))?.size ?? 0) >= enough) ||
        isPageNumber(text) ||
        (Math.min(depth, 1 - depth) < outermost && size < usual * 0.9),
    ),
  )
}

// Heads differ from page to page in their number only.
const keyOf = (text: string, depth: number) =>
  `${depth < 0.5 ? 'head' : 'foot'} ${text.replace(/\d+/g, '#')}`

const isPageNumber = (text: string): boolean =>
  /^[-–—|\s]*(?:(?:page|trang|tr\.|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—|\s]*$/iu.test(
    text,
  )
