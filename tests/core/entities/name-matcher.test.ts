import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntityId } from '../../../src/contract/model'
import {
  createNameMatcher,
  type FoundName,
  type NameMatcher,
} from '../../../src/core/entities/name-matcher'

const matcherOf = (names: Readonly<Record<string, string>>) =>
  createNameMatcher(
    Object.entries(names).map(([name, entity]) => ({ text: name, entity: entity as EntityId })),
  )

const findAll = (matcher: NameMatcher, text: string): readonly FoundName[] => {
  const search = matcher.find(text, [{ start: 0, end: text.length }])
  let step = search.next()
  while (step.done !== true) step = search.next()
  return step.value
}

const find = (names: Readonly<Record<string, string>>, text: string) =>
  findAll(matcherOf(names), text).map(({ entity, start, end }) => [entity, text.slice(start, end)])

describe('finding names', () => {
  it('finds a name with and without its marks, in any tone placement and normal form', () => {
    const names = { 'Phan Văn Giang': 'giang', Hòa: 'hoa' }
    expect(find(names, 'Gen. Phan Van Giang met PHAN VĂN GIANG.')).toEqual([
      ['giang', 'Phan Van Giang'],
      ['giang', 'PHAN VĂN GIANG'],
    ])
    expect(find(names, 'Bà Hoà và ông Hoa')).toEqual([
      ['hoa', 'Hoà'],
      ['hoa', 'Hoa'],
    ])
  })

  it('does not take one marked name for another', () => {
    expect(find({ 'Bà Hà': 'ha' }, 'Bà Hạ, Ba Ha')).toEqual([['ha', 'Ba Ha']])
  })

  it('takes the longer name where two overlap', () => {
    const names = { Lào: 'laos', 'Bộ Quốc phòng Lào': 'ministry', 'Quốc phòng': 'defence' }
    expect(find(names, 'Bộ Quốc phòng Lào và Lào')).toEqual([
      ['ministry', 'Bộ Quốc phòng Lào'],
      ['laos', 'Lào'],
    ])
  })

  it('finds whole words only, and a name not across a line or a sentence', () => {
    expect(find({ Lan: 'lan' }, 'Lanh lan LAN Lan-Anh')).toEqual([
      ['lan', 'LAN'],
      ['lan', 'Lan'],
    ])
    expect(find({ 'Sơn La': 'sonla' }, 'Sơn. Đoạn\nSơn\nLa, Sơn La')).toEqual([['sonla', 'Sơn La']])
  })

  it('finds a name with a dash in it, however the dash is set', () => {
    const found = find({ 'Biên giới Việt Nam – Lào': 'meeting' }, 'Biên giới Việt Nam - Lào')
    expect(found).toEqual([['meeting', 'Biên giới Việt Nam - Lào']])
    expect(find({ 'Việt Nam – Lào': 'both' }, 'giữa Việt Nam – Lào')).toHaveLength(1)
  })

  it('asks for a capital where the name has one: lao động is not Laos', () => {
    expect(find({ Lao: 'laos' }, 'người lao động Lao')).toEqual([['laos', 'Lao']])
  })

  it('finds a name for each entity that bears it', () => {
    expect(find({ 'Nguyễn Văn A': 'one', 'Nguyen Van A': 'two' }, 'Nguyễn Văn A')).toEqual([
      ['one', 'Nguyễn Văn A'],
      ['two', 'Nguyễn Văn A'],
    ])
  })

  it('lets others in between while it looks through one very long paragraph', () => {
    const text = 'Đoàn công tác thăm Lào. '.repeat(5000)
    const pieces = [...matcherOf({ Lào: 'laos' }).find(text, [{ start: 0, end: text.length }])]
    expect(pieces.length).toBeGreaterThan(40)
  })

  it('finds spans that lie in the text, in order, never overlapping for one entity', () => {
    const word = fc.constantFrom('Phan', 'Văn', 'Van', 'Giang', 'Lào', '.', '\n', ' – ')
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 5 }),
        fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
        (names, text) => {
          const matcher = createNameMatcher(
            names.map((name) => ({ text: name, entity: 'e' as EntityId })),
          )
          let last = 0
          for (const { start, end } of findAll(matcher, text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).not.toContain('\n')
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
