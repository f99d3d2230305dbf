import { describe, expect, it } from 'vitest'
import { createSketchIndex } from '../../../src/core/articles/sketch-index'

describe('the index of sketches', () => {
  it('names those with samples in common, and how many', () => {
    const index = createSketchIndex()
    for (const sketch of [[1, 2, 3], [4], [2, 3, 5], []]) index.add(Uint32Array.from(sketch))
    expect([...index.sharing(Uint32Array.from([2, 3, 4]))].sort()).toEqual([
      [0, 2],
      [1, 1],
      [2, 2],
    ])
    expect(index.sharing(Uint32Array.from([9])).size).toBe(0)
  })

  it('does not count what over five hundred hold', () => {
    const index = createSketchIndex()
    for (let at = 0; at < 500; at += 1) index.add(Uint32Array.of(1, 1000 + at))
    expect(index.sharing(Uint32Array.of(1)).size).toBe(500)
    index.add(Uint32Array.of(1))
    expect([...index.sharing(Uint32Array.of(1, 1007))]).toEqual([[7, 1]])
  })
})
