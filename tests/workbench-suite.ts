/** What the program promises, over whatever carries the calls. Read after `src/contract/workbench.ts`. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport, WorkbenchEvent } from '../src/contract/exchange'
import type { AnnotationId, Article } from '../src/contract/model'
import { operationNames } from '../src/contract/operations'
import type { Workbench } from '../src/contract/workbench'
import { describeAnchors } from './anchors-suite'
import { describeArticleParts } from './article-parts-suite'
import { describeBlockLanguages } from './block-language-suite'
import { describeBundles } from './bundle-suite'
import { describeExportedNotes } from './exported-notes-suite'
import { describeFacts } from './facts-suite'
import { describeImports } from './import-suite'
import { describeMarking } from './marking-suite'
import { describeNotes } from './notes-suite'
import { samplesFolder } from './open-test-workbench'
import { describePlannedImports } from './planned-imports-suite'
import { describeRecovery } from './recovery-suite'
import { describeReferences } from './references-suite'
import { describeSafekeeping } from './safekeeping-suite'
import { describeSideBySide } from './side-by-side-suite'
import { describeTrimming } from './trimming-suite'
import { describeTwoWindows } from './two-windows-suite'

export interface SuiteSubject {
  /** A client at the far end of the carrier. */
  readonly workbench: Workbench
  /** A folder of the test's own, seen by the core under the same path. */
  readonly folder: string
  close(): Promise<void>
}

const everything = { query: '', filter: {}, sort: 'imported', offset: 0, limit: 100 } as const
const sampleStart = (article: { source: string }) => article.source.slice(0, 3)

