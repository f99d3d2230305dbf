/** What marks can become of each other, told from their places alone. */
import type { Annotation, Span } from '../../../contract/model'

type Mark = Pick<Annotation, 'id' | 'label' | 'start' | 'end'>

/** Whether a passage is another one than the mark's, and overlaps or touches it, a character of space aside. */
export const isBeside = (mark: Span, span: Span): boolean =>
  span.start <= mark.end + 1 &&
  mark.start <= span.end + 1 &&
  (span.start !== mark.start || span.end !== mark.end)

/** Where a mark is cut for a passage or caret within it: where that begins, or where it ends when both begin together. */
export function cutFor(mark: Span, within: Span | null): number | null {
  if (within === null) return null
  const isInside = (at: number) => mark.start < at && at < mark.end
  if (within.start < mark.start || within.end > mark.end) return null
  return [within.start, within.end].find(isInside) ?? null
}

/** The next mark with the same label, or else the one before, that has no letter or digit between itself and this one. */
export function neighbourToJoin<M extends Mark>(
  text: string,
  marks: readonly M[],
  mark: M,
): M | null {
  const fitting = marks.filter(
    (other) =>
      other.id !== mark.id &&
      other.label === mark.label &&
      !/[\p{L}\p{N}]/u.test(textBetween(text, mark, other)),
  )
  return fitting.find(({ start }) => start >= mark.start) ?? fitting.at(-1) ?? null
}

const textBetween = (text: string, one: Span, other: Span): string =>
  text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start))
