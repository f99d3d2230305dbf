import { describe, expect, it } from 'vitest'
import { singleKeyCommands } from '../../../src/renderer/app/commands'
import { readerShortcuts } from '../../../src/renderer/reader/reader-keys'
import { canBeKey, conflictOf, keyOf } from '../../../src/renderer/ui/single-keys'

const asTheyCame = { keys: {}, singleKeys: true }
const all = [...singleKeyCommands, ...readerShortcuts]
const comment = { id: 'comment', key: 'c', when: 'passage' } as const

describe('a shortcut of one key', () => {
  it('has the user’s own key, none when that is empty, and none while they are switched off', () => {
    expect(keyOf(asTheyCame, comment)).toBe('c')
    expect(keyOf({ keys: { comment: 'w' }, singleKeys: true }, comment)).toBe('w')
    expect(keyOf({ keys: { comment: '' }, singleKeys: true }, comment)).toBeNull()
    expect(keyOf({ keys: {}, singleKeys: false }, comment)).toBeNull()
    expect(keyOf(asTheyCame, { id: 'toString', key: 'z' })).toBe('z')
  })

  it('is never one another has at the same time, as the program comes', () => {
    for (const shortcut of all)
      expect.soft(conflictOf(all, asTheyCame, shortcut, shortcut.key), shortcut.id).toBeNull()
  })

  it('conflicts with what the other has now, not with what it came with', () => {
    const swapped = { keys: { entity: 'z' }, singleKeys: true }
    expect(conflictOf(all, swapped, comment, 'e')).toBeNull()
    expect(conflictOf(all, swapped, comment, 'z')).toMatchObject({ id: 'entity' })
    expect(conflictOf(all, swapped, comment, '?')).toMatchObject({ id: 'shortcuts' })
  })

  it('is a letter or a sign, of any keyboard, and no digit or named key', () => {
    for (const key of ['w', 'đ', 'ư', ';']) expect(canBeKey(key)).toBe(true)
    for (const key of ['1', ' ', 'enter', 'f5', '']) expect(canBeKey(key)).toBe(false)
  })
})
