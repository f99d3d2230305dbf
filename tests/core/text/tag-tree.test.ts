import { describe, expect, it } from 'vitest'
import { compareTags, isWithin, lineageOf, renameIn } from '../../../src/core/text/tag-tree'

describe('the hierarchy of tags', () => {
  it('parts levels by a slash', () => {
    expect(lineageOf('a/b/c')).toEqual(['a', 'a/b', 'a/b/c'])
    expect(isWithin('a/b', 'a')).toBe(true)
    expect(isWithin('ab', 'a')).toBe(false)
  })

  it('puts what is beneath a tag right behind it, numbers in order', () => {
    const tags = ['a b', 'a/10', 'a/9', 'â', 'a']
    expect(tags.toSorted(compareTags)).toEqual(['a', 'a/9', 'a/10', 'a b', 'â'])
  })

  it('is renamed with all beneath it, none twice', () => {
    expect(renameIn(['x/1', 'x', 'y', 'xx'], 'x', 'y')).toEqual(['y/1', 'y', 'xx'])
  })
})
