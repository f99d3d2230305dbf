/** What the program promises about notes, templates and the lint, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Annotation, Article } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

export function describeExportedNotes(subject: () => Subject): void {
  let workbench: Workbench
  let article: Article
  let annotation: Annotation
  let out: string
  const markdown = { format: 'markdown', articles: null } as const
  const noteFile = () => join(out, `${article.citationKey}.md`)
  const change = async (edit: (note: string) => string) =>
    writeFile(noteFile(), edit(await readFile(noteFile(), 'utf8')))

  beforeEach(async () => {
    workbench = subject().workbench
    out = join(subject().folder, 'notes')
    await workbench.openLibrary({ kind: 'sample' })
    const [first] = await workbench.listArticles({})
    article = await workbench.openArticle({ article: first?.id ?? '' })
    const start = article.text.indexOf(' ') + 1
    annotation = await workbench.annotatePassage({
      article: article.id,
      passage: { start, end: start + 12 },
      tags: ['biên giới/Lào'],
      comment: 'Lời một.',
    })
  })

  describe('an export of a part of the library', () => {
    const exported = async (part: {
      collection?: string
      question?: string
      articles?: string[]
    }) => {
      const file = join(subject().folder, 'part.json')
      await workbench.exportLibrary({ format: 'json', articles: null, out: file, ...part })
      const { articles, collections } = JSON.parse(await readFile(file, 'utf8')) as {
        articles: { id: string }[]
        collections: { name: string }[]
      }
      return { ids: articles.map(({ id }) => id), names: collections.map(({ name }) => name) }
    }

    it('takes what a collection holds, by name or id, and the collection with it', async () => {
      const all = await workbench.listArticles({})
      const [one = '', other = ''] = [all[1]?.id, all[3]?.id]
      const { id } = await workbench.addCollection({ name: 'Phần một', articles: [other, one] })
      await workbench.addCollection({ name: 'Khác', articles: [one, all[0]?.id ?? ''] })
      const part = { ids: [one, other], names: ['Phần một'] }
      expect(await exported({ collection: id })).toEqual(part)
      expect(await exported({ collection: 'Phần một' })).toEqual(part)
      expect(await exported({ collection: id, articles: [one] })).toEqual({ ids: [one], names: [] })
      await expect(exported({ collection: 'Không có' })).rejects.toMatchObject({
        code: 'collection/not-found',
      })
    })

    it('takes what answers a search, and says so when nothing does', async () => {
      const found = await workbench.searchArticles({
        query: 'lang:en',
        filter: {},
        sort: 'newest',
        offset: 0,
        limit: 10,
      })
      const { ids } = await exported({ question: 'lang:en' })
      expect([...ids].sort()).toEqual(found.hits.map(({ article: { id } }) => id).sort())
      await expect(exported({ question: 'zzzzqqqq' })).rejects.toMatchObject({
        code: 'export/nothing',
      })
    })
  })

  describe('exporting notes again', () => {
    it('keeps what was written into them, says what is undecided, and does what is decided', async () => {
      await workbench.exportLibrary({ ...markdown, out })
      await change((note) => `${note.replace('Lời một.', 'Lời của tôi.')}\nMột câu của tôi.\n`)
      await workbench.changeAnnotation({ id: annotation.id, comment: 'Lời hai.' })
      const compared = await workbench.compareNotes({ ...markdown, out })
      const update = compared.find(({ path }) => path === noteFile())
      expect(update).toMatchObject({ kind: 'unchanged', kept: 1 })
      const [asked] = update?.undecided ?? []
      expect(asked).toMatchObject({ part: annotation.id })
      expect(asked?.mine).toContain('Lời của tôi.')
      expect(asked?.generated).toContain('Lời hai.')

      const { notes } = await workbench.exportLibrary({ ...markdown, out })
      expect(notes?.find(({ path }) => path === noteFile())?.undecided).toHaveLength(1)
      expect(await readFile(noteFile(), 'utf8')).toContain('Lời của tôi.')

      const decision = { path: noteFile(), part: annotation.id, mine: asked?.mine ?? '' }
      await workbench.exportLibrary({ ...markdown, out, decisions: [{ ...decision, keep: 'new' }] })
      const note = await readFile(noteFile(), 'utf8')
      expect(note).toContain('Lời hai.')
      expect(note).not.toContain('Lời của tôi.')
      expect(note).toContain('Một câu của tôi.')
      // What was replaced lies beside.
      const earlier = await readFile(noteFile().replace('.md', '.earlier-1.md'), 'utf8')
      expect(earlier).toContain('Lời của tôi.')
    })

    it('does not decide about words that were written since', async () => {
      await workbench.exportLibrary({ ...markdown, out })
      await change((note) => note.replace('Lời một.', 'Lời của tôi.'))
      await workbench.changeAnnotation({ id: annotation.id, comment: 'Lời hai.' })
      const decisions = [
        { path: noteFile(), part: annotation.id, mine: 'another', keep: 'new' },
      ] as const
      await workbench.exportLibrary({ ...markdown, out, decisions })
      expect(await readFile(noteFile(), 'utf8')).toContain('Lời của tôi.')
    })

    it('keeps another file that is there beside', async () => {
      await workbench.exportLibrary({ ...markdown, out })
      await writeFile(noteFile(), '# Of my own\n')
      const { notes } = await workbench.exportLibrary({ ...markdown, out })
      expect(notes?.find(({ path }) => path === noteFile())).toMatchObject({ kind: 'foreign' })
      expect(await readFile(noteFile().replace('.md', '.earlier-1.md'), 'utf8')).toBe(
        '# Of my own\n',
      )
    })
  })

  describe('notes', () => {
    it('hold only what a tag or an entity leaves', async () => {
      await workbench.exportLibrary({ ...markdown, out, tag: 'biên giới' })
      expect(await readdir(out)).toEqual([`${article.citationKey}.md`])
      const { start } = annotation
      const name = article.text.slice(start, start + 5)
      const mention = { article: article.id, start, end: start + 5 }
      await workbench.addEntity({ kind: 'place', names: [{ text: name, language: 'vi' }], mention })
      const template = 'chronology'
      const preview = await workbench.previewExport({ ...markdown, template, entity: name })
      expect(preview.files).toHaveLength(1)
      expect(preview.files[0]?.excerpt).toContain(annotation.id)
      await expect(
        workbench.previewExport({ ...markdown, entity: 'nobody' }),
      ).rejects.toMatchObject({
        code: 'entity/not-found',
      })
    })

    it('are written by templates of one’s own, which undo takes back', async () => {
      const saved = await workbench.saveTemplate({
        id: null,
        name: 'Của tôi',
        text: '{{ title }}!',
      })
      expect(await workbench.listTemplates({})).toContainEqual(saved)
      const preview = await workbench.previewExport({ ...markdown, template: 'Của tôi' })
      expect(preview.files[0]?.excerpt).toContain('!\n')
      await expect(
        workbench.saveTemplate({ id: saved.id, name: 'x', text: '{% if %}' }),
      ).rejects.toMatchObject({ code: 'template/faulty' })
      await workbench.deleteTemplate({ template: saved.id })
      await workbench.undo({})
      expect(await workbench.listTemplates({})).toContainEqual(
        expect.objectContaining({ name: 'Của tôi' }),
      )
      await expect(
        workbench.previewExport({ ...markdown, template: 'none' }),
      ).rejects.toMatchObject({ code: 'template/not-found' })
    })
  })

  describe('the lint', () => {
    it('says what to look at, with the place', async () => {
      const { findings, articles, total } = await workbench.lintArticles({ articles: null })
      const all = (await workbench.listArticles({})).length
      expect({ articles, total }).toEqual({ articles: all, total: findings.length })
      expect(findings).toContainEqual(
        expect.objectContaining({ code: 'fact/inferred', article: article.id, fact: 'title' }),
      )
      expect(findings.some(({ code }) => code === 'fact/missing')).toBe(true)
      const block = article.blocks.find(({ start }) => start <= annotation.start)
      await workbench.changeBlocks({
        article: article.id,
        starts: [block?.start ?? 0],
        kept: false,
      })
      const { start, end } = annotation
      const one = await workbench.lintArticles({ articles: [article.citationKey] })
      expect(one.findings).toContainEqual(
        expect.objectContaining({
          code: 'quote/trimmed',
          annotation: annotation.id,
          span: { start, end },
        }),
      )
    })

    it('looks at every article of a part of the library, and lists as many findings as are asked for', async () => {
      const { id } = await workbench.addCollection({ name: 'Một bài', articles: [article.id] })
      const whole = await workbench.lintArticles({ articles: [article.id] })
      expect(await workbench.lintArticles({ articles: null, collection: id })).toEqual(whole)
      expect(
        await workbench.lintArticles({ articles: null, collection: 'Một bài', limit: 1 }),
      ).toEqual({ ...whole, findings: whole.findings.slice(0, 1) })
      expect(await workbench.lintArticles({ articles: null, tag: 'không có' })).toEqual({
        articles: 0,
        total: 0,
        findings: [],
      })
      await expect(
        workbench.lintArticles({ articles: null, entity: 'không ai' }),
      ).rejects.toMatchObject({ code: 'entity/not-found' })
    })
  })
}
