import { describe, expect, it } from 'vitest'
import type { AnnotationId } from '../../../src/contract/model'
import {
  keepDraft,
  readDraft,
  settleDraft,
} from '../../../src/renderer/reader/sidebar/comment-draft'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const id = 'one' as AnnotationId

describe('a comment being written', () => {
  it('is there again after the window was reloaded', () => {
    const storage = memory()
    keepDraft(storage, id, { text: 'ý mới\n"dở dang', base: 'cũ' })
    expect(readDraft(storage, id)).toEqual({ text: 'ý mới\n"dở dang', base: 'cũ' })
    expect(readDraft(storage, 'other' as AnnotationId)).toBeNull()
  })

  it('is forgotten once it says nothing new', () => {
    const storage = memory()
    keepDraft(storage, id, { text: 'mới', base: 'cũ' })
    keepDraft(storage, id, { text: 'cũ', base: 'cũ' })
    expect(readDraft(storage, id)).toBeNull()
  })

  it('is saved over what it was begun on', () => {
    expect(settleDraft({ text: 'mới', base: 'cũ' }, 'cũ')).toBe('save')
  })

  it('asks when somebody else wrote something different', () => {
    expect(settleDraft({ text: 'mới', base: 'cũ' }, 'của người khác')).toBe('ask')
  })

  it('does nothing when the words are saved already, in whatever form they were typed', () => {
    expect(settleDraft({ text: 'mới'.normalize('NFD'), base: 'cũ' }, 'mới')).toBe('nothing')
    expect(settleDraft({ text: 'cũ', base: 'cũ' }, 'khác')).toBe('nothing')
  })
})
