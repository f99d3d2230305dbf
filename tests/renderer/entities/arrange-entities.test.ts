import { expect, test } from 'vitest'
import { arrangeEntities, isNamed } from '../../../src/renderer/entities/arrange-entities'
import { entityOf } from './samples'

const giang = entityOf('person', 'Phan Văn Giang', 8)
const toLam = entityOf('person', 'Tô Lâm', 10)
const danang = entityOf('place', 'Đà Nẵng', 1)

test('entities stand by kind in a fixed order, the most mentioned first', () => {
  const groups = arrangeEntities([danang, giang, toLam], '')
  expect(groups.map(({ kind }) => kind)).toEqual(['person', 'place'])
  expect(groups[0]?.entities).toEqual([toLam, giang])
})

test('equally mentioned entities stand by name, as Vietnamese sorts it', () => {
  const names = ['Đà Nẵng', 'Dầu Tiếng', 'Ân Thi', 'Anh Sơn']
  const groups = arrangeEntities(
    names.map((name) => entityOf('place', name)),
    '',
  )
  expect(groups[0]?.entities.map(({ names: [first] }) => first.text)).toEqual([
    'Anh Sơn',
    'Ân Thi',
    'Dầu Tiếng',
    'Đà Nẵng',
  ])
})

test.each(['giang', 'GIANG', 'van gi', 'văn phan', 'Phan Văn Giang'.normalize('NFD'), ' giang '])(
  'typing “%s” finds Phan Văn Giang',
  (typed) => expect(isNamed(giang, typed)).toBe(true),
)

test('typing without marks finds đ', () => {
  expect(arrangeEntities([danang, giang], 'da nang').map(({ kind }) => kind)).toEqual(['place'])
})

test('any of the names answers, and a name that none holds leaves nothing', () => {
  const both = {
    ...giang,
    names: [...giang.names, { text: 'Giang Phan', language: null }] as const,
  }
  expect(isNamed(both, 'g phan')).toBe(true)
  expect(arrangeEntities([giang, toLam, danang], 'hà nội')).toEqual([])
})
