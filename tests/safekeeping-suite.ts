/** What the program promises about not losing anything, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LibrarySummary } from '../src/contract/exchange'
import type { Annotation, Article, ArticleId } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

export function describeSafekeeping(subject: () => Subject): void {
  let workbench: Workbench
  let library: LibrarySummary
  let articles: readonly ArticleId[]
  beforeEach(async () => {
    workbench = subject().workbench
    library = await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'kept') })
    articles = await importMany(3)
  })

  const importMany = async (count: number, from = 0): Promise<readonly ArticleId[]> => {
    const folder = join(subject().folder, 'incoming')
    await mkdir(folder, { recursive: true })
    const sources = Array.from({ length: count }, (_, place) => ({
      path: join(folder, `${from + place}.txt`),
    }))
    for (const [place, { path }] of sources.entries())
      await writeFile(path, `Tin số ${from + place}\n\nĐoàn đại biểu thăm Viêng Chăn.\n`)
    const { imported } = await workbench.importFiles({ sources })
    return imported.map(({ id }) => id)
  }
  const articleAt = (place: number): ArticleId => {
    const id = articles[place]
    if (id === undefined) throw new Error(`no article ${place}`)
    return id
  }
  const open = (place: number): Promise<Article> =>
    workbench.openArticle({ article: articleAt(place) })
  const mark = (place: number, comment = ''): Promise<Annotation> =>
    workbench.annotatePassage({
      article: articleAt(place),
      passage: { quote: 'Viêng Chăn' },
      tags: [],
      comment,
    })
  const comments = async () =>
    (await workbench.listAnnotations({ article: null })).map(({ comment }) => comment).sort()
  const tag = async (place: number, name: string) => {
    const { text } = await open(place)
    const start = text.indexOf(name)
    return workbench.addEntity({
      kind: 'place',
      names: [{ text: name, language: 'vi' }],
      mention: { article: articleAt(place), start, end: start + name.length },
    })
  }
  const contentFiles = async (kind: 'texts' | 'originals'): Promise<readonly string[]> => {
    const names = await readdir(join(library.folder, kind), { recursive: true })
    return names
      .filter((name) => /\.(txt|bin)$/.test(name))
      .map((name) => join(library.folder, kind, name))
  }

  describe('the trash', () => {
    it('holds a deleted article with what went along, and gives all of it back as one step', async () => {
      await mark(0, 'first')
      const place = await tag(0, 'Viêng Chăn')
      await workbench.deleteArticles({ articles: [articleAt(0)] })
      expect(await workbench.listTrash({})).toMatchObject([
        { kind: 'article', id: articleAt(0), annotations: 1, mentions: 1 },
      ])
      await workbench.restoreFromTrash({ items: [{ kind: 'article', id: articleAt(0) }] })
      expect(await workbench.listTrash({})).toEqual([])
      expect(await comments()).toEqual(['first'])
      expect((await workbench.openEntity({ entity: place.id })).entity.mentions).toBe(1)
      await workbench.undo({})
      expect(await workbench.listTrash({})).toHaveLength(1)
      expect(await comments()).toEqual([])
    })

    it('keeps apart what was deleted before: that is an item of its own, and stays', async () => {
      const early = await mark(0, 'early')
      await mark(0, 'late')
      await workbench.deleteAnnotations({ ids: [early.id] })
      await workbench.deleteArticles({ articles: [articleAt(0)] })
      const trash = await workbench.listTrash({})
      expect(trash.map(({ kind, annotations }) => [kind, annotations])).toEqual([
        ['article', 1],
        ['annotation', 0],
      ])
      await workbench.restoreFromTrash({ items: [{ kind: 'article', id: articleAt(0) }] })
      expect(await comments()).toEqual(['late'])
      expect(await workbench.listTrash({})).toMatchObject([
        { kind: 'annotation', id: early.id, title: 'Viêng Chăn', article: articleAt(0) },
      ])
    })

    it('brings the article back with an annotation that stood in it', async () => {
      const early = await mark(0, 'early')
      await workbench.deleteAnnotations({ ids: [early.id] })
      await workbench.deleteArticles({ articles: [articleAt(0)] })
      await workbench.restoreFromTrash({ items: [{ kind: 'annotation', id: early.id }] })
      expect(await comments()).toEqual(['early'])
      expect(await workbench.listArticles({})).toHaveLength(3)
    })

    it('gives an entity back with its decided mentions', async () => {
      const place = await tag(1, 'Viêng Chăn')
      await workbench.deleteEntity({ entity: place.id })
      expect(await workbench.listTrash({})).toMatchObject([
        { kind: 'entity', id: place.id, title: 'Viêng Chăn', mentions: 1 },
      ])
      await workbench.restoreFromTrash({ items: [{ kind: 'entity', id: place.id }] })
      expect((await workbench.openEntity({ entity: place.id })).entity.mentions).toBe(1)
    })

    it('says when something is not in it', async () => {
      const items = [{ kind: 'article', id: articleAt(0) }] as const
      await expect(workbench.restoreFromTrash({ items })).rejects.toMatchObject({
        code: 'trash/not-found',
      })
      expect((await workbench.describeHistory({})).undo?.operation).toBe('importFiles')
    })
  })

  describe('deleting much at once', () => {
    beforeEach(async () => {
      articles = [...articles, ...(await importMany(5, 3))]
    })

    it('asks first, and does nothing until it is confirmed', async () => {
      await mark(0)
      await expect(
        workbench.deleteArticles({ articles: articles.slice(0, 6) }),
      ).rejects.toMatchObject({
        code: 'delete/confirm',
        detail: { count: 6, annotations: 1 },
      })
      expect(await workbench.listArticles({})).toHaveLength(8)
    })

    it('makes a backup first once it is confirmed', async () => {
      await workbench.deleteArticles({ articles: articles.slice(0, 6), confirmed: true })
      expect(await workbench.listArticles({})).toHaveLength(2)
      expect(await workbench.listBackups({})).toMatchObject([
        { reason: 'before-delete', articles: 8 },
      ])
    })

    it('does not ask for five', async () => {
      await workbench.deleteArticles({ articles: articles.slice(0, 5) })
      expect(await workbench.listArticles({})).toHaveLength(3)
    })
  })

  describe('backups', () => {
    it('are made, listed, and not made again while nothing changes', async () => {
      await mark(0)
      const first = await workbench.makeBackup({})
      expect(first).toMatchObject({ articles: 3, annotations: 1, reason: 'asked', missing: 0 })
      expect(await workbench.makeBackup({})).toEqual(first)
      await mark(1)
      const second = await workbench.makeBackup({})
      expect(await workbench.listBackups({})).toEqual([second, first])
    })

    it('say what a restore would change, and change just that, as one undo step', async () => {
      await mark(0, 'kept')
      const { id } = await mark(1, 'before')
      const backup = await workbench.makeBackup({})
      await workbench.changeAnnotation({ id, comment: 'after' })
      await mark(2, 'since')
      await workbench.deleteArticles({ articles: [articleAt(0)] })
      const preview = await workbench.previewRestore({ backup: backup.name })
      expect(preview).toMatchObject({ backup, missing: 0 })
      expect(
        preview.tables.filter(({ added, changed, removed }) => added + changed + removed > 0),
      ).toEqual([
        { table: 'articles', added: 1, changed: 0, removed: 0 },
        { table: 'annotations', added: 1, changed: 1, removed: 1 },
      ])
      const annotationNamed = {
        table: 'annotations',
        id: expect.any(String),
        title: 'Viêng Chăn',
      }
      expect(preview.differences).toEqual([
        { table: 'articles', id: articleAt(0), change: 'added', title: 'Tin số 0', fields: [] },
        { ...annotationNamed, change: 'added', fields: [] },
        {
          ...annotationNamed,
          id,
          change: 'changed',
          fields: [{ field: 'comment', present: 'after', restored: 'before' }],
        },
        { ...annotationNamed, change: 'removed', fields: [] },
      ])
      expect(await comments()).toEqual(['after', 'since'])

      const receipt = await workbench.restoreBackup({ backup: backup.name })
      expect(receipt).toMatchObject(preview)
      expect(await comments()).toEqual(['before', 'kept'])
      expect((await workbench.describeHistory({})).undo?.operation).toBe('restoreBackup')
      await workbench.undo({})
      expect(await comments()).toEqual(['after', 'since'])
    })

    it('keep the state before a restore, to go back to it another day', async () => {
      const backup = await workbench.makeBackup({})
      await mark(0, 'since')
      const { before } = await workbench.restoreBackup({ backup: backup.name })
      expect(before.reason).toBe('before-restore')
      expect(await comments()).toEqual([])
      await workbench.closeLibrary({})
      await workbench.openLibrary({ kind: 'folder', folder: library.folder })
      await workbench.restoreBackup({ backup: before.name })
      expect(await comments()).toEqual(['since'])
    })

    it('are made before very many records change at once, and that stays one undo step', async () => {
      const path = join(subject().folder, 'incoming', 'long.txt')
      const words = Array.from({ length: 501 }, (_, n) => `từ${n}`)
      await writeFile(path, `Tin dài\n\n${words.join(' ')}.\n`)
      const { imported } = await workbench.importFiles({ sources: [{ path }] })
      const { id, text } = await workbench.openArticle({ article: imported[0]?.id ?? '' })
      const mentions = [...text.matchAll(/từ\d+/g)].map(({ 0: word, index }) => ({
        article: id,
        start: index,
        end: index + word.length,
      }))
      const { id: entity } = await tag(1, 'Viêng Chăn')
      await workbench.decideMentions({ entity, state: 'rejected', mentions })
      expect(await workbench.listBackups({})).toMatchObject([{ reason: 'before-bulk' }])
      expect((await workbench.describeHistory({})).undo).toEqual({
        operation: 'decideMentions',
        records: 501,
      })
    })

    it('restore into another library by their path, with the texts of the one they lie in', async () => {
      await mark(0, 'carried over')
      const { name } = await workbench.makeBackup({})
      const { text } = await open(0)
      const folder = join(subject().folder, 'another')
      await workbench.openLibrary({ kind: 'new', folder })
      const backup = join(library.folder, 'backups', name)
      expect((await workbench.previewRestore({ backup })).missing).toBe(0)
      expect((await workbench.restoreBackup({ backup })).missing).toBe(0)
      expect(await comments()).toEqual(['carried over'])
      expect((await open(0)).text).toBe(text)
    })

    it('bring records back where the texts are lost, and say how many files are', async () => {
      await mark(0, 'carried over')
      const { name } = await workbench.makeBackup({})
      const alone = join(subject().folder, 'alone', 'backups')
      await mkdir(alone, { recursive: true })
      await writeFile(join(alone, name), await readFile(join(library.folder, 'backups', name)))
      await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'another') })
      expect((await workbench.restoreBackup({ backup: join(alone, name) })).missing).toBe(6)
      expect(await comments()).toEqual(['carried over'])
    })

    it('are refused when they are not whole, and nothing is changed', async () => {
      const { name } = await workbench.makeBackup({})
      const path = join(library.folder, 'backups', name)
      const bytes = await readFile(path)
      const copy = join(subject().folder, 'copy.jsonl.gz')
      await writeFile(copy, bytes.subarray(0, bytes.length - 20))
      await expect(workbench.restoreBackup({ backup: copy })).rejects.toMatchObject({
        code: 'backup/unreadable',
      })
      await expect(workbench.restoreBackup({ backup: 'none' })).rejects.toMatchObject({
        code: 'backup/not-found',
      })
      await expect(workbench.restoreBackup({ backup: '../../library.json' })).rejects.toMatchObject(
        {
          code: 'backup/not-found',
        },
      )
      expect(await workbench.listBackups({})).toHaveLength(1)
    })
  })

  describe('the check', () => {
    const check = (repair: boolean) => workbench.checkLibrary({ repair })
    const codes = async () => (await check(false)).findings.map(({ code }) => code)

    it('finds nothing in a library that is well', async () => {
      await mark(0)
      await workbench.makeBackup({})
      expect(await check(true)).toEqual({
        findings: [],
        checked: { articles: 3, annotations: 1, files: 6, backups: 1 },
        before: null,
      })
    })

    it('reads a lost and an altered text from their originals again', async () => {
      const [lost = '', altered = ''] = await contentFiles('texts')
      await rm(lost)
      await writeFile(altered, 'other words')
      expect(await codes()).toEqual(['text/missing', 'text/altered'])
      const repaired = await check(true)
      expect(repaired.findings.map(({ code, repaired: done }) => [code, done])).toEqual([
        ['text/missing', 1],
        ['text/altered', 1],
      ])
      expect(repaired.before?.reason).toBe('before-repair')
      // The altered file was not thrown away.
      expect(await codes()).toEqual(['quarantine/kept'])
    })

    it('takes an altered original from its text, and keeps the altered one aside', async () => {
      const [altered = ''] = await contentFiles('originals')
      await writeFile(altered, 'other bytes')
      expect(await codes()).toEqual(['original/altered'])
      expect((await check(true)).findings).toMatchObject([
        { code: 'original/altered', count: 1, repaired: 1 },
      ])
      expect(await codes()).toEqual(['quarantine/kept'])
    })

    it('takes a lost original from its text only where both were the same', async () => {
      const folder = join(subject().folder, 'incoming')
      await writeFile(join(folder, 'windows.txt'), '\uFEFFTin Lào\r\n\r\nNội dung.\r\n')
      await workbench.importFiles({ sources: [{ path: join(folder, 'windows.txt') }] })
      for (const file of await contentFiles('originals')) await rm(file)
      const [finding] = (await check(true)).findings
      expect(finding).toMatchObject({
        code: 'original/missing',
        count: 4,
        repairable: 3,
        repaired: 3,
      })
    })

    it('sets files aside that belong to nothing, and touches none a backup needs', async () => {
      await mkdir(join(library.folder, 'texts', 'ff'), { recursive: true })
      await writeFile(join(library.folder, 'texts', 'ff', 'note.txt'), 'who am I')
      const [finding] = (await check(true)).findings
      expect(finding).toEqual({
        code: 'content/orphaned',
        count: 1,
        examples: ['texts/ff/note.txt'],
        repairable: 1,
        repaired: 1,
      })
      expect(await codes()).toEqual(['quarantine/kept'])
      expect(await contentFiles('texts')).toHaveLength(3)
    })
  })

  describe('saving elsewhere', () => {
    it('writes the whole library to another folder and goes on there', async () => {
      await mark(0, 'moved')
      await workbench.deleteArticles({ articles: [articleAt(2)] })
      const folder = join(subject().folder, 'elsewhere')
      const saved = await workbench.saveElsewhere({ folder })
      expect(saved).toMatchObject({ library: { folder, articles: 2, annotations: 1 }, missing: [] })
      expect((await workbench.describeSession({})).library?.folder).toBe(folder)
      await mark(1, 'there')
      expect(await comments()).toEqual(['moved', 'there'])
      expect(await workbench.listTrash({})).toHaveLength(1)
      await workbench.openLibrary({ kind: 'folder', folder: library.folder })
      expect(await comments()).toEqual(['moved'])
    })

    it('leaves the trash behind when asked: nothing of it is in any file there', async () => {
      await mark(0, 'kept')
      const { id } = await mark(1, 'thrown away')
      await workbench.deleteAnnotations({ ids: [id] })
      await workbench.deleteArticles({ articles: [articleAt(2)] })
      const folder = join(subject().folder, 'elsewhere')
      const saved = await workbench.saveElsewhere({ folder, trash: 'leave' })
      expect(saved).toMatchObject({ library: { articles: 2, annotations: 1 }, missing: [] })
      expect(await workbench.listTrash({})).toEqual([])
      expect((await workbench.describeHistory({})).undo).toBeNull()
      await workbench.closeLibrary({})
      const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
        (entry) => entry.isFile(),
      )
      const words = await Promise.all(
        files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
      )
      expect(words.some((text) => text.includes('kept'))).toBe(true)
      for (const text of words) expect(text).not.toMatch(/thrown away|Tin số 2/)
    })

    it('refuses a folder that holds anything, and stays', async () => {
      const folder = join(subject().folder, 'incoming')
      await expect(workbench.saveElsewhere({ folder })).rejects.toMatchObject({
        code: 'library/foreign',
      })
      expect((await workbench.describeSession({})).library?.folder).toBe(library.folder)
      expect(await readdir(folder)).toHaveLength(3)
    })

    it('saves what memory holds when files of the library are lost, and names them', async () => {
      await mark(0, 'saved')
      for (const file of await contentFiles('originals')) await rm(file)
      const folder = join(subject().folder, 'elsewhere')
      const { missing } = await workbench.saveElsewhere({ folder })
      expect(missing).toHaveLength(3)
      expect(await comments()).toEqual(['saved'])
    })

    it('has nothing to try again when all is saved', async () => {
      expect(await workbench.retrySaving({})).toBeNull()
    })
  })

  describe('two edits on one state', () => {
    it('joins edits of different parts of an annotation made on one revision', async () => {
      const made = await mark(0)
      await workbench.changeAnnotation({ id: made.id, rev: made.rev, comment: 'lời bình' })
      const joined = await workbench.changeAnnotation({
        id: made.id,
        rev: made.rev,
        tags: ['thẻ'],
      })
      expect(joined).toMatchObject({
        id: made.id,
        comment: 'lời bình',
        tags: ['thẻ'],
        conflictOf: null,
      })
    })

    it('keep both when they change an annotation: the late one becomes its own', async () => {
      const made = await mark(0)
      const newer = await workbench.changeAnnotation({
        id: made.id,
        rev: made.rev,
        comment: 'newer',
      })
      const late = await workbench.changeAnnotation({ id: made.id, rev: made.rev, comment: 'late' })
      expect(newer.conflictOf).toBeNull()
      expect(late).toMatchObject({ comment: 'late', start: made.start, conflictOf: made.id })
      const again = await workbench.changeAnnotation({ id: late.id, rev: 0, comment: 'later' })
      expect(again.conflictOf).toBe(made.id)
      expect(await comments()).toEqual(['late', 'later', 'newer'])
      await workbench.undo({})
      await workbench.undo({})
      expect(await comments()).toEqual(['newer'])
    })

    it('make no second annotation when both say the same', async () => {
      const made = await mark(0)
      const edit = { id: made.id, rev: made.rev, comment: 'the same' }
      const first = await workbench.changeAnnotation(edit)
      expect(await workbench.changeAnnotation(edit)).toEqual(first)
    })

    it('keep the late words when the annotation was deleted meanwhile', async () => {
      const made = await mark(0)
      await workbench.deleteAnnotations({ ids: [made.id] })
      await workbench.changeAnnotation({ id: made.id, rev: made.rev, comment: 'late' })
      expect(await comments()).toEqual(['late'])
    })

    it('become one where they correct different things of an article', async () => {
      const { id, rev, outlet } = await open(0)
      await workbench.correctArticle({ article: id, rev, title: 'Một' })
      const merged = await workbench.correctArticle({ article: id, rev, outlet: 'Nhân Dân' })
      expect([merged.title.value, merged.outlet.value]).toEqual(['Một', 'Nhân Dân'])
      await expect(
        workbench.correctArticle({ article: id, rev, title: 'Hai' }),
      ).rejects.toMatchObject({
        code: 'edit/conflict',
        detail: { field: 'title', theirs: 'Một', yours: 'Hai' },
      })
      // A form sends all its fields: what it did not change is no conflict.
      const { rev: now } = merged
      await workbench.correctArticle({ article: id, rev: now, title: 'Ba' })
      const form = { article: id, rev: now, title: 'Một', outlet: outlet.value }
      expect(await workbench.correctArticle(form)).toMatchObject({
        title: { value: 'Ba' },
        outlet: { value: outlet.value },
      })
    })

    it('become one where they change different things of an entity', async () => {
      const { id, rev } = await tag(0, 'Viêng Chăn')
      await workbench.changeEntity({ id, rev, kind: 'organisation' })
      const names = [{ text: 'Vientiane', language: 'en' }] as const
      const merged = await workbench.changeEntity({ id, rev, names })
      expect(merged).toMatchObject({ kind: 'organisation', names })
      await expect(
        workbench.changeEntity({ id, rev, names: [{ text: 'Vạn Tượng', language: 'vi' }] }),
      ).rejects.toMatchObject({
        code: 'edit/conflict',
        detail: { field: 'names', theirs: 'Vientiane', yours: 'Vạn Tượng' },
      })
    })
  })
}
