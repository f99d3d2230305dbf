import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../src/contract/model'
import type { Reference, ReferencePlan } from '../../../src/contract/references'
import { chooseArticle, proposedEntries } from '../../../src/renderer/references/matched-entries'

const [one, two] = ['one', 'two'] as ArticleId[] as [ArticleId, ArticleId]
const named = (key: string): Reference => ({
  ...{ key, type: 'article-newspaper', fields: {}, names: {}, dates: {}, keywords: [] },
})
const plan = (key: string, article: ArticleId): ReferencePlan => ({
  matched: [{ reference: named(key), article, citationKey: 'k', by: 'title', filled: ['url'] }],
  unmatched: [named(`${key}-far`)],
  ambiguous: [{ reference: named(`${key}-several`), articles: [one, two] }],
  failed: [],
  attached: [],
})
const shown = (entries: ReturnType<typeof proposedEntries>) =>
  entries.map(({ reference, article, by }) => [reference.key, article, by])

describe('references and the articles they are for', () => {
  it('stand with what needs a word first, and propose one reference an article', () => {
    expect(shown(proposedEntries([plan('a', one), plan('b', one)]))).toEqual([
      ['a-several', null, null],
      ['b-several', null, null],
      ['a', one, 'title'],
      ['b', null, null],
      ['a-far', null, null],
      ['b-far', null, null],
    ])
  })

  it('are changed by hand, and an article that is taken leaves the entry that had it', () => {
    const entries = proposedEntries([plan('a', one)])
    expect(shown(chooseArticle(entries, 2, one))).toEqual([
      ['a-several', null, null],
      ['a', null, null],
      ['a-far', one, 'hand'],
    ])
    expect(shown(chooseArticle(entries, 1, null))[1]).toEqual(['a', null, null])
  })

  it('say what is filled only for the article that was found', () => {
    const entries = proposedEntries([plan('a', one)])
    expect(entries[1]?.fills).toEqual(['url'])
    expect(chooseArticle(entries, 1, two)[1]?.fills).toEqual([])
  })
})
