/** What two windows on one library may do to each other, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WorkbenchEvent } from '../src/contract/exchange'
import type { Article, EntitySummary } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

/** Each test reads as one window, then changes as another one, then changes by what was read. */
export function describeTwoWindows(subject: () => Subject): void {
  let workbench: Workbench
  let article: Article
  beforeEach(async () => {
    workbench = subject().workbench
    await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'shared') })
    const incoming = join(subject().folder, 'incoming')
    await mkdir(incoming, { recursive: true })
    const path = join(incoming, 'a.txt')
    await writeFile(path, 'Tin chung\n\nThăm Viêng Chăn.\n\nLại thăm Viêng Chăn hôm qua.\n')
    const { imported } = await workbench.importFiles({ sources: [{ path }] })
    article = await workbench.openArticle({ article: imported[0]?.id ?? '' })
  })

  const mark = () =>
    workbench.annotatePassage({
      article: article.id,
      passage: { quote: 'Viêng Chăn', occurrence: 1 },
      tags: [],
      comment: '',
    })
  const addPlace = (): Promise<EntitySummary> =>
    workbench.addEntity({ kind: 'place', names: [{ text: 'Viêng Chăn', language: 'vi' }] })
  const passages = () =>
    [...article.text.matchAll(/Viêng Chăn/g)].map(({ index }) => ({
      article: article.id,
      start: index,
      end: index + 'Viêng Chăn'.length,
    }))

  it('hear of each change within a second', async () => {
    const heard: WorkbenchEvent[] = []
    const stop = workbench.listen((event) => heard.push(event))
    await mark()
    await expect
      .poll(() =>
        heard.some((event) => event.kind === 'changed' && event.library.annotations === 1),
      )
      .toBe(true)
    stop()
  })

  describe('an edit of what was deleted meanwhile', () => {
    it('keeps late words on a mark with the article they went to the trash with', async () => {
      const made = await mark()
      await workbench.deleteArticles({ articles: [article.id] })
      const late = { id: made.id, rev: made.rev, comment: 'viết muộn' }
      const kept = await workbench.changeAnnotation(late)
      expect(kept).toMatchObject({ comment: 'viết muộn', conflictOf: made.id })
      expect(await workbench.listAnnotations({ article: null })).toEqual([])
      expect(await workbench.listTrash({})).toMatchObject([{ kind: 'article', annotations: 2 }])
      await workbench.restoreFromTrash({ items: [{ kind: 'article', id: article.id }] })
      const comments = (await workbench.listAnnotations({ article: null })).map(
        ({ comment }) => comment,
      )
      expect(comments.sort()).toEqual(['', 'viết muộn'])
    })

    it('is refused by name for an article, which waits in the trash', async () => {
      await workbench.deleteArticles({ articles: [article.id] })
      const refused = { code: 'edit/deleted', detail: { name: 'Tin chung' } }
      const { id, rev } = article
      await expect(
        workbench.correctArticle({ article: id, rev, title: 'Mới' }),
      ).rejects.toMatchObject(refused)
      const starts = [article.blocks[0]?.start ?? 0]
      await expect(
        workbench.changeBlocks({ article: id, starts, kept: false }),
      ).rejects.toMatchObject(refused)
      await expect(mark()).rejects.toMatchObject(refused)
    })

    it('is refused by name for an entity, its mentions and its merging', async () => {
      const place = await addPlace()
      const other = await workbench.addEntity({
        kind: 'place',
        names: [{ text: 'Lào', language: 'vi' }],
      })
      await workbench.deleteEntity({ entity: place.id })
      const refused = { code: 'edit/deleted', detail: { name: 'Viêng Chăn' } }
      const names = [{ text: 'Vientiane', language: 'en' }] as const
      const { id, rev } = place
      await expect(workbench.changeEntity({ id, rev, names })).rejects.toMatchObject(refused)
      const decision = { entity: id, state: 'accepted', mentions: passages() } as const
      await expect(workbench.decideMentions(decision)).rejects.toMatchObject(refused)
      await expect(workbench.mergeEntities({ kept: other.id, merged: id })).rejects.toMatchObject(
        refused,
      )
    })
  })

  it('name one label once: the late name is refused with both, and the same one is none', async () => {
    const label = await workbench.addLabel({ name: 'cũ', colour: 'blue' })
    await workbench.changeLabel({ id: label.id, rev: label.rev, name: 'của họ' })
    await workbench.changeLabel({ id: label.id, rev: label.rev, name: 'của họ' })
    await expect(
      workbench.changeLabel({ id: label.id, rev: label.rev, name: 'của tôi' }),
    ).rejects.toMatchObject({
      code: 'edit/conflict',
      detail: { field: 'name', theirs: 'của họ', yours: 'của tôi' },
    })
    // A form that was sent as it was opened takes nothing back.
    await workbench.changeLabel({ id: label.id, rev: label.rev, name: 'cũ' })
    const names = (await workbench.listLabels({})).map(({ name }) => name)
    expect(names).toContain('của họ')
  })

  it('trim lines of one article both, without undoing each other', async () => {
    const [first, second] = article.blocks
    for (const block of [first, second])
      await workbench.changeBlocks({
        article: article.id,
        starts: [block?.start ?? 0],
        kept: false,
      })
    const { blocks } = await workbench.openArticle({ article: article.id })
    expect(blocks.slice(0, 2).map(({ kept }) => kept)).toEqual([false, false])
  })

  it('keep a decision about a mention from being overruled by one made before it was seen', async () => {
    const { id: entity } = await addPlace()
    const [first, second] = passages()
    if (first === undefined || second === undefined) throw new Error('no passages')
    const decide = (state: 'accepted' | 'rejected', mentions = [first, second]) =>
      workbench.decideMentions({ entity, state, mentions, seen: 'suggested' })
    await decide('rejected', [first])
    await expect(decide('accepted')).rejects.toMatchObject({
      code: 'edit/conflict',
      detail: { theirs: 'rejected', yours: 'accepted' },
    })
    const accepted = async () => (await workbench.openEntity({ entity })).entity.mentions
    expect(await accepted()).toBe(0)
    await decide('accepted', [second])
    // Deciding the same again is no conflict.
    await decide('accepted', [second])
    expect(await accepted()).toBe(1)
  })
}
