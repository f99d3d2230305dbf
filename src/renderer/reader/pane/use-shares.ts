import { useMemo, useRef } from 'react'
import type { Span } from '../../../contract/model'
import { keepEqualParts } from '../../connection/keep-equal-parts'
import type { ArticleLayout } from '../text/arrange-article'
import { type MarkSign, spanOfSign } from '../text/mark-signs'
import type { Mark } from '../text/plan-marks'
import { shareOut } from '../text/share-out'

/** What of an article's marks and signs belongs to one stretch of it. */
export interface Share {
  readonly marks: readonly Mark[]
  readonly signs: readonly MarkSign[]
}

export type ShareOf = (stretch: Span) => Share

const none: Share = { marks: [], signs: [] }

/**
 * Shares out marks and signs to the title and the chunks of a layout. Most changes concern one stretch: the others' shares
 * stay the same objects, so that nothing of them is drawn anew.
 */
export function useShares(
  layout: ArticleLayout,
  marks: readonly Mark[],
  signs: readonly MarkSign[],
): ShareOf {
  const stretches = useMemo(() => stretchesOf(layout), [layout])
  const latest = useRef<readonly Share[]>([])
  const shares = useMemo(() => {
    const own = shareOut(stretches, marks, (mark) => mark)
    const heard = shareOut(stretches, signs, spanOfSign)
    const next = stretches.map((_, at) => ({ marks: own[at] ?? [], signs: heard[at] ?? [] }))
    latest.current = keepEqualParts(latest.current, next)
    return new Map(stretches.map((stretch, at) => [stretch, latest.current[at] ?? none]))
  }, [stretches, marks, signs])
  return (stretch) => shares.get(stretch) ?? none
}

const stretchesOf = ({ before, title, body }: ArticleLayout): readonly Span[] => [
  ...before.flatMap(({ chunks }) => chunks),
  ...(title === null ? [] : [title]),
  ...body.flatMap(({ chunks }) => chunks),
]
