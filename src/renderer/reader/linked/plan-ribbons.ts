import type { Anchor } from '../../../contract/alignment'
import { isPlaced, type LinkKind, type PassageLink } from '../../../contract/links'
import type { ArticleId, Span } from '../../../contract/model'

/** Two passages with a ribbon between them. */
export interface Correspondence {
  readonly id: string
  readonly left: Span
  readonly right: Span
  readonly strength: number
  readonly why: Anchor['why'] | { readonly rule: 'linked'; readonly kind: LinkKind }
}

/** From top to bottom, in CSS pixels of the strip the ribbons are drawn on. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

export interface Ribbon {
  readonly of: Correspondence
  readonly left: Extent
  readonly right: Extent
}

/** What corresponds in two panes. Links a person made say more than the paragraphs they lie in, and come last, on top. */
export function gatherCorrespondences(
  anchors: readonly Anchor[],
  links: readonly PassageLink[],
  left: ArticleId,
  right: ArticleId,
): readonly Correspondence[] {
  const found = anchors
    // Every paragraph of an article corresponds to itself: nothing to show. Pairs are links, and shown as these.
    .filter(({ why }) => why.rule === 'shared')
    .map((anchor) => ({ ...anchor, id: `${anchor.left.start}-${anchor.right.start}` }))
  const linked = links.flatMap(({ id, kind, from, to }) => {
    if (!isPlaced(from) || !isPlaced(to)) return []
    const shared = { id, strength: 1, why: { rule: 'linked', kind } as const }
    if (from.article === left && to.article === right) return [{ ...shared, left: from, right: to }]
    if (to.article === left && from.article === right) return [{ ...shared, left: to, right: from }]
    return []
  })
  return [...found, ...linked]
}

/** The ribbons with an end in sight; one that runs off is cut a little beyond the edge. */
export function planRibbons(
  correspondences: readonly Correspondence[],
  leftOf: (span: Span) => Extent,
  rightOf: (span: Span) => Extent,
  height: number,
): readonly Ribbon[] {
  const isInSight = ({ top, bottom }: Extent) => bottom > 0 && top < height
  return correspondences.flatMap((of) => {
    const left = leftOf(of.left)
    const right = rightOf(of.right)
    if (!isInSight(left) && !isInSight(right)) return []
    return [{ of, left: cut(left, height), right: cut(right, height) }]
  })
}

const beyond = 400

const cut = ({ top, bottom }: Extent, height: number): Extent => {
  const within = (y: number) => Math.max(-beyond, Math.min(height + beyond, y))
  return { top: within(top), bottom: within(bottom) }
}

/** Whether nothing moved, came or went from one plan to the next. */
export const isSamePlan = (one: readonly Ribbon[], other: readonly Ribbon[]): boolean =>
  one.length === other.length &&
  one.every((ribbon, at) => {
    const next = other[at]
    return (
      ribbon.of === next?.of &&
      isSameExtent(ribbon.left, next.left) &&
      isSameExtent(ribbon.right, next.right)
    )
  })

const isSameExtent = (one: Extent, other: Extent): boolean =>
  one.top === other.top && one.bottom === other.bottom

/** The outline of a ribbon across a strip of this width, as an SVG path. */
export function drawRibbon({ left, right }: Pick<Ribbon, 'left' | 'right'>, width: number): string {
  const half = width / 2
  const over = `M0 ${left.top}C${half} ${left.top} ${half} ${right.top} ${width} ${right.top}`
  const back = `V${right.bottom}C${half} ${right.bottom} ${half} ${left.bottom} 0 ${left.bottom}Z`
  return over + back
}
