import fc from 'fast-check'
import { expect, it } from 'vitest'
import { smallestChange } from '../../../src/renderer/notes/editor/smallest-change'

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ế', '\n', '👩🏽') })

it('makes one text of the other, and is nothing when they are equal', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = smallestChange(before, after)
      const made =
        change === null
          ? before
          : before.slice(0, change.from) + change.insert + before.slice(change.to)
      expect(made).toBe(after)
      expect(change === null).toBe(before === after)
    }),
  )
})

it('leaves alone what stands before and after a difference', () => {
  expect(smallestChange('một ba', 'một hai ba')).toEqual({ from: 4, to: 4, insert: 'hai ' })
  expect(smallestChange('aaa', 'aa')).toEqual({ from: 2, to: 3, insert: '' })
})
