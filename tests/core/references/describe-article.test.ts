import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../src/contract/model'
import { referenceOf } from '../../../src/core/references/describe-article'
import { plain } from '../export/example-library'

const fact = <Value>(value: Value): Fact<Value> => ({ value, inferred: true, reason: null })
const attached = {
  key: 'x',
  type: 'article-magazine',
  fields: { title: 'Other', page: '3', URL: 'https://other.vn' },
  names: { author: [{ family: 'Doe', given: 'Jane' }] },
  dates: { issued: '2020-01' },
  keywords: ['a'],
} as const

describe('an article as a reference', () => {
  it('has its byline in its own order, English names by family and given name', () => {
    const byline = fact(['John van der Berg', 'Phan Văn Giang', 'Ministry of Health'])
    expect(referenceOf({ ...plain, language: fact('en'), authors: byline }, null).names).toEqual({
      author: [
        { family: 'van der Berg', given: 'John' },
        { family: 'Phan Văn Giang', given: null },
        { family: 'Ministry of Health', given: null },
      ],
    })
    expect(referenceOf({ ...plain, authors: fact(['Hồng Quân']) }, null).names).toEqual({
      author: [{ family: 'Hồng Quân', given: null }],
    })
  })

  it('is by its agency when nobody signs it', () => {
    expect(referenceOf({ ...plain, agency: fact('TTXVN') }, null).names.author).toEqual([
      { family: 'TTXVN', given: null },
    ])
    expect(referenceOf({ ...plain, agency: fact('TTXVN') }, attached).names.author).toEqual(
      attached.names.author,
    )
  })

  it('keeps its own facts beside an attached reference, and takes what it has no place for', () => {
    expect(referenceOf(plain, attached)).toMatchObject({
      key: plain.citationKey,
      type: 'article-magazine',
      fields: { title: plain.title.value, page: '3', URL: plain.url.value },
      dates: { issued: '2024-10-22', accessed: '2026-11-20' },
      keywords: ['a'],
    })
  })
})
