/** What the program promises about labels, marks, tags, the overview and foreign annotations. A part of `workbench-suite.ts`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AnnotationRequest } from '../src/contract/marking'
import type { Annotation, ArticleId, LabelId } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

const text = 'Thăm Lào\n\nĐoàn đại biểu thăm Viêng Chăn. Hai bên ký Nghị định thư 😀 về hợp tác.\n'
const all: AnnotationRequest = {
  text: '',
  labels: [],
  tags: [],
  entities: [],
  article: null,
  order: 'place',
}

export function describeMarking(subject: () => Subject): void {
  let workbench: Workbench
  let article: ArticleId
  let other: ArticleId
  beforeEach(async () => {
    workbench = subject().workbench
    await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'marked') })
    article = await importText('mot.txt', text)
    other = await importText('hai.txt', `${text}\nMột bài khác.\n`)
  })

  const importText = async (name: string, words: string): Promise<ArticleId> => {
    const folder = join(subject().folder, 'incoming')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), words)
    const { imported } = await workbench.importFiles({ sources: [{ path: join(folder, name) }] })
    const [one] = imported
    if (one === undefined) throw new Error('not imported')
    return one.id
  }
  const mark = (quote: string, more: Partial<Annotation> = {}): Promise<Annotation> =>
    workbench.annotatePassage({
      article,
      passage: { quote },
      tags: [],
      comment: '',
      ...more,
    })
  const quotes = async () =>
    (await workbench.listAnnotations({ article })).map(({ quote }) => quote.exact)
  const labelAt = async (place: number): Promise<LabelId> => {
    const label = (await workbench.listLabels({}))[place]
    if (label === undefined) throw new Error(`no label ${place}`)
    return label.id
  }
  const tagsOf = async () => (await workbench.listAnnotations({ article })).map(({ tags }) => tags)

  describe('labels', () => {
    it('take a name, a colour and a style, and each change is one undo step', async () => {
      const id = await labelAt(1)
      const change = { name: 'Nhận định', colour: 'teal', style: 'underline' } as const
      expect(await workbench.changeLabel({ id, ...change })).toMatchObject({ id, ...change })
      await workbench.undo({})
      expect((await workbench.listLabels({}))[1]).toMatchObject({
        id,
        name: null,
        colour: 'green',
        style: 'highlight',
      })
    })

    it('are eight at most', async () => {
      for (const name of ['a', 'b', 'c', 'd'])
        await workbench.addLabel({ name, colour: 'grey', style: 'underline' })
      await expect(workbench.addLabel({ name: 'e', colour: 'teal' })).rejects.toMatchObject({
        code: 'label/limit',
        detail: { count: 8 },
      })
    })

    it('keep the order they are given, new ones last', async () => {
      const moved = await labelAt(3)
      const places = await workbench.moveLabel({ id: moved, to: 0 })
      expect(places.map(({ colour }) => colour)).toEqual(['pink', 'yellow', 'green', 'blue'])
      const added = await workbench.addLabel({ name: 'mới', colour: 'purple' })
      expect((await workbench.listLabels({})).at(-1)).toEqual(added)
      await workbench.undo({})
      await workbench.undo({})
      expect((await workbench.listLabels({})).at(-1)?.id).toBe(moved)
    })

    it('go only when nothing is marked with them, and come back with what comes back from the trash', async () => {
      const id = await labelAt(2)
      const { id: annotation } = await mark('Viêng Chăn', { label: id })
      await expect(workbench.deleteLabel({ id })).rejects.toMatchObject({
        code: 'label/in-use',
        detail: { label: 'blue', count: 1 },
      })
      await workbench.deleteAnnotations({ ids: [annotation] })
      await workbench.deleteLabel({ id })
      expect((await workbench.listLabels({})).map((label) => label.id)).not.toContain(id)
      await workbench.restoreFromTrash({ items: [{ kind: 'annotation', id: annotation }] })
      expect((await workbench.listLabels({})).map((label) => label.id)).toContain(id)
    })

    it('are never all gone', async () => {
      for (let left = 4; left > 1; left -= 1) await workbench.deleteLabel({ id: await labelAt(0) })
      await expect(workbench.deleteLabel({ id: await labelAt(0) })).rejects.toMatchObject({
        code: 'label/last',
      })
    })
  })

  describe('a mark', () => {
    it('takes another passage, with its quote, as one undo step', async () => {
      const { id, rev } = await mark('Viêng Chăn', { comment: 'thủ đô' })
      const passage = { quote: 'thăm Viêng Chăn' }
      const changed = await workbench.changeAnnotation({ id, rev, passage })
      expect(changed).toMatchObject({ comment: 'thủ đô', quote: { exact: 'thăm Viêng Chăn' } })
      expect(changed.quote.prefix.endsWith('Đoàn đại biểu ')).toBe(true)
      await workbench.undo({})
      expect(await quotes()).toEqual(['Viêng Chăn'])
    })

    it('is cut in two and joined again, each as one step', async () => {
      const tags = ['ngoại giao']
      const whole = await mark('ký Nghị định thư', { comment: 'quan trọng', tags })
      const [first, second] = await workbench.splitAnnotation({ id: whole.id, at: whole.start + 3 })
      expect(first).toMatchObject({ id: whole.id, comment: 'quan trọng', quote: { exact: 'ký' } })
      expect(second).toMatchObject({ tags, comment: '', quote: { exact: 'Nghị định thư' } })
      const { id, rev } = second
      await workbench.changeAnnotation({ id, rev, comment: 'văn bản', tags: ['luật'] })
      const joined = await workbench.joinAnnotations({ ids: [second.id, first.id] })
      expect(joined).toMatchObject({
        id: whole.id,
        start: whole.start,
        end: whole.end,
        tags: ['ngoại giao', 'luật'],
        comment: 'quan trọng\n\nvăn bản',
      })
      expect(await quotes()).toEqual(['ký Nghị định thư'])
      await workbench.undo({})
      expect(await quotes()).toEqual(['ký', 'Nghị định thư'])
      await workbench.undo({})
      await workbench.undo({})
      expect(await quotes()).toEqual(['ký Nghị định thư'])
    })

    it('is not cut outside of its words, nor joined over other words or with another label', async () => {
      const one = await mark('Đoàn đại biểu')
      const { start, end } = one
      for (const at of [0, start, end, 100_000])
        await expect(workbench.splitAnnotation({ id: one.id, at })).rejects.toMatchObject({
          code: 'passage/out-of-range',
        })
      const apart = await mark('Viêng Chăn')
      const differs = await mark('thăm', {
        label: await labelAt(1),
        ...{ passage: { quote: 'thăm', prefix: 'biểu' } },
      })
      for (const { id } of [apart, differs])
        await expect(workbench.joinAnnotations({ ids: [one.id, id] })).rejects.toMatchObject({
          code: 'annotation/apart',
        })
    })

    it('is changed together with others as one step', async () => {
      const one = await mark('Viêng Chăn', { tags: ['cũ', 'giữ'] })
      const two = await mark('Nghị định thư')
      const label = await labelAt(3)
      const ids = [one.id, two.id]
      await workbench.changeAnnotations({ ids, label, addTags: ['mới'], removeTags: ['cũ'] })
      expect(await workbench.listAnnotations({ article })).toMatchObject([
        { label, tags: ['giữ', 'mới'] },
        { label, tags: ['mới'] },
      ])
      await workbench.undo({})
      expect(await tagsOf()).toEqual([['cũ', 'giữ'], []])
    })
  })

  describe('a tag', () => {
    it('is renamed everywhere with those beneath it, as one step', async () => {
      await mark('Viêng Chăn', { tags: ['nơi', 'nơi/thủ đô', 'nơi chốn'] })
      await mark('Nghị định thư', { tags: ['nơi/khác'] })
      expect(await workbench.renameTag({ from: 'nơi', to: 'địa điểm' })).toEqual({ annotations: 2 })
      expect(await tagsOf()).toEqual([
        ['địa điểm', 'địa điểm/thủ đô', 'nơi chốn'],
        ['địa điểm/khác'],
      ])
      await workbench.undo({})
      expect(await tagsOf()).toEqual([['nơi', 'nơi/thủ đô', 'nơi chốn'], ['nơi/khác']])
    })

    it('becomes one with another only when a person agrees', async () => {
      await mark('Viêng Chăn', { tags: ['lao', 'Lào'] })
      await mark('Nghị định thư', { tags: ['lao'] })
      const renaming = { from: 'lao', to: 'Lào' }
      await expect(workbench.renameTag(renaming)).rejects.toMatchObject({
        code: 'tag/merge',
        detail: { from: 'lao', to: 'Lào', count: 1 },
      })
      await workbench.renameTag({ ...renaming, merge: true })
      expect(await tagsOf()).toEqual([['Lào'], ['Lào']])
      await expect(workbench.renameTag(renaming)).rejects.toMatchObject({ code: 'tag/not-found' })
    })
  })

  it('tags are searched with those beneath them', async () => {
    await mark('Viêng Chăn', { tags: ['nơi/thủ đô'] })
    const search = async (query: string) => {
      const request = { query, filter: {}, sort: 'newest', offset: 0, limit: 10 } as const
      return (await workbench.searchArticles(request)).hits.map((hit) => hit.article.id)
    }
    expect(await search('tag:nơi')).toEqual([article])
    expect(await search('tag:thủ')).toEqual([])
  })

  it('an article counts once for a tag, and at once when its marks change', async () => {
    const count = async () => {
      const request = { query: '', filter: {}, sort: 'newest', offset: 0, limit: 1 } as const
      const { tag } = (await workbench.searchArticles(request)).facets
      return Object.fromEntries(tag.map(({ value, count }) => [value, count]))
    }
    await mark('Viêng Chăn', { tags: ['nơi/thủ đô'] })
    const second = await mark('Nghị định thư', { tags: ['nơi/thủ đô', 'luật'] })
    expect(await count()).toEqual({ nơi: 1, 'nơi/thủ đô': 1, luật: 1 })
    await workbench.deleteAnnotations({ ids: [second.id] })
    expect(await count()).toEqual({ nơi: 1, 'nơi/thủ đô': 1 })
    await workbench.undo({})
    expect(await count()).toEqual({ nơi: 1, 'nơi/thủ đô': 1, luật: 1 })
  })

  describe('the overview', () => {
    it('finds annotations of every article by label, tag, text and entity', async () => {
      const label = await labelAt(1)
      const place = await mark('Viêng Chăn', { tags: ['nơi/thủ đô'], label })
      const paper = await mark('Nghị định thư', { comment: 'Văn kiện quốc phòng', tags: ['luật'] })
      const same = await workbench.annotatePassage({
        article: other,
        passage: { quote: 'Viêng Chăn' },
        tags: [],
        comment: '',
      })
      const mention = { article, start: place.start, end: place.end }
      const names = [{ text: 'Viêng Chăn', language: 'vi' }] as const
      const entity = await workbench.addEntity({ kind: 'place', names, mention })
      const find = async (part: Partial<AnnotationRequest>) =>
        (await workbench.findAnnotations({ ...all, ...part })).ids
      expect(await find({})).toEqual([place.id, paper.id, same.id])
      expect(await find({ labels: [label] })).toEqual([place.id])
      expect(await find({ tags: ['nơi'] })).toEqual([place.id])
      expect(await find({ text: 'quoc phong' })).toEqual([paper.id])
      expect(await find({ text: 'vieng', article: other })).toEqual([same.id])
      expect(await find({ entities: [entity.id] })).toEqual([place.id])
      expect(await find({ order: 'newest' })).toEqual([same.id, paper.id, place.id])
      expect(await find({ order: 'oldest' })).toEqual([place.id, paper.id, same.id])
      expect(await workbench.findAnnotations({ ...all, text: 'không có' })).toMatchObject({
        ids: [],
        total: 3,
        tags: [
          { tag: 'luật', count: 1 },
          { tag: 'nơi', count: 1 },
          { tag: 'nơi/thủ đô', count: 1 },
        ],
      })
    })

    it('says of each where it stands, and leaves out what is gone', async () => {
      const one = await mark('Viêng Chăn')
      const two = await mark('Nghị định thư')
      await workbench.deleteAnnotations({ ids: [two.id] })
      expect(await workbench.describeAnnotations({ ids: [two.id, one.id] })).toEqual([
        {
          annotation: one,
          source: expect.objectContaining({ title: 'Thăm Lào', language: 'vi', url: null }),
          paragraph: expect.any(Number),
        },
      ])
    })
  })

  describe('annotations from elsewhere', () => {
    const importJson = async (content: unknown) => {
      const path = join(subject().folder, 'foreign.json')
      await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
      return workbench.importAnnotations({ path })
    }
    const target = (exact: string, more: object = {}) => ({
      source: 'mot.txt',
      selector: { type: 'TextQuoteSelector', exact, ...more },
    })

    it('come in from W3C JSON-LD with words, tags and time, as one step', async () => {
      const report = await importJson({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'https://example.org/a1',
        type: 'Annotation',
        created: '2024-10-22T03:00:00Z',
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'ký kết' },
          { type: 'TextualBody', purpose: 'commenting', value: 'Đáng chú ý' },
          { type: 'TextualBody', purpose: 'classifying', value: 'Green' },
        ],
        target: target('Nghị định thư', { prefix: 'ký ' }),
      })
      expect(report).toMatchObject({
        imported: [{ source: 'https://example.org/a1', article }],
        refused: [],
      })
      expect(await workbench.listAnnotations({ article })).toMatchObject([
        {
          quote: { exact: 'Nghị định thư' },
          tags: ['ký kết'],
          comment: 'Đáng chú ý',
          label: await labelAt(1),
          createdAt: '2024-10-22T03:00:00.000Z',
        },
      ])
      await workbench.undo({})
      expect(await quotes()).toEqual([])
    })

    it('come in from Hypothesis, and are refused one by one where they cannot', async () => {
      const row = (id: string, exact: string | null, uri = 'file:///tmp/mot.txt') => ({
        id,
        uri,
        text: 'Note',
        tags: ['hyp'],
        target: [
          {
            source: uri,
            ...(exact !== null && { selector: [{ type: 'TextQuoteSelector', exact }] }),
          },
        ],
      })
      const report = await importJson({
        rows: [
          row('one', 'Viêng Chăn'),
          row('page', null),
          row('gone', 'không đứng ở đây'),
          row('twice', 'thăm'.slice(0, 1)),
          row('elsewhere', 'Lào', 'https://example.org/'),
          { ...row('reply', 'Lào'), references: ['one'] },
        ],
      })
      expect(report.imported).toMatchObject([{ source: 'one', article }])
      expect(report.refused.map(({ source, code }) => [source, code])).toEqual([
        ['page', 'annotation/without-quote'],
        ['gone', 'passage/not-found'],
        ['twice', 'passage/ambiguous'],
        ['elsewhere', 'annotation/foreign'],
        ['reply', 'annotation/malformed'],
      ])
    })

    it('come in once: the same ones are known the next time', async () => {
      const annotation = { id: 'urn:x:1', type: 'Annotation', target: target('Viêng Chăn') }
      await importJson([annotation])
      expect(await importJson([annotation])).toMatchObject({
        imported: [],
        refused: [{ source: 'urn:x:1', code: 'annotation/known' }],
      })
    })

    it('go out and come in again at the same place, with everything', async () => {
      const label = await labelAt(3)
      const before = await mark('😀 về', { tags: ['a', 'b'], comment: 'Hai\ndòng', label })
      const out = join(subject().folder, 'out.json')
      await workbench.exportLibrary({ format: 'annotations', articles: null, out })
      expect((await workbench.importAnnotations({ path: out })).refused).toMatchObject([
        { code: 'annotation/known' },
      ])
      await workbench.deleteAnnotations({ ids: [before.id] })
      await workbench.importAnnotations({ path: out })
      const { start, end, quote, tags, comment, createdAt } = before
      expect(await workbench.listAnnotations({ article })).toMatchObject([
        { start, end, quote, tags, comment, createdAt, label },
      ])
    })

    it('say of a page that there are more, and where', async () => {
      const next = 'https://example.org/page2'
      const items = [{ id: 'urn:x:paged', type: 'Annotation', target: target('Nghị định thư') }]
      const report = await importJson({ type: 'AnnotationPage', id: 'urn:x:page', items, next })
      expect(report).toMatchObject({
        imported: [{ source: 'urn:x:paged' }],
        refused: [{ source: 'urn:x:page', code: 'annotation/elsewhere', detail: { reason: next } }],
      })
    })

    it('says annotations/unreadable for a file that holds none', async () => {
      for (const content of ['this is not json', '{}', '"text"'])
        await expect(importJson(content)).rejects.toMatchObject({ code: 'annotations/unreadable' })
      const path = join(subject().folder, 'missing.json')
      await expect(workbench.importAnnotations({ path })).rejects.toMatchObject({
        code: 'file/not-found',
      })
    })
  })
}
