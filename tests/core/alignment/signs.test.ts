import { describe, expect, it } from 'vitest'
import { describePassage } from '../../../src/core/alignment/describe-passage'
import { findCalendarNames } from '../../../src/core/alignment/find-calendar-names'
import { findNumbers } from '../../../src/core/alignment/find-numbers'

const values = (text: string) => findNumbers(text).map(({ value }) => value)
const keys = (text: string) => findCalendarNames(text).map(({ key }) => key)

describe('the numbers of a text', () => {
  it.each([
    ['1.000', '1,000'],
    ['1.234.567 người', '1,234,567 people'],
    ['7,1 độ', '7.1 degrees'],
    ['2.500,5', '2,500.5'],
    ['05 năm', '5 years'],
    ['12\u00a0000', '12,000'],
  ])('are the same in %s and %s', (vietnamese, english) => {
    expect(values(vietnamese)).toEqual(values(english))
  })

  it('are not found inside of words', () => {
    expect(values('F16 và COVID19')).toEqual([])
  })
})

describe('the names of months and days of the week', () => {
  it.each([
    ['thứ Bảy', 'Saturday'],
    ['thứ 2', 'Monday'],
    ['thứ Tư', 'Wednesday'],
    ['Chủ nhật', 'Sunday'],
    ['tháng 9 năm 2017', 'September 2017'],
    ['tháng mười một', 'November'],
    ['tháng Giêng', 'January'],
    ['tháng tư', 'April'],
  ])('are the same in %s and %s', (vietnamese, english) => {
    expect(keys(vietnamese)).toEqual(keys(english))
    expect(keys(english)).toHaveLength(1)
  })

  it('are not the words that look like them', () => {
    expect(keys('He may march in thứ hạng tháng trước')).toEqual([])
  })
})

describe('the signs of a passage', () => {
  const signs = (text: string, language: 'vi' | 'en') =>
    describePassage(text, { start: 0, end: text.length }, language, []).signs.map(({ key }) => key)

  it('say one day in both languages', () => {
    expect(signs('Chiều 22/10', 'vi')).toContain('date 10-22')
    expect(signs('22 tháng 10 năm 2024', 'vi')).toContain('date 10-22')
    expect(signs('on October 22, 2024', 'en')).toContain('date 10-22')
  })

  it('know a name without its marks', () => {
    expect(signs('Phan Văn Giang', 'vi')).toEqual(
      expect.arrayContaining(signs('Phan Van Giang', 'en').filter((key) => key.startsWith('name'))),
    )
  })

  it('are those of an entity where it is named', () => {
    const text = 'Viêng Chăn hôm nay'
    const named = [{ entity: 'vientiane', start: 0, end: 10 }]
    const { signs: found } = describePassage(text, { start: 0, end: text.length }, 'vi', named)
    expect(found[0]).toEqual({ key: 'entity vientiane', kind: 'entity', words: 'Viêng Chăn' })
  })
})
