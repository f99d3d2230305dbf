import { describe, expect, it } from 'vitest'
import type { ChangeArea } from '../../../src/contract/change-areas'
import type { LibrarySummary } from '../../../src/contract/exchange'
import type { ArticleId } from '../../../src/contract/model'
import { ChangeLog } from '../../../src/renderer/connection/change-log'

const [one, other] = ['a1', 'a2'] as [ArticleId, ArticleId]
const library: LibrarySummary = {
  id: 'l',
  name: 'Thư viện',
  folder: '',
  articles: 0,
  words: 0,
  annotations: 0,
  entities: 0,
}

function changed(log: ChangeLog, areas: readonly ChangeArea[], articles: ArticleId[] | null) {
  const history = { undo: null, redo: null }
  log.hear({ kind: 'changed', areas, articles, history, library })
}

describe('the changes a view missed', () => {
  it('are those after it asked, of what it shows', () => {
    const log = new ChangeLog()
    changed(log, ['annotations'], [one])
    const asked = log.count
    const marks = { areas: ['annotations'], article: one } as const
    expect(log.hasChangedSince(asked, marks)).toBe(false)
    changed(log, ['annotations'], [other])
    changed(log, ['labels'], null)
    log.hear({ kind: 'saving', state: 'saved' })
    expect(log.hasChangedSince(asked, marks)).toBe(false)
    expect(log.hasChangedSince(asked, { areas: ['labels'] })).toBe(true)
    changed(log, ['annotations'], null)
    expect(log.hasChangedSince(asked, marks)).toBe(true)
  })

  it('may be any when there were too many to remember', () => {
    const log = new ChangeLog()
    const asked = log.count
    for (let time = 0; time < 2000; time += 1) changed(log, ['labels'], null)
    expect(log.hasChangedSince(asked, { areas: ['notes'] })).toBe(true)
    expect(log.hasChangedSince(log.count, { areas: ['labels'] })).toBe(false)
  })
})
