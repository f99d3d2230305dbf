import type { Bead } from './lattice'
import { visitAll } from './visit-all'

interface Link {
  /** Of the best chain that ends with this bead. */
  readonly sum: number
  /** The bead before it in that chain; -1 for none. */
  readonly before: number
}

/**
 * The chain of beads, in the order of both texts and none over another, with the greatest sum of what each strength has
 * over the floor: with probabilities, the one that is right most often. O(n log n), yielding after each bead.
 */
export function* chooseChain(
  beads: readonly Bead[],
  floor: number,
): Generator<undefined, readonly Bead[]> {
  const likely = beads
    .filter(({ strength }) => strength > floor)
    .toSorted((one, other) => one.left - other.left)
  const links: Link[] = []
  const ending = new Map<number, number[]>()
  const best = createPrefixBest(Math.max(0, ...likely.map(rightEnd)) + 1)
  let entered = 0
  yield* visitAll(likely, (bead, index) => {
    for (; entered <= bead.left; entered++)
      for (const one of ending.get(entered) ?? [])
        best.put(rightEnd(likely[one] ?? bead), { sum: links[one]?.sum ?? 0, before: one })
    const { sum, before } = best.upTo(bead.right)
    links.push({ sum: sum + bead.strength - floor, before })
    const end = bead.left + bead.shape.left
    ending.set(end, [...(ending.get(end) ?? []), index])
  })
  return traceBack(likely, links)
}

function traceBack(beads: readonly Bead[], links: readonly Link[]): readonly Bead[] {
  const chain: Bead[] = []
  let at = links.reduce((top, { sum }, index) => (sum > (links[top]?.sum ?? 0) ? index : top), -1)
  for (let bead = beads[at]; bead !== undefined; bead = beads[at]) {
    chain.push(bead)
    at = links[at]?.before ?? -1
  }
  return chain.reverse()
}

const rightEnd = ({ right, shape }: Bead): number => right + shape.right

/** The best link among all put at or before a place (a Fenwick tree). */
function createPrefixBest(size: number) {
  const tree: Link[] = new Array(size + 1)
  return {
    put(place: number, link: Link) {
      for (let at = place + 1; at <= size; at += at & -at)
        if (link.sum > (tree[at]?.sum ?? 0)) tree[at] = link
    },
    upTo(place: number): Link {
      let top: Link = { sum: 0, before: -1 }
      for (let at = Math.min(place + 1, size); at > 0; at -= at & -at) {
        const link = tree[at]
        if (link !== undefined && link.sum > top.sum) top = link
      }
      return top
    },
  }
}
