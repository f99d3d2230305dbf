import { describe, expect, it } from 'vitest'
import {
  countChoices,
  isChosen,
  noFilter,
  toggleFacet,
} from '../../../src/renderer/library/article-filter'

describe('a filter', () => {
  it('takes a value in and out again', () => {
    const one = toggleFacet(noFilter, 'outlet', [null])
    const two = toggleFacet(one, 'outlet', ['VTC News'])
    expect(two.outlet).toEqual([null, 'VTC News'])
    expect(isChosen(two, 'outlet', null)).toBe(true)
    expect(countChoices(two)).toBe(2)
    expect(toggleFacet(two, 'outlet', [null]).outlet).toEqual(['VTC News'])
    expect(toggleFacet(one, 'outlet', [null]).outlet).toBeUndefined()
  })

  it('adds what is missing of several values before it takes them all out', () => {
    const some = toggleFacet(noFilter, 'year', [2024])
    const all = toggleFacet(some, 'year', [2024, 2025])
    expect(all.year).toEqual([2024, 2025])
    expect(toggleFacet(all, 'year', [2024, 2025])).toEqual({})
  })

  it('leaves the other facets alone', () => {
    const filter = toggleFacet(toggleFacet(noFilter, 'language', ['vi']), 'tag', ['claim'])
    expect(filter).toEqual({ language: ['vi'], tag: ['claim'] })
  })
})
