/** What the program promises about the facts of articles, one and several. A part of `workbench-suite.ts`. */
import { beforeEach, expect, it } from 'vitest'
import type { ArticleSummary } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
}

export function describeFacts(subject: () => Subject): void {
  let workbench: Workbench
  let samples: readonly ArticleSummary[]
  beforeEach(async () => {
    workbench = subject().workbench
    await workbench.openLibrary({ kind: 'sample' })
    samples = await workbench.listArticles({})
  })
  const ids = () => samples.map(({ id }) => id)
  const survey = () => workbench.surveyFacts({ articles: ids() })

  it('says what several articles have in common, where they differ, and what was inferred', async () => {
    const { facts, articles } = await survey()
    expect(articles.map(({ article }) => article)).toEqual(ids())
    expect(facts.title).toMatchObject({ different: 5, empty: 0 })
    const { values, empty } = facts.language
    expect(values.reduce((sum, { count }) => sum + count, empty)).toBe(5)
    expect(values[0]).toEqual({ words: 'vi', count: 4 })
  })

  it('corrects several articles as one step', async () => {
    const { articles } = await survey()
    const correction = { outlet: 'Báo Mẫu', authors: ['Lan Anh', 'Bình'] }
    const answer = await workbench.correctArticles({ articles, correction, confirm: [] })
    expect(answer).toEqual({ changed: 5 })
    for (const article of ids())
      expect(await workbench.openArticle({ article })).toMatchObject({
        outlet: { value: 'Báo Mẫu', inferred: false, reason: null },
        authors: { value: ['Lan Anh', 'Bình'], inferred: false },
      })
    expect((await workbench.describeHistory({})).undo).toEqual({
      operation: 'correctArticles',
      records: 5,
    })
    await workbench.undo({})
    expect((await workbench.listArticles({})).map(({ outlet }) => outlet)).toEqual(
      samples.map(({ outlet }) => outlet),
    )
  })

  it('makes inferred values a person’s word, and leaves empty ones empty', async () => {
    const { articles, facts } = await survey()
    await workbench.correctArticles({ articles, correction: {}, confirm: ['title', 'outlet'] })
    const after = (await survey()).facts
    expect(after.title).toEqual({ ...facts.title, inferred: 0 })
    expect(after.outlet).toEqual({ ...facts.outlet, inferred: 0 })
    expect(after.publishedOn).toEqual(facts.publishedOn)
  })

  it('keeps what others said meanwhile: all is refused, or nothing', async () => {
    const { articles } = await survey()
    const last = ids()[4] ?? ''
    await workbench.correctArticle({ article: last, place: 'Huế' })
    await expect(
      workbench.correctArticles({ articles, correction: { place: 'Vinh' }, confirm: [] }),
    ).rejects.toMatchObject({ code: 'edit/conflict' })
    expect((await workbench.openArticle({ article: ids()[0] ?? '' })).place.value).not.toBe('Vinh')
    await workbench.correctArticles({ articles, correction: { agency: 'VNA' }, confirm: [] })
    expect(await workbench.openArticle({ article: last })).toMatchObject({
      place: { value: 'Huế' },
      agency: { value: 'VNA' },
    })
  })

  it('confirms nothing that was not seen, and makes no step of nothing', async () => {
    const { articles } = await survey()
    const article = ids()[0] ?? ''
    await workbench.correctArticle({ article, title: 'Tiêu đề khác' })
    await workbench.undo({})
    const undo = (await workbench.describeHistory({})).undo
    expect(
      await workbench.correctArticles({ articles, correction: {}, confirm: ['modifiedOn'] }),
    ).toEqual({ changed: 0 })
    expect((await workbench.describeHistory({})).undo).toEqual(undo)
  })
}
