import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/renderer/app/commands'
import { type KeyPress, matchesKeys } from '../../../src/renderer/app/shortcuts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('a shortcut', () => {
  it('wants exactly its modifiers', () => {
    expect(matchesKeys(press('z', { ctrlKey: true }), 'Ctrl+Z')).toBe(true)
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Z')).toBe(false)
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z')).toBe(true)
    expect(matchesKeys(press('z'), 'Ctrl+Z')).toBe(false)
    expect(matchesKeys(press('k', { ctrlKey: true, metaKey: true }), 'Ctrl+K')).toBe(false)
    expect(matchesKeys(press('/', { ctrlKey: true }), '/')).toBe(false)
  })

  it('knows a sign by what it writes, not by the keys that write it', () => {
    expect(matchesKeys(press('?', { shiftKey: true }), '?')).toBe(true)
    expect(matchesKeys(press('?'), '?')).toBe(true)
    expect(matchesKeys(press('/', { shiftKey: true }), '/')).toBe(true)
  })

  it('knows a digit with Alt by its place, because Alt changes the letter', () => {
    expect(matchesKeys(press('¡', { altKey: true, code: 'Digit1' }), 'Alt+1')).toBe(true)
    expect(matchesKeys(press('2', { altKey: true, code: 'Digit2' }), 'Alt+1')).toBe(false)
  })

  it('belongs to one command only', () => {
    const all = commands.flatMap(({ keys }) => keys)
    expect(new Set(all).size).toBe(all.length)
  })
})