/** The one behaviour suite; each carrier of the contract runs it. */
export function describeWorkbench(carrier: string, open: () => Promise<SuiteSubject>): void {
  describe(`the workbench over ${carrier}`, () => {
    let subject: SuiteSubject
    let workbench: Workbench
    beforeEach(async () => {
      subject = await open()
      workbench = subject.workbench
    })
    afterEach(() => subject.close())

    const search = (query: string) =>
      workbench.searchArticles({ ...everything, query, sort: 'relevance' })
    const openSample = async (start: string): Promise<Article> => {
      const articles = await workbench.listArticles({})
      const found = articles.find((article) => sampleStart(article) === start)
      return workbench.openArticle({ article: found?.id ?? start })
    }
    const openSamples = () => workbench.openLibrary({ kind: 'sample' })
    const importTexts = async (
      texts: Readonly<Record<string, string | Uint8Array>>,
    ): Promise<ImportReport> => {
      const folder = join(subject.folder, 'incoming')
      await mkdir(folder, { recursive: true })
      for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
      const sources = Object.keys(texts).map((name) => ({ path: join(folder, name) }))
      return workbench.importFiles({ sources })
    }

    describe('libraries', () => {
      it('answers library/none-open until one is open', async () => {
        await expect(workbench.listArticles({})).rejects.toMatchObject({
          code: 'library/none-open',
        })
      })

      it('makes a library in an empty folder and opens it again with everything in it', async () => {
        const folder = join(subject.folder, 'Tin Việt – Lào')
        await workbench.openLibrary({ kind: 'new', folder })
        await importTexts({ 'a.txt': 'Hội đàm tại Viêng Chăn.\n\nHai bên trao đổi về biên giới.' })
        await workbench.closeLibrary({})
        const summary = await workbench.openLibrary({ kind: 'folder', folder })
        expect(summary).toMatchObject({ name: 'Tin Việt – Lào', folder, articles: 1 })
        expect((await search('biên giới')).total).toBe(1)
      })

      it('refuses a folder that holds other files and leaves them alone', async () => {
        const folder = join(subject.folder, 'photos')
        await mkdir(folder)
        await writeFile(join(folder, 'cat.jpg'), 'meow')
        await expect(workbench.openLibrary({ kind: 'new', folder })).rejects.toMatchObject({
          code: 'library/foreign',
        })
        await expect(workbench.openLibrary({ kind: 'folder', folder })).rejects.toMatchObject({
          code: 'library/not-found',
        })
        expect(await readdir(folder)).toEqual(['cat.jpg'])
      })

      it('refuses a library of a newer format unharmed', async () => {
        const folder = join(subject.folder, 'future')
        await mkdir(folder)
        const header = JSON.stringify({
          lectern: 'library',
          format: 99,
          id: 'x',
          name: 'x',
          createdAt: 'x',
        })
        await writeFile(join(folder, 'library.json'), header)
        await expect(workbench.openLibrary({ kind: 'folder', folder })).rejects.toMatchObject({
          code: 'library/newer',
        })
        expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe(header)
        expect(await readdir(folder)).toEqual(['library.json'])
      })

      it('remembers recent libraries and preferences', async () => {
        await openSamples()
        await workbench.changePreferences({ language: 'vi', textSize: 20 })
        const session = await workbench.describeSession({})
        expect(session.recent.map(({ name }) => name)).toEqual(['Lectern samples'])
        expect(session.preferences).toMatchObject({ language: 'vi', textSize: 20 })
      })

      it('opens the samples once: what was done in them is there the next time', async () => {
        await openSamples()
        const { id } = await openSample('000')
        await workbench.annotatePassage({
          article: id,
          passage: { quote: 'Chiều 22/10' },
          tags: [],
          comment: '',
        })
        await workbench.closeLibrary({})
        expect(await openSamples()).toMatchObject({ articles: 5, annotations: 1 })
        expect(await workbench.describeHistory({})).toEqual({ undo: null, redo: null })
      })
    })

    describe('importing', () => {
      beforeEach(() =>
        workbench.openLibrary({ kind: 'new', folder: join(subject.folder, 'library') }),
      )

      it('brings in the five samples with their titles to the letter', async () => {
        const report = await workbench.importFiles({ sources: [{ path: samplesFolder }] })
        expect(report.imported.map(({ title }) => title)).toEqual([
          'Đại tướng Phan Văn Giang và đại tướng Chansamone Chanyalath ký Nghị định thư hợp tác quốc phòng song phương Việt Nam - Lào giai đoạn 2025-2029.',
          'Ký Nghị định thư về Hợp tác quốc phòng Việt Nam – Lào giai đoạn 2025-2029',
          'Vietnamese, Lao defence ministries fortity ties',
          (await readFile(join(samplesFolder, '003_72367ac05d4c53c0.txt'), 'utf8')).split('\n')[0],
          'Tổng Bí thư, Chủ tịch nước Lào Thongloun Sisoulith tiếp thân mật Thượng tướng Nguyễn Tân Cương',
        ])
        expect(report.imported.map(({ language }) => language)).toEqual([
          'vi',
          'vi',
          'en',
          'vi',
          'vi',
        ])
        expect(report.failed).toEqual([])
      })

      it('refuses the same bytes and the same text, pointing to the first', async () => {
        const first = await importTexts({ 'a.txt': 'Một bài viết.\n\nĐoạn đầu.' })
        const again = await importTexts({
          'b.txt': 'Một bài viết.\n\nĐoạn đầu.',
          'c.txt': '\uFEFFMột bài viết.\r\n\r\nĐoạn đầu.'.normalize('NFD'),
        })
        const of = first.imported[0]?.id
        expect(again.imported).toEqual([])
        expect(again.duplicates).toMatchObject([
          { source: 'b.txt', of, reason: 'bytes' },
          { source: 'c.txt', of, reason: 'text' },
        ])
      })

      it('names every bad file with its reason and takes the good ones', async () => {
        const report = await importTexts({
          'good.txt': 'A short report from Vientiane.',
          'empty.txt': '',
          'blank.txt': ' \n\t\n',
          'picture.txt': new Uint8Array([
            0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13,
          ]),
          'russian.txt': new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
          'page.pdf': '%PDF-1.7 and nothing else',
        })
        expect(report.imported.map(({ source }) => source)).toEqual(['good.txt'])
        expect(report.failed.map(({ source, code }) => [source, code])).toEqual([
          ['empty.txt', 'file/empty'],
          ['blank.txt', 'file/empty'],
          ['picture.txt', 'file/binary'],
          ['russian.txt', 'file/encoding'],
          ['page.pdf', 'file/malformed'],
        ])
        const missing = join(subject.folder, 'gone.txt')
        const second = await workbench.importFiles({ sources: [{ path: missing }] })
        expect(second.failed).toMatchObject([
          { source: 'gone.txt', code: 'file/not-found', detail: { path: missing } },
        ])
      })

      it('keeps a hostile title as the text it is', async () => {
        const title = '<script>alert(1)</script><img src=x onerror=alert(2)>'
        const { imported } = await importTexts({
          'x.txt': `${title}\n\nThe story begins here, plainly enough.`,
        })
        const article = await workbench.openArticle({ article: imported[0]?.id ?? '' })
        expect(article.title.value).toBe(title)
        expect(article.text.startsWith(title)).toBe(true)
      })

      it('gives a deleted article its id and key back when the same file comes again', async () => {
        const [first] = (await importTexts({ 'a.txt': 'Tin thứ nhất.\n\nNội dung.' })).imported
        await workbench.deleteArticles({ articles: [first?.id ?? ''] })
        const [second] = (await importTexts({ 'a.txt': 'Tin thứ nhất.\n\nNội dung.' })).imported
        expect(second).toEqual(first)
        expect(await workbench.listArticles({})).toHaveLength(1)
      })

      it('tells how far it is and stops when asked, keeping what came in', async () => {
        const texts = Object.fromEntries(
          Array.from({ length: 120 }, (_, n) => [
            `${String(n).padStart(3, '0')}.txt`,
            `Bài số ${n}\n\nNội dung bài số ${n}.`,
          ]),
        )
        const folder = join(subject.folder, 'many')
        await mkdir(folder)
        for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
        const controller = new AbortController()
        const report = await workbench.importFiles(
          { sources: [{ path: folder }] },
          { signal: controller.signal, onProgress: ({ done }) => done >= 40 && controller.abort() },
        )
        expect(report.cancelled).toBe(true)
        expect(report.imported.length).toBeGreaterThanOrEqual(40)
        expect(report.imported.length).toBeLessThan(120)
        expect(await workbench.listArticles({})).toHaveLength(report.imported.length)
      })

      it('takes a whole import back and does it again as one step', async () => {
        await importTexts({ 'a.txt': 'Một.\n\nHai.', 'b.txt': 'Ba.\n\nBốn.' })
        expect((await workbench.describeHistory({})).undo).toEqual({
          operation: 'importFiles',
          records: 2,
        })
        await workbench.undo({})
        expect(await workbench.listArticles({})).toEqual([])
        expect((await search('hai')).total).toBe(0)
        await workbench.redo({})
        expect(await workbench.listArticles({})).toHaveLength(2)
        expect((await search('hai')).total).toBe(1)
      })
    })

    describe('articles', () => {
      beforeEach(openSamples)

      it('says what was inferred and from what', async () => {
        const article = await openSample('001')
        expect(article.url).toMatchObject({
          value:
            'https://vtcnews.vn/ky-nghi-dinh-thu-ve-hop-tac-quoc-phong-viet-nam-lao-giai-doan-2025-2029-ar903257.html',
          inferred: true,
        })
        expect(article.outlet).toMatchObject({ value: 'VTC News', inferred: true })
        expect(article.publishedOn).toEqual({ value: null, inferred: false, reason: null })
      })

      it('trims the teaser lists and nothing of the articles', async () => {
        const trimmed = async (start: string) => {
          const { text, blocks } = await openSample(start)
          return blocks
            .filter(({ kept }) => !kept)
            .map(({ start: from, end }) => text.slice(from, end))
        }
        expect(await trimmed('000')).toEqual([])
        expect(await trimmed('004')).toEqual([])
        const english = await trimmed('002')
        expect(english.some((block) => block.includes('See more'))).toBe(true)
        expect(english.some((block) => block.includes('scheduled for later this year./.'))).toBe(
          false,
        )
        expect((await trimmed('003')).some((block) => block.includes('Xem thêm'))).toBe(true)
      })

      it('finds an article by its citation key, and says so when there is none', async () => {
        const article = await openSample('000')
        expect((await workbench.openArticle({ article: article.citationKey })).id).toBe(article.id)
        await expect(workbench.openArticle({ article: 'nosuch' })).rejects.toMatchObject({
          code: 'article/not-found',
          detail: { article: 'nosuch' },
        })
      })

      it('takes a person’s word over what was inferred, and takes it back on undo', async () => {
        const { id, title } = await openSample('000')
        const corrected = await workbench.correctArticle({
          article: id,
          title: 'Tiêu đề mới',
          publishedOn: '2024-10-22' as never,
        })
        expect(corrected.title).toEqual({ value: 'Tiêu đề mới', inferred: false, reason: null })
        expect(corrected.publishedOn).toEqual({
          value: '2024-10-22',
          inferred: false,
          reason: null,
        })
        await workbench.undo({})
        expect((await workbench.openArticle({ article: id })).title).toEqual(title)
      })

      it('shows trimmed blocks again on request and searches them then', async () => {
        const { id, text, blocks } = await openSample('002')
        expect((await search('"transnational crime"')).total).toBe(0)
        const starts = blocks.filter(({ kept }) => !kept).map(({ start }) => start)
        const changed = await workbench.changeBlocks({ article: id, starts, kept: true })
        expect(changed.text).toBe(text)
        expect(changed.blocks.every(({ kept }) => kept)).toBe(true)
        expect((await search('"transnational crime"')).total).toBe(1)
        await workbench.undo({})
        expect((await search('"transnational crime"')).total).toBe(0)
      })

      it('deletes an article with its annotations and brings both back', async () => {
        const { id } = await openSample('000')
        await workbench.annotatePassage({
          article: id,
          passage: { quote: 'Chiều 22/10' },
          tags: [],
          comment: '',
        })
        await workbench.deleteArticles({ articles: [id] })
        expect(await workbench.listAnnotations({ article: null })).toEqual([])
        expect((await search('quoc phong')).total).toBe(3)
        await workbench.undo({})
        expect(await workbench.listAnnotations({ article: null })).toHaveLength(1)
        expect((await search('quoc phong')).total).toBe(4)
      })
    })

    describe('searching', () => {
      beforeEach(openSamples)

      it('finds quốc phòng without its marks in all four Vietnamese articles and no English one', async () => {
        const { hits } = await search('quoc phong')
        expect(hits.map(({ article }) => sampleStart(article)).sort()).toEqual([
          '000',
          '001',
          '003',
          '004',
        ])
      })

      it('ranks the exact spelling before the one without marks', async () => {
        const { hits } = await search('Phan Văn Giang')
        const order = hits.map(({ article }) => sampleStart(article))
        expect(order.slice(0, 2).sort()).toEqual(['000', '001'])
        expect(order).toContain('002')
      })

      it('marks the words it found in the snippet', async () => {
        const { hits } = await search('quoc phong')
        for (const { snippet } of hits) {
          expect(snippet.marks.length).toBeGreaterThan(0)
          for (const [start, end] of snippet.marks)
            expect(snippet.text.slice(start, end).toLowerCase()).toMatch(
              /^(quốc|phòng|quốc phòng)/u,
            )
        }
      })

      it('counts facets and filters by them', async () => {
        const all = await search('')
        expect(all.total).toBe(5)
        expect(all.facets.language).toEqual([
          { value: 'vi', count: 4 },
          { value: 'en', count: 1 },
        ])
        const english = await workbench.searchArticles({
          ...everything,
          filter: { language: ['en'] },
        })
        expect(english.hits.map(({ article }) => sampleStart(article))).toEqual(['002'])
        expect(english.facets.language).toHaveLength(2)
      })

      it('stops when asked', async () => {
        const controller = new AbortController()
        controller.abort()
        await expect(
          workbench.searchArticles(
            { ...everything, query: 'quốc phòng' },
            { signal: controller.signal },
          ),
        ).rejects.toMatchObject({ code: 'work/cancelled' })
      })
    })

    describe('annotating', () => {
      beforeEach(openSamples)

      it('marks a passage by its words, with a quote that finds it again', async () => {
        const { id, text } = await openSample('000')
        const annotation = await workbench.annotatePassage({
          article: id,
          passage: { quote: 'Hợp tác đào tạo nguồn nhân lực' },
          label: 'green',
          tags: ['đào tạo', 'đào tạo'],
          comment: 'So sánh với bài của VTC.',
        })
        expect(text.slice(annotation.start, annotation.end)).toBe('Hợp tác đào tạo nguồn nhân lực')
        expect(annotation).toMatchObject({
          state: 'anchored',
          tags: ['đào tạo'],
          comment: 'So sánh với bài của VTC.',
        })
        expect(annotation.quote.exact).toBe('Hợp tác đào tạo nguồn nhân lực')
        expect(annotation.quote.prefix).toBe(text.slice(annotation.start - 32, annotation.start))
        expect(annotation.quote.suffix).toBe(text.slice(annotation.end, annotation.end + 32))
        expect(await workbench.listAnnotations({ article: id })).toEqual([annotation])
        expect(await workbench.listTags({})).toEqual([{ tag: 'đào tạo', count: 1 }])
      })

      it('asks which one when a quote stands several times', async () => {
        const { id } = await openSample('000')
        const draft = { article: id, tags: [], comment: '' }
        const quote = 'giao lưu hữu nghị quốc phòng biên giới'
        await expect(
          workbench.annotatePassage({ ...draft, passage: { quote } }),
        ).rejects.toMatchObject({
          code: 'passage/ambiguous',
          detail: { count: 2 },
        })
        const second = await workbench.annotatePassage({
          ...draft,
          passage: { quote, occurrence: 2 },
        })
        const byPrefix = await workbench.annotatePassage({
          ...draft,
          passage: { quote, prefix: 'Chansamone Chanyalath nói' },
        })
        expect(byPrefix.start).toBe(second.start)
        await expect(
          workbench.annotatePassage({ ...draft, passage: { quote: 'never said' } }),
        ).rejects.toMatchObject({ code: 'passage/not-found' })
      })

      it('changes, deletes, undoes and redoes', async () => {
        const { id } = await openSample('002')
        const made = await workbench.annotatePassage({
          article: id,
          passage: { quote: 'To Lam', occurrence: 1 },
          tags: [],
          comment: '',
        })
        const changed = await workbench.changeAnnotation({
          id: made.id,
          rev: made.rev,
          comment: 'General Secretary',
          tags: ['leader'],
        })
        expect(changed).toMatchObject({ comment: 'General Secretary', tags: ['leader'] })
        await workbench.undo({})
        expect(await workbench.listAnnotations({ article: id })).toMatchObject([
          { comment: '', tags: [] },
        ])
        await workbench.redo({})
        await workbench.deleteAnnotations({ ids: [made.id] })
        expect(await workbench.listAnnotations({ article: id })).toEqual([])
        await workbench.undo({})
        expect(await workbench.listAnnotations({ article: id })).toMatchObject([
          { comment: 'General Secretary' },
        ])
        await expect(
          workbench.deleteAnnotations({ ids: ['none' as AnnotationId] }),
        ).rejects.toMatchObject({ code: 'annotation/not-found' })
      })

      it('says history/empty when there is nothing to take back', async () => {
        await expect(workbench.undo({})).rejects.toMatchObject({ code: 'history/empty' })
        await expect(workbench.redo({})).rejects.toMatchObject({ code: 'history/empty' })
      })

      it('has four labels to begin with and takes names for them', async () => {
        const labels = await workbench.listLabels({})
        expect(labels.map(({ colour, name }) => [colour, name])).toEqual([
          ['yellow', null],
          ['green', null],
          ['blue', null],
          ['pink', null],
        ])
        const [first] = labels
        if (first === undefined) throw new Error('no label')
        await workbench.changeLabel({ id: first.id, name: 'Nhận định' })
        const { id } = await openSample('000')
        const annotation = await workbench.annotatePassage({
          article: id,
          passage: { quote: 'Chiều 22/10' },
          label: 'nhận định',
          tags: [],
          comment: '',
        })
        expect(annotation.label).toBe(first.id)
        await expect(
          workbench.annotatePassage({
            article: id,
            passage: { quote: 'Chiều 22/10' },
            label: 'mauve',
            tags: [],
            comment: '',
          }),
        ).rejects.toMatchObject({ code: 'label/not-found' })
      })

      it('says when a mark lies in trimmed text', async () => {
        const { id } = await openSample('002')
        const annotation = await workbench.annotatePassage({
          article: id,
          passage: { quote: 'See more' },
          tags: [],
          comment: '',
        })
        expect(annotation.state).toBe('trimmed')
      })
    })

    describe('entities', () => {
      beforeEach(openSamples)
      const addGiang = async () => {
        const { id, text } = await openSample('000')
        const start = text.indexOf('Phan Văn Giang')
        return workbench.addEntity({
          kind: 'person',
          names: [{ text: 'Phan Văn Giang', language: 'vi' }],
          mention: { article: id, start, end: start + 'Phan Văn Giang'.length },
        })
      }

      it('suggests the other mentions of a tagged person in both languages', async () => {
        const giang = await addGiang()
        expect(giang).toMatchObject({ mentions: 1, articles: 1 })
        const page = await workbench.openEntity({ entity: giang.id })
        const suggested = page.mentions.filter(({ state }) => state === 'suggested')
        expect(new Set(suggested.map(({ text }) => text))).toEqual(
          new Set(['Phan Văn Giang', 'Phan Van Giang']),
        )
        expect(new Set(page.articles.map(sampleStart))).toEqual(new Set(['000', '001', '002']))
      })

      it('accepts all suggestions as one step and lists them across articles', async () => {
        const giang = await addGiang()
        const { mentions } = await workbench.openEntity({ entity: 'phan van giang' })
        const suggested = mentions.filter(({ state }) => state === 'suggested')
        await workbench.decideMentions({ entity: giang.id, state: 'accepted', mentions: suggested })
        const page = await workbench.openEntity({ entity: giang.id })
        expect(page.entity).toMatchObject({
          mentions: mentions.length,
          articles: 3,
          suggestions: 0,
        })
        expect((await search('entity:"Phan Văn Giang"')).total).toBe(3)
        await workbench.undo({})
        expect((await workbench.openEntity({ entity: giang.id })).entity.suggestions).toBe(
          suggested.length,
        )
      })

      it('does not suggest again what was rejected, until the decision is taken back', async () => {
        const giang = await addGiang()
        const [one] = (await workbench.openEntity({ entity: giang.id })).mentions.filter(
          ({ state }) => state === 'suggested',
        )
        if (one === undefined) throw new Error('no suggestion')
        const countSuggestions = async () =>
          (await workbench.openEntity({ entity: giang.id })).entity.suggestions
        const before = await countSuggestions()
        await workbench.decideMentions({ entity: giang.id, state: 'rejected', mentions: [one] })
        expect(await countSuggestions()).toBe(before - 1)
        await workbench.decideMentions({ entity: giang.id, state: 'suggested', mentions: [one] })
        expect(await countSuggestions()).toBe(before)
      })

      it('finds a short name after it was added, and forgets it when it goes', async () => {
        const giang = await addGiang()
        const added = await workbench.changeEntity({
          id: giang.id,
          names: [...giang.names, { text: 'Giang', language: 'en' }],
        })
        expect(added.suggestions).toBeGreaterThan(giang.suggestions)
        const removed = await workbench.changeEntity({ id: giang.id, names: giang.names })
        expect(removed.suggestions).toBe(giang.suggestions)
      })

      it('merges two entities with their names and mentions, and splits them again on undo', async () => {
        const giang = await addGiang()
        const other = await workbench.addEntity({
          kind: 'person',
          names: [{ text: 'General Giang', language: 'en' }],
        })
        await expect(
          workbench.mergeEntities({ kept: giang.id, merged: giang.id }),
        ).rejects.toMatchObject({ code: 'entity/same' })
        const merged = await workbench.mergeEntities({ kept: giang.id, merged: other.id })
        expect(merged.names.map(({ text }) => text)).toEqual(['Phan Văn Giang', 'General Giang'])
        expect(await workbench.listEntities({})).toHaveLength(1)
        await workbench.undo({})
        expect(await workbench.listEntities({})).toHaveLength(2)
      })

      it('deletes an entity with its decisions and brings both back', async () => {
        const giang = await addGiang()
        await workbench.deleteEntity({ entity: giang.id })
        const { id } = await openSample('000')
        expect(await workbench.listMentions({ article: id })).toEqual([])
        await workbench.undo({})
        expect(await workbench.listMentions({ article: id })).toContainEqual(
          expect.objectContaining({ entity: giang.id, state: 'accepted', kind: 'person' }),
        )
      })

      it('shows who appears together', async () => {
        const giang = await addGiang()
        const { id, text } = await openSample('000')
        const name = 'Chansamone Chanyalath'
        const start = text.indexOf(name)
        await workbench.addEntity({
          kind: 'person',
          names: [{ text: name, language: null }],
          mention: { article: id, start, end: start + name.length },
        })
        const page = await workbench.openEntity({ entity: giang.id })
        expect(
          page.appearsWith.map(({ entity, sharedArticles }) => [
            entity.names[0].text,
            sharedArticles,
          ]),
        ).toEqual([[name, 1]])
      })
    })

    describe('imports', () => describeImports(() => subject))
    describe('notes and collections', () => describeNotes(() => subject))
    describe('planned imports', () => describePlannedImports(() => subject))
    describe('safekeeping', () => describeSafekeeping(() => subject))
    describe('recovery', () => describeRecovery(() => subject))
    describe('two windows', () => describeTwoWindows(() => subject))
    describe('trimming', () => describeTrimming(() => subject))
    describe('the language of a paragraph', () => describeBlockLanguages(() => subject))
    describe('facts', () => describeFacts(() => subject))
    describe('anchors', () => describeAnchors(() => subject))
    describe('articles', () => describeArticleParts(() => subject))
    describe('reading side by side', () => describeSideBySide(() => subject))
    describe('marking', () => describeMarking(() => subject))
    describe('notes', () => describeExportedNotes(() => subject))
    describe('bundles', () => describeBundles(() => subject))
    describe('references', () => describeReferences(() => subject))

    describe('exporting', () => {
      beforeEach(openSamples)

      it('previews and writes the same notes', async () => {
        const { id, citationKey } = await openSample('001')
        await workbench.annotatePassage({
          article: id,
          passage: { quote: 'năm 2024 chứng kiến nhiều sự kiện quan trọng' },
          tags: ['nhận định'],
          comment: 'Quan trọng.',
        })
        const preview = await workbench.previewExport({ format: 'markdown', articles: [id] })
        const out = join(subject.folder, 'notes')
        const { written } = await workbench.exportLibrary({
          format: 'markdown',
          articles: [id],
          out,
        })
        const path = preview.files.find((file) => file.path.includes(citationKey))?.path ?? ''
        expect(written).toContain(join(out, path))
        const note = await readFile(join(out, path), 'utf8')
        expect(note).toContain('năm 2024 chứng kiến nhiều sự kiện quan trọng')
        expect(note).toContain('Quan trọng')
        expect(preview.files.find((file) => file.path === path)?.excerpt).toBe(note)
      })

      it('writes a bundle that proves itself, and sees when it was altered', async () => {
        const { id } = await openSample('002')
        await workbench.annotatePassage({
          article: id,
          passage: { quote: 'met with Politburo member' },
          tags: [],
          comment: '',
        })
        const out = join(subject.folder, 'bundle.zip')
        await workbench.exportLibrary({ format: 'bundle', articles: null, out })
        expect(await workbench.verifyBundle({ path: out })).toMatchObject({
          ok: true,
          problems: [],
        })
        const bytes = await readFile(out)
        await writeFile(out, bytes.subarray(0, bytes.length / 2))
        await expect(workbench.verifyBundle({ path: out })).rejects.toMatchObject({
          code: 'bundle/unreadable',
        })
      })

      it('says when there is nothing to export', async () => {
        await workbench.openLibrary({ kind: 'new', folder: join(subject.folder, 'empty') })
        await expect(
          workbench.previewExport({ format: 'ris', articles: null }),
        ).rejects.toMatchObject({ code: 'export/nothing' })
      })
    })

    describe('the carrier', () => {
      it('tells every listener what changed', async () => {
        await openSamples()
        const events: WorkbenchEvent[] = []
        const stop = workbench.listen((event) => events.push(event))
        const { id } = await openSample('000')
        await workbench.annotatePassage({
          article: id,
          passage: { quote: 'Chiều 22/10' },
          tags: [],
          comment: '',
        })
        await expect
          .poll(() => events.find(({ kind }) => kind === 'changed'))
          .toMatchObject({
            areas: ['annotations'],
            articles: [id],
            history: { undo: { operation: 'annotatePassage', records: 1 }, redo: null },
            library: { annotations: 1 },
          })
        stop()
        const heard = events.length
        await workbench.undo({})
        expect(events).toHaveLength(heard)
      })

      it('carries faults with their code, detail and sentence', async () => {
        await openSamples()
        await expect(workbench.openArticle({ article: 'x' })).rejects.toMatchObject({
          name: 'Fault',
          message: 'There is no article “x” in this library.',
        })
      })

      it('parses inputs at its edge', async () => {
        await expect(workbench.openArticle({ article: 7 as never })).rejects.toMatchObject({
          code: 'input/invalid',
        })
        await expect(workbench.openArticle(null as never)).rejects.toMatchObject({
          code: 'input/invalid',
        })
      })

      it('answers every operation of the contract with an answer or a fault of its own', async () => {
        for (const name of operationNames) {
          const call = workbench[name] as (input: unknown) => Promise<unknown>
          const code = await call({}).then(
            () => 'answered',
            (error: { code: string }) => error.code,
          )
          expect(['answered', 'input/invalid', 'library/none-open']).toContain(code)
        }
      })
    })
  })
}
