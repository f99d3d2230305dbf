/** Sketches of many texts, by what they hold: what shares with one is found without looking at all of them. */

/** Sketches are numbered from 0, as they come. */
export interface SketchIndex {
  add(sketch: Uint32Array): void
  /** Every sketch that has a sample in common with this one, with how many. Samples of over 500 sketches do not count. */
  sharing(sketch: Uint32Array): ReadonlyMap<number, number>
}

// A run of words in more texts than this is a formula, and would have each new text compared with all of them.
const mostHolders = 500

export function createSketchIndex(): SketchIndex {
  // Most samples stand in one text only: a list for each would take several times the memory.
  const holders = new Map<number, number | number[]>()
  let next = 0
  return {
    add(sketch) {
      for (const sample of sketch) {
        const known = holders.get(sample)
        if (known === undefined) holders.set(sample, next)
        else if (typeof known === 'number') holders.set(sample, [known, next])
        else known.push(next)
      }
      next += 1
    },
    sharing(sketch) {
      const shared = new Map<number, number>()
      const count = (holder: number) => shared.set(holder, (shared.get(holder) ?? 0) + 1)
      for (const sample of sketch) {
        const known = holders.get(sample)
        if (typeof known === 'number') count(known)
        else if (known !== undefined && known.length <= mostHolders) known.forEach(count)
      }
      return shared
    },
  }
}
