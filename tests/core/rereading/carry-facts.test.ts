import { expect, it } from 'vitest'
import type { IsoDate } from '../../../src/contract/model'
import { readArticle } from '../../../src/core/articles/read-article'
import { carryFacts } from '../../../src/core/rereading/carry-facts'
import type { ArticleRecord } from '../../../src/core/storage/records'

const { blocks: _, ...read } = readArticle(
  'Hai nước ký nghị định thư\n\nHai bên gặp nhau.',
  'a.txt',
)
const day = (value: string) => value as IsoDate

it('carries a person’s word over a new reading, and lets what a page declared give way to it', () => {
  const fresh = {
    value: day('2024-10-22'),
    inferred: false,
    reason: { rule: 'json-ld', evidence: '' },
  }
  const carried = (publishedOn: ArticleRecord['publishedOn']) =>
    carryFacts({ ...read, publishedOn } as ArticleRecord, read, { ...read, publishedOn: fresh })
      .publishedOn
  const declared = { ...fresh, value: day('2024-10-20') }
  const persons = { value: day('2024-10-01'), inferred: false, reason: null }
  expect(carried(declared)).toEqual(fresh)
  expect(carried({ ...declared, inferred: true })).toEqual(fresh)
  expect(carried(persons)).toEqual(persons)
})
