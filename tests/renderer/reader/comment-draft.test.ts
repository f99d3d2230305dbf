import { describe, expect, it } from 'vitest'
import type { AnnotationId } from '../../../src/contract/model'
import {
  keepDraft,
  readDraft,
  revisionUnder,
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
const draft = { text: 'mới', base: 'cũ', rev: 3 }

describe('a comment being written', () => {
  it('is there again after the window was reloaded', () => {
    const storage = memory()
    const written = { text: 'ý mới\n"dở dang', base: 'cũ', rev: 7 }
    keepDraft(storage, id, written)
    expect(readDraft(storage, id)).toEqual(written)
    expect(readDraft(storage, 'other' as AnnotationId)).toBeNull()
  })

  it('is forgotten once it says nothing new', () => {
    const storage = memory()
    keepDraft(storage, id, draft)
    keepDraft(storage, id, { ...draft, text: 'cũ' })
    expect(readDraft(storage, id)).toBeNull()
    keepDraft(storage, id, draft)
    keepDraft(storage, id, null)
    expect(readDraft(storage, id)).toBeNull()
  })

  it('is saved over the newest revision while the comment is what it was begun on', () => {
    expect(revisionUnder(draft, { rev: 5, comment: 'cũ' })).toBe(5)
  })

  it('is saved as late when somebody else wrote something different', () => {
    expect(revisionUnder(draft, { rev: 5, comment: 'của người khác' })).toBe(3)
  })

  it('is not saved when the words are saved already, in whatever form they were typed', () => {
    const typed = { ...draft, text: 'mới'.normalize('NFD') }
    expect(revisionUnder(typed, { rev: 5, comment: 'mới' })).toBeNull()
    expect(revisionUnder({ ...draft, text: 'cũ' }, { rev: 5, comment: 'khác' })).toBeNull()
  })
})
