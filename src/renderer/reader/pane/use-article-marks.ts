import { type RefObject, useLayoutEffect, useMemo } from 'react'
import type { Annotation, Article, Span } from '../../../contract/model'
import { usePaintedAnnotations, usePaintedAtOnce } from '../passage/use-painted-annotations'
import { useDesk } from '../reader-desk'
import type { KnownMention } from '../sidebar/group-mentions'
import type { MarkSign } from '../text/mark-signs'
import { paint } from '../text/paint'
import { type Mark, type Painted, planAnnotations, planMentions } from '../text/plan-marks'
import { useSpokenSigns } from './use-sign-words'

/** What is to be seen and heard of an article's annotations and mentions. */
export function useArticleMarks(
  root: RefObject<HTMLElement | null>,
  { id }: Article,
  annotations: readonly Annotation[],
  mentions: readonly KnownMention[],
): {
  readonly painted: readonly Painted[]
  readonly marks: readonly Mark[]
  readonly signs: readonly MarkSign[]
} {
  const { labels, chosen } = useDesk()
  const painted = usePaintedAnnotations(id, annotations)
  const known = useMemo(() => new Map(labels.map((label) => [label.id, label] as const)), [labels])
  usePaintedAtOnce(root, id, painted, known)
  const marks = useMemo(
    () => [...planAnnotations(painted, known, chosen), ...planMentions(mentions)],
    [painted, mentions, known, chosen],
  )
  return { painted, marks, signs: useSpokenSigns(painted) }
}

/** The chosen passage stays to be seen while a text field has the selection. */
export function usePaintedPassage(root: RefObject<HTMLElement | null>, passage: Span | null): void {
  const { start, end } = passage ?? { start: 0, end: 0 }
  useLayoutEffect(() => {
    if (start === end || root.current === null) return
    return paint(root.current, [{ start, end, style: 'passage' }])
  }, [root, start, end])
}
