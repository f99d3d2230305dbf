import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntityName } from '../../../src/contract/model'
import {
  addName,
  type Names,
  putFirst,
  removeName,
  replaceName,
} from '../../../src/renderer/entities/edit-names'

const vi: EntityName = { text: 'Phan Văn Giang', language: 'vi' }
const en: EntityName = { text: 'Phan Van Giang', language: 'en' }

test('a name is added at the end, once', () => {
  expect(addName([vi], en)).toEqual([vi, en])
  expect(addName([vi, en], { ...en })).toEqual([vi, en])
})

test('a changed name keeps its place', () => {
  const changed: EntityName = { text: 'Giang', language: null }
  expect(replaceName([vi, en], vi, changed)).toEqual([changed, en])
})

test('a name changed into another one of the entity leaves that one', () => {
  expect(replaceName([vi, en], vi, { ...en })).toEqual([en])
})

test('removing the first name shows the next; the last name stays', () => {
  expect(removeName([vi, en], vi)).toEqual([en])
  expect(removeName([vi], vi)).toEqual([vi])
})

test('putting a name first loses none', () => {
  expect(putFirst([vi, en], en)).toEqual([en, vi])
})

const name = fc.record({
  text: fc.constantFrom('Giang', 'Phan Văn Giang', 'Phan Van Giang', 'Lào'),
  language: fc.constantFrom('vi' as const, 'en' as const, null),
})
const keyOf = ({ text, language }: EntityName) => `${language} ${text}`
const names = fc
  .uniqueArray(name, { minLength: 1, selector: keyOf })
  .map(([first, ...rest]): Names => [first ?? vi, ...rest])

test('no change makes a name twice or leaves an entity without one', () => {
  fc.assert(
    fc.property(names, fc.nat(), name, (before, at, other) => {
      const held = before[at % before.length] ?? before[0]
      for (const after of [
        addName(before, other),
        replaceName(before, held, other),
        removeName(before, held),
        putFirst(before, held),
      ]) {
        expect(after.length).toBeGreaterThan(0)
        expect(new Set(after.map(keyOf)).size).toBe(after.length)
      }
    }),
  )
})
