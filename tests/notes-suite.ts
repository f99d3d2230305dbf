/** What the program promises about notes of one's own and collections, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LibrarySummary } from '../src/contract/exchange'
import type { ArticleId } from '../src/contract/model'
import type { Note } from '../src/contract/notes'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

const question = { kind: 'question', id: null } as const
const everything = { query: '', filter: {}, sort: 'imported', offset: 0, limit: 100 } as const

export function describeNotes(subject: () => Subject): void {
  let workbench: Workbench
  let library: LibrarySummary
  let articles: readonly ArticleId[]
  beforeEach(async () => {
    workbench = subject().workbench
    library = await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'noted') })
    const incoming = join(subject().folder, 'incoming')
    await mkdir(incoming, { recursive: true })
    const sources = ['a', 'b'].map((name) => ({ path: join(incoming, `${name}.txt`) }))
    for (const { path } of sources)
      await writeFile(path, `Tin ${path}\n\nĐoàn *đại biểu* thăm Viêng Chăn.\n\nHai bên ký kết.\n`)
    const { imported } = await workbench.importFiles({ sources })
    articles = imported.map(({ id }) => id)
  })

  const articleAt = (place: number): string => articles[place] ?? ''
  const write = (title: string, text: string): Promise<Note> =>
    workbench.addNote({ title, text, about: question })
  const fileOf = ({ file }: Pick<Note, 'file'>) => join(library.folder, file)
  const content = (note: Pick<Note, 'file'>) => readFile(fileOf(note), 'utf8')
  const reopen = async () => {
    await workbench.closeLibrary({})
    await workbench.openLibrary({ kind: 'folder', folder: library.folder })
  }
  const texts = async () => {
    const found = await workbench.listNotes({ query: '', about: null })
    const notes = await Promise.all(found.map(({ id }) => workbench.openNote({ note: id })))
    return notes.map(({ text }) => text).sort()
  }

  describe('a note', () => {
    it('lies in the library as a Markdown file as soon as a change of it is acknowledged', async () => {
      const made = await write('Ai ký Nghị định thư?', 'Chưa rõ.\n')
      expect(made.file).toMatch(/^notes\/ai-ky-nghi-dinh-thu-[0-9a-z]+\.md$/)
      expect(await content(made)).toMatch(
        /^---\ntitle: "Ai ký Nghị định thư\?"[\s\S]+---\n\nChưa rõ\.\n$/,
      )
      await workbench.changeNote({ id: made.id, rev: made.rev, text: 'Bộ trưởng.\n' })
      expect(await content(made)).toMatch(/---\n\nBộ trưởng\.\n$/)
      await reopen()
      expect(await workbench.openNote({ note: made.id })).toMatchObject({
        text: 'Bộ trưởng.\n',
        rev: 2,
      })
    })

    it('takes its file along when it gets another title, and leaves none behind in the trash', async () => {
      const made = await write('Cũ', 'x')
      const renamed = await workbench.changeNote({ id: made.id, title: 'Mới' })
      expect(await readdir(join(library.folder, 'notes'))).toEqual([renamed.file.slice(6)])
      await workbench.deleteNotes({ notes: [made.id] })
      expect(await readdir(join(library.folder, 'notes'))).toEqual([])
      expect(await workbench.listTrash({})).toMatchObject([{ kind: 'note', title: 'Mới' }])
      await workbench.restoreFromTrash({ items: [{ kind: 'note', id: made.id }] })
      expect(await content(renamed)).toContain('x')
    })

    it('is about an article, an entity or a collection, by whatever name, and is found by it', async () => {
      const place = await workbench.addEntity({
        kind: 'place',
        names: [{ text: 'Viêng Chăn', language: 'vi' }],
      })
      const collection = await workbench.addCollection({ name: 'Lào', articles: [articleAt(0)] })
      const { citationKey } = await workbench.openArticle({ article: articleAt(0) })
      for (const about of [
        { kind: 'article', id: citationKey },
        { kind: 'entity', id: 'Viêng Chăn' },
        { kind: 'collection', id: 'Lào' },
      ] as const)
        await workbench.addNote({ title: `Về ${about.kind}`, text: '', about })
      const about = async (kind: 'article' | 'entity' | 'collection', id: string) =>
        (await workbench.listNotes({ query: '', about: { kind, id } })).map(({ title }) => title)
      expect(await about('article', articleAt(0))).toEqual(['Về article'])
      expect(await about('entity', place.id)).toEqual(['Về entity'])
      expect(await about('collection', collection.id)).toEqual(['Về collection'])
      await expect(
        workbench.addNote({ title: 'x', text: '', about: { kind: 'collection', id: 'none' } }),
      ).rejects.toMatchObject({ code: 'collection/not-found' })
    })

    it('is found by its words, with marks or without, finished or not', async () => {
      await write('Hợp tác', 'Biên giới **Việt – Lào** và quốc phòng.')
      await write('Khác', 'Bien gioi khong dau.')
      const found = async (query: string) =>
        (await workbench.listNotes({ query, about: null })).map(({ title }) => title).sort()
      expect(await found('bien gioi')).toEqual(['Hợp tác', 'Khác'])
      expect(await found('biên giới')).toEqual(['Hợp tác'])
      expect(await found('quốc ph')).toEqual(['Hợp tác'])
      expect(await found('"việt lào"')).toEqual(['Hợp tác'])
      expect(await found('hợp tác -lào')).toEqual([])
      expect(await found('tag:x')).toEqual([])
      const [hit] = await workbench.listNotes({ query: 'quốc', about: null })
      expect(hit?.snippet.text).toBe('Biên giới Việt – Lào và quốc phòng.')
      expect(hit?.snippet.marks).toEqual([[24, 28]])
    })

    it('is undone and redone, in the library and in its file', async () => {
      const made = await write('Bước', 'một')
      await workbench.changeNote({ id: made.id, rev: made.rev, text: 'hai' })
      await workbench.undo({})
      expect(await content(made)).toMatch(/\n\nmột$/)
      await workbench.redo({})
      expect(await content(made)).toMatch(/\n\nhai$/)
      await workbench.undo({})
      await workbench.undo({})
      expect(await readdir(join(library.folder, 'notes'))).toEqual([])
    })

    it('keeps both texts when two windows changed it, and one when they wrote the same', async () => {
      const { id, rev } = await write('Chung', 'gốc')
      await workbench.changeNote({ id, rev, text: 'của tôi' })
      const late = await workbench.changeNote({ id, rev, text: 'của bạn' })
      expect(late).toMatchObject({ text: 'của bạn', conflictOf: id })
      expect(await workbench.changeNote({ id, rev, text: 'của tôi' })).toMatchObject({ id, rev: 2 })
      expect(await texts()).toEqual(['của bạn', 'của tôi'])
    })

    it('takes a late title beside a new text', async () => {
      const { id, rev } = await write('Tên', 'gốc')
      await workbench.changeNote({ id, rev, text: 'mới' })
      const both = await workbench.changeNote({ id, rev, title: 'Tên khác' })
      expect(both).toMatchObject({ id, title: 'Tên khác', text: 'mới', conflictOf: null })
    })

    it('keeps late words when it was deleted meanwhile', async () => {
      const { id, rev } = await write('Đã xóa', 'gốc')
      await workbench.deleteNotes({ notes: [id] })
      const kept = await workbench.changeNote({ id, rev, text: 'viết muộn' })
      expect(kept).toMatchObject({ text: 'viết muộn', conflictOf: id })
      expect(await texts()).toEqual(['viết muộn'])
    })

    it('gets quotes at its end, each on its own, with key, paragraph and a link', async () => {
      const { id } = await write('Trích', 'Đầu.')
      const { citationKey } = await workbench.openArticle({ article: articleAt(0) })
      const inVietnamese = await workbench.quotePassage({
        article: articleAt(0),
        passage: { quote: 'Đoàn *đại biểu*' },
        language: 'vi',
      })
      expect(inVietnamese.text).toContain(', đoạn 1] [↗]')
      const quoted = await workbench.quotePassage({
        article: articleAt(0),
        passage: { quote: 'Đoàn *đại biểu*' },
      })
      await workbench.addToNote({ note: id, text: quoted.text })
      const { text } = await workbench.addToNote({ note: id, text: '> hai\n' })
      const place = `${quoted.start}-${quoted.end}`
      expect(text).toBe(
        `Đầu.\n\n> Đoàn \\*đại biểu\\*\n>\n> [@${citationKey}, para. 1] [↗](lectern://article/${citationKey}#${place})\n\n> hai\n`,
      )
    })

    it('holds any title and text without harm to its file', async () => {
      const strange = [
        '---\n---\n',
        '\n\nmở đầu trống',
        'a\r\nb\rc',
        '\ud800x',
        '',
        '\ufeffbom',
        'é',
      ]
      for (const [place, text] of strange.entries()) {
        const made = await write(`../"${text.replace(/\n/g, ' ')}': {a} #${place}`, text)
        await reopen()
        expect(await workbench.openNote({ note: made.id })).toEqual(made)
      }
      expect(await workbench.listNotes({ query: '', about: null })).toHaveLength(strange.length)
    })
  })

  describe('a note’s file', () => {
    it('is read where another program wrote in it, when the note or the library is opened', async () => {
      const made = await write('Ngoài', 'gốc\n')
      await writeFile(fileOf(made), (await content(made)).replace('gốc', 'sửa ở ngoài'))
      expect(await workbench.openNote({ note: made.id })).toMatchObject({ text: 'sửa ở ngoài\n' })
      await writeFile(fileOf(made), (await content(made)).replace('ở ngoài', 'lần nữa'))
      await reopen()
      expect(await texts()).toEqual(['sửa lần nữa\n'])
    })

    it('becomes a note of its own where the note was changed as well', async () => {
      const made = await write('Cả hai', 'gốc\n')
      await writeFile(fileOf(made), (await content(made)).replace('gốc', 'ở ngoài'))
      await workbench.changeNote({ id: made.id, rev: made.rev, text: 'ở đây\n' })
      expect(await texts()).toEqual(['ở ngoài\n', 'ở đây\n'])
    })

    it('keeps its words when its front matter is destroyed', async () => {
      const made = await write('Hỏng', 'gốc\n')
      await writeFile(fileOf(made), 'chỉ còn chữ này\n')
      await reopen()
      expect(await texts()).toEqual(['chỉ còn chữ này\n', 'gốc\n'])
    })

    it('is made again when it is missing, and called missing by the check until then', async () => {
      const made = await write('Mất', 'còn trong nhật ký\n')
      await rm(fileOf(made))
      const { findings } = await workbench.checkLibrary({ repair: false })
      expect(findings).toMatchObject([{ code: 'note-file/outdated', count: 1, repairable: 1 }])
      await workbench.checkLibrary({ repair: true })
      expect(await content(made)).toContain('còn trong nhật ký')
      await rm(join(library.folder, 'notes'), { recursive: true })
      await reopen()
      expect(await content(made)).toContain('còn trong nhật ký')
    })

    it('is left alone where it is no note of this library', async () => {
      await write('Của tôi', 'x')
      const foreign = join(library.folder, 'notes', 'README.md')
      await writeFile(foreign, 'Ghi tay.\n')
      await reopen()
      expect(await readFile(foreign, 'utf8')).toBe('Ghi tay.\n')
      expect(await texts()).toEqual(['x'])
    })
  })

  describe('backups and copies', () => {
    it('bring notes and collections back as they were', async () => {
      const made = await write('Giữ', 'trước\n')
      await workbench.addCollection({ name: 'Lào', articles: [articleAt(0)] })
      const backup = await workbench.makeBackup({})
      await workbench.changeNote({ id: made.id, rev: made.rev, text: 'sau\n' })
      const preview = await workbench.previewRestore({ backup: backup.name })
      expect(preview.tables).toContainEqual({ table: 'notes', added: 0, changed: 1, removed: 0 })
      await workbench.restoreBackup({ backup: backup.name })
      expect(await content(made)).toMatch(/trước\n$/)
      const { library: copy } = await workbench.saveElsewhere({
        folder: join(subject().folder, 'copy'),
      })
      expect(await readFile(join(copy.folder, made.file), 'utf8')).toMatch(/trước\n$/)
      expect(await workbench.listCollections({})).toMatchObject([{ name: 'Lào' }])
    })
  })

  describe('a collection', () => {
    it('names a set of articles, which search counts and filters by', async () => {
      const { id } = await workbench.addCollection({ name: 'Lào', articles: [articleAt(0)] })
      const changed = await workbench.changeCollection({ id, add: [articleAt(1), articleAt(0)] })
      expect(changed.articles).toEqual(articles)
      await workbench.changeCollection({ id, remove: [articleAt(0)] })
      const answer = await workbench.searchArticles({ ...everything, filter: { collection: [id] } })
      expect(answer.hits.map(({ article }) => article.id)).toEqual([articleAt(1)])
      expect(answer.facets.collection).toEqual([{ value: id, count: 1, name: 'Lào' }])
      await workbench.undo({})
      expect((await workbench.listCollections({}))[0]?.articles).toEqual(articles)
    })

    it('is renamed without losing another window’s articles, and not over another’s name', async () => {
      const { id, rev } = await workbench.addCollection({ name: 'Lào', articles: [] })
      await workbench.changeCollection({ id, rev, add: [articleAt(0)] })
      expect(await workbench.changeCollection({ id, rev, name: 'Lào 2026' })).toMatchObject({
        name: 'Lào 2026',
        articles: [articleAt(0)],
      })
      await expect(
        workbench.changeCollection({ id, rev, name: 'Campuchia' }),
      ).rejects.toMatchObject({ code: 'edit/conflict' })
    })

    it('goes to the trash alone: its articles stay, and a deleted article leaves and comes back', async () => {
      const { id } = await workbench.addCollection({ name: 'Lào', articles: [...articles] })
      await workbench.deleteArticles({ articles: [articleAt(0)] })
      expect((await workbench.listCollections({}))[0]?.articles).toEqual([articleAt(1)])
      await workbench.undo({})
      await workbench.deleteCollection({ collection: id })
      expect(await workbench.listArticles({})).toHaveLength(2)
      await workbench.restoreFromTrash({ items: [{ kind: 'collection', id }] })
      expect((await workbench.listCollections({}))[0]?.articles).toEqual(articles)
    })
  })

  it('leave with the Markdown export and the bundle, those about the chosen articles only', async () => {
    await write('Chung', 'câu hỏi')
    await workbench.addNote({
      title: 'Riêng',
      text: 'về bài',
      about: { kind: 'article', id: articleAt(0) },
    })
    const own = async (chosen: readonly string[] | null, format: 'markdown' | 'bundle') => {
      const { files } = await workbench.previewExport({ format, articles: chosen })
      return files.map(({ path }) => path).filter((path) => path.includes('own/')).length
    }
    expect(await own(null, 'markdown')).toBe(2)
    expect(await own([articleAt(0)], 'markdown')).toBe(1)
    expect(await own([articleAt(1)], 'markdown')).toBe(0)
    expect(await own(null, 'bundle')).toBe(2)
  })
}
