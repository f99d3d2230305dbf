/** The stripes beside the text that tell annotations apart where they lie over each other. */
import { overlaps } from './arrange-article'
import { type Painted, shortestFirst } from './plan-marks'

export interface Stripe {
  readonly annotation: Painted
  /** 0 is nearest to the words. */
  readonly lane: number
}

/** There is room for so many lanes; what finds none free shares the last. */
export const mostLanes = 3

/**
 * A stripe for every annotation that shares words with another one. The shorter is nearer to the words, and, coming later
 * in the list, drawn on top where a lane is shared.
 */
export function planStripes(annotations: readonly Painted[]): readonly Stripe[] {
  return clustersOf(annotations).flatMap((cluster) => {
    if (cluster.length === 1) return []
    const stripes: Stripe[] = []
    for (const annotation of cluster.toSorted(shortestFirst)) {
      const taken = stripes
        .filter((stripe) => overlaps(stripe.annotation, annotation))
        .map(({ lane }) => lane)
      const free = Array.from({ length: mostLanes }, (_, lane) => lane).find(
        (lane) => !taken.includes(lane),
      )
      stripes.push({ annotation, lane: free ?? mostLanes - 1 })
    }
    return stripes.reverse()
  })
}

/** Annotations in groups that share no words with each other. */
function clustersOf(annotations: readonly Painted[]): readonly (readonly Painted[])[] {
  const clusters: Painted[][] = []
  let end = 0
  for (const annotation of annotations.toSorted((one, other) => one.start - other.start)) {
    const last = clusters.at(-1)
    if (last === undefined || annotation.start >= end) clusters.push([annotation])
    else last.push(annotation)
    end = Math.max(end, annotation.end)
  }
  return clusters
}
