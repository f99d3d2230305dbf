import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../../src/contract/model'
import { proposeCitationKey } from '../../../src/core/articles/citation-key'

const free = () => false
const day = '2024-10-22' as IsoDate
const nobody = { outlet: null, publishedOn: null }

describe('proposeCitationKey', () => {
  it('joins outlet, date and three title words, short ones riding along', () => {
    const title = 'Ký Nghị định thư về Hợp tác quốc phòng'
    expect(proposeCitationKey({ outlet: 'VTC News', publishedOn: day, title }, free)).toBe(
      'vtcnews20241022-kynghidinhthu',
    )
  })

  it.each([
    ['says nd without a date', { ...nobody, title: 'Đại tướng Phan Văn Giang' }, 'nd-daituongphan'],
    [
      'keeps the outlet without a date',
      { ...nobody, outlet: 'VOV', title: 'Một hai ba' },
      'vovnd-mothaiba',
    ],
    [
      'keeps a date without an outlet',
      { ...nobody, publishedOn: day, title: 'Tin' },
      '20241022-tin',
    ],
    [
      'says untitled without Latin letters',
      { ...nobody, title: '«2024» – ປະເທດລາວ' },
      'nd-untitled',
    ],
    [
      'leaves mark-up and paths out',
      { ...nobody, title: '<script>../..</script>' },
      'nd-scriptscript',
    ],
  ])('%s', (_, article, key) => {
    expect(proposeCitationKey(article, free)).toBe(key)
  })

  it('gives newcomers of one name b, c, … z, aa', () => {
    const taken = new Set<string>()
    for (let count = 0; count < 27; count += 1)
      taken.add(proposeCitationKey({ ...nobody, title: 'Tin' }, (key) => taken.has(key)))
    expect([...taken].slice(0, 3)).toEqual(['nd-tin', 'nd-tinb', 'nd-tinc'])
    expect([...taken].slice(-2)).toEqual(['nd-tinz', 'nd-tinaa'])
  })

  it('is never empty, never long, and made of letters, digits and hyphens', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(anything, fc.option(anything), fc.nat(3), (title, outlet, clashes) => {
        let left = clashes
        const key = proposeCitationKey({ outlet, publishedOn: null, title }, () => left-- > 0)
        expect(key).toMatch(/^[a-z0-9-]{4,60}$/)
      }),
    )
  })
})
