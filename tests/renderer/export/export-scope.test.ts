import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../src/contract/model'
import {
  type ExportScope,
  isComplete,
  requestOf,
  searchFor,
} from '../../../src/renderer/export/export-scope'

const article = 'one' as ArticleId
const collection = { kind: 'collection', id: 'c', name: 'Biên giới' } as const

describe('the part of the library that leaves', () => {
  it.each<[ExportScope, object]>([
    [{ kind: 'all' }, { articles: null }],
    [{ kind: 'some', articles: [article] }, { articles: [article] }],
    [
      { kind: 'part', part: collection },
      { articles: null, collection: 'c' },
    ],
    [
      { kind: 'part', part: { kind: 'tag', name: 'a/b' } },
      { articles: null, tag: 'a/b' },
    ],
    [
      { kind: 'part', part: { kind: 'question', name: 'lang:vi' } },
      { articles: null, question: 'lang:vi' },
    ],
  ])('%j is asked for as %j', (scope, request) => {
    expect(requestOf(scope)).toEqual(request)
    expect(isComplete(scope)).toBe(true)
  })

  it('is to be chosen before anything leaves', () => {
    expect(isComplete({ kind: 'some', articles: [] })).toBe(false)
    expect(isComplete({ kind: 'part', part: null })).toBe(false)
  })

  it('is counted by the search that finds it', () => {
    expect(searchFor(collection)).toMatchObject({ query: '', filter: { collection: ['c'] } })
    expect(searchFor({ kind: 'question', name: 'quân đội' })).toMatchObject({ query: 'quân đội' })
  })
})
