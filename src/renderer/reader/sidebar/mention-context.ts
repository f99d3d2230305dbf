import type { Span } from '../../../contract/model'

const before = 24
const after = 40

/** The words around a passage, on its own line: whole words, with `…` where the line goes on. */
export function contextOf(text: string, { start, end }: Span): readonly [string, string] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const feed = text.indexOf('\n', end)
  const lineEnd = feed < 0 ? text.length : feed
  const from = Math.max(lineStart, start - before)
  const to = Math.min(lineEnd, end + after)
  const left = text.slice(from, start)
  const right = text.slice(end, to)
  return [
    from > lineStart ? `…${left.replace(/^\S*\s?/, '')}` : left.trimStart(),
    to < lineEnd ? `${right.replace(/\s?\S*$/, '')}…` : right.trimEnd(),
  ]
}
