/** Where marks begin and end, for those who hear or print a text instead of seeing its colours. */
import type { Span } from '../../../contract/model'
import { overlaps } from './arrange-article'
import { type Painted, shortestFirst } from './plan-marks'

export interface MarkSign {
  readonly kind: 'begins' | 'ends'
  /** The offset the sign stands before. */
  readonly at: number
  readonly annotation: Painted
}

/** A stretch of words, or a sign between two of them. */
export type Laid = (Span & { readonly kind: 'words' }) | MarkSign

/** In reading order: at one place first what ends, the inner before the outer, then what begins, the outer before the inner. */
export function planSigns(annotations: readonly Painted[]): readonly MarkSign[] {
  const inner = annotations.toSorted(shortestFirst)
  const ends = inner.map((annotation) => ({
    kind: 'ends' as const,
    at: annotation.end,
    annotation,
  }))
  const begins = inner
    .toReversed()
    .map((annotation) => ({ kind: 'begins' as const, at: annotation.start, annotation }))
  return [...ends, ...begins].sort((one, other) => one.at - other.at)
}

/** The character a sign belongs to: the first of its mark, or the last. */
export const spanOfSign = ({ kind, at }: MarkSign): Span =>
  kind === 'begins' ? { start: at, end: at + 1 } : { start: at - 1, end: at }

/** Those of the signs that belong to a stretch: marks that begin in it, and marks that end in it or with it. */
export const signsWithin = (signs: readonly MarkSign[], stretch: Span): readonly MarkSign[] =>
  signs.filter((sign) => overlaps(spanOfSign(sign), stretch))

/** A stretch cut at its signs, which stand between the words. The words joined are the stretch. */
export function layWords({ start, end }: Span, signs: readonly MarkSign[]): readonly Laid[] {
  const laid: Laid[] = []
  let from = start
  const wordsTo = (to: number) => {
    if (to > from) laid.push({ kind: 'words', start: from, end: to })
    from = to
  }
  for (const sign of signs) {
    wordsTo(sign.at)
    laid.push(sign)
  }
  wordsTo(end)
  return laid
}

/** Words that are all marked alike. */
export interface AlikeWords extends Span {
  readonly kind: 'words'
  /** The one in front first. */
  readonly over: readonly Painted[]
}

/** A stretch cut at its signs, each piece with the marks over it. */
export const layMarked = (
  stretch: Span,
  annotations: readonly Painted[],
): readonly (AlikeWords | MarkSign)[] => {
  const here = annotations.filter((one) => overlaps(one, stretch)).toSorted(shortestFirst)
  return layWords(stretch, signsWithin(planSigns(here), stretch)).map((laid) =>
    laid.kind === 'words' ? { ...laid, over: here.filter((one) => overlaps(one, laid)) } : laid,
  )
}
