import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeLateEdit } from '../../../src/core/library/merge-late-edit'

const value = fc.constantFrom(null, 'a', 'b')
const values = fc.record({ title: value, outlet: value, url: value })
const edit = fc.record({ title: value, outlet: value, url: value }, { requiredKeys: [] })

describe('a late edit', () => {
  it('loses no value a person chose: each is there afterwards, or the fault names both', () => {
    fc.assert(
      fc.property(values, values, edit, (base, current, late) => {
        const chosen = (field: keyof typeof base) =>
          late[field] !== undefined && late[field] !== base[field]
        const clash = (['title', 'outlet', 'url'] as const).some(
          (field) =>
            chosen(field) && current[field] !== base[field] && current[field] !== late[field],
        )
        if (clash) {
          expect(() => mergeLateEdit(late, base, current)).toThrow(
            expect.objectContaining({ code: 'edit/conflict' }),
          )
          return
        }
        const merged = { ...current, ...mergeLateEdit(late, base, current) }
        for (const field of ['title', 'outlet', 'url'] as const) {
          if (chosen(field)) expect(merged[field]).toBe(late[field])
          if (current[field] !== base[field]) expect(merged[field]).toBe(current[field])
        }
      }),
    )
  })

  it('is in conflict with every difference when nobody knows what it was made on', () => {
    expect(() => mergeLateEdit({ title: 'mine' }, null, { title: 'theirs' })).toThrow(
      expect.objectContaining({ detail: { field: 'title', theirs: 'theirs', yours: 'mine' } }),
    )
    expect(mergeLateEdit({ title: 'same' }, null, { title: 'same' })).toEqual({ title: 'same' })
  })
})
