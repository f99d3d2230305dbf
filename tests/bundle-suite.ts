/** What the program promises about bundles that come in, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

export function describeBundles(subject: () => Subject): void {
  let workbench: Workbench
  const at = (name: string) => join(subject().folder, name)
  const openNew = (name: string) => workbench.openLibrary({ kind: 'new', folder: at(name) })
  const firstArticle = async (): Promise<Article> => {
    const [article] = await workbench.listArticles({})
    return workbench.openArticle({ article: article?.id ?? '' })
  }
  const exportBundle = async (name: string, originals: 'kept' | 'left-out' = 'kept') => {
    const out = at(name)
    await workbench.exportLibrary({ format: 'bundle', articles: null, out, originals })
    return out
  }
  /** Everything the library holds, but for when and from where it left. */
  const contents = async (name: string) => {
    const out = at(name)
    await workbench.exportLibrary({ format: 'json', articles: null, out })
    const { exportedAt: _, library: __, ...rest } = JSON.parse(await readFile(out, 'utf8'))
    return rest
  }

  beforeEach(async () => {
    workbench = subject().workbench
    await workbench.openLibrary({ kind: 'sample' })
    const article = await firstArticle()
    const start = article.text.indexOf(' ') + 1
    await workbench.annotatePassage({
      article: article.id,
      passage: { start, end: start + 12 },
      tags: ['biên giới'],
      comment: 'So sánh.',
    })
    await workbench.linkPassages({
      kind: 'updates',
      from: { article: article.id, passage: { start, end: start + 12 } },
      to: { article: article.id, passage: { start: start + 20, end: start + 30 } },
      comment: 'Sau đó.',
    })
    const { id: collection } = await workbench.addCollection({
      name: 'Biên giới',
      articles: [article.id],
    })
    for (const about of [
      { kind: 'article', id: article.id },
      { kind: 'collection', id: collection },
      { kind: 'question', id: null },
    ] as const)
      await workbench.addNote({ title: 'Ai đã ký?', text: '# Ý một\n\nCần đối chiếu.', about })
    await workbench.addEntity({
      kind: 'place',
      names: [{ text: article.text.slice(start, start + 5), language: 'vi' }],
      mention: { article: article.id, start, end: start + 5 },
    })
  })

  describe('a bundle', () => {
    it('imported into an empty library and exported again gives the same content', async () => {
      const before = await contents('before.json')
      const bundle = await exportBundle('a.zip')
      await openNew('second')
      const report = await workbench.importBundle({ path: bundle })
      expect(report).toMatchObject({
        annotations: 1,
        entities: 1,
        mentions: 1,
        links: 1,
        collections: 1,
        notes: 3,
        conflicts: [],
      })
      expect(report.articles.added).toHaveLength(5)
      const after = await contents('after.json')
      expect(after).toMatchObject({ collections: [{ name: 'Biên giới' }], notes: [{}, {}, {}] })
      // The new library has labels of its own, which serve for those that are alike.
      const withoutLabels = ({ labels: _, annotations, ...rest }: Record<string, unknown>) => ({
        ...rest,
        annotations: (annotations as { label: string }[]).map(({ label: __, ...one }) => one),
      })
      expect(withoutLabels(after)).toEqual(withoutLabels(before))
      expect(await workbench.verifyBundle({ path: await exportBundle('b.zip') })).toMatchObject({
        ok: true,
        quotes: { altered: 0, sourceMissing: 0 },
      })
    })

    it('says beforehand what it would bring in and what differs, and changes nothing by that', async () => {
      const bundle = await exportBundle('a.zip')
      const article = await firstArticle()
      await workbench.correctArticle({ article: article.id, title: 'Của tôi' })
      const before = await contents('before.json')
      const preview = await workbench.previewBundle({ path: bundle })
      expect(preview).toMatchObject({
        articles: { added: [] },
        conflicts: [{ kind: 'article', name: 'Của tôi', field: 'title', ours: 'Của tôi' }],
      })
      expect(await contents('after.json')).toEqual(before)
      expect(await workbench.importBundle({ path: bundle })).toEqual(preview)
      await openNew('second')
      const { articles, notes } = await workbench.previewBundle({ path: bundle })
      expect([articles.added.length, notes]).toEqual([5, 3])
      expect(await workbench.listArticles({})).toEqual([])
    })

    it('brings in notes and collections that are the library’s own where both have them', async () => {
      const bundle = await exportBundle('a.zip')
      const [note] = await workbench.listNotes({ query: '', about: { kind: 'question', id: null } })
      const [collection] = await workbench.listCollections({})
      await workbench.changeNote({ id: note?.id ?? '', text: 'Của tôi.' })
      await workbench.changeCollection({ id: collection?.id ?? '', name: 'Khác' })
      const { conflicts } = await workbench.importBundle({ path: bundle })
      expect(conflicts).toMatchObject([
        { kind: 'collection', field: 'name', ours: 'Khác', theirs: 'Biên giới' },
        { kind: 'note', field: 'text', ours: 'Của tôi.' },
      ])
    })

    it('is found right list by list and quotation by quotation', async () => {
      const report = await workbench.verifyBundle({ path: await exportBundle('a.zip') })
      expect(report.manifests).toMatchObject([
        { path: 'manifest-sha256.txt', algorithm: 'sha256', faulty: 0 },
        { path: 'tagmanifest-sha256.txt', algorithm: 'sha256', files: 3, faulty: 0 },
      ])
      const { title } = await firstArticle()
      expect(report.passages).toHaveLength(4)
      expect(report.passages[0]).toMatchObject({ verdict: 'verbatim', article: title.value })
    })

    it('whose check is stopped answers that it was', async () => {
      const path = await exportBundle('a.zip')
      const stop = new AbortController()
      const checking = workbench.verifyBundle(
        { path },
        { signal: stop.signal, onProgress: () => stop.abort() },
      )
      await expect(checking).rejects.toMatchObject({ code: 'work/cancelled' })
    })

    it('imported where it came from changes nothing', async () => {
      const before = await contents('before.json')
      const report = await workbench.importBundle({ path: await exportBundle('a.zip') })
      expect(report).toMatchObject({ articles: { added: [] }, annotations: 0, conflicts: [] })
      expect(await contents('after.json')).toEqual(before)
    })

    it('never overwrites: what differs is shown, and the library’s stays', async () => {
      const bundle = await exportBundle('a.zip')
      const article = await firstArticle()
      const [annotation] = await workbench.listAnnotations({ article: null })
      await workbench.correctArticle({ article: article.id, title: 'Của tôi' })
      await workbench.changeAnnotation({ id: annotation?.id ?? '', comment: 'Khác.' })
      const { conflicts } = await workbench.importBundle({ path: bundle })
      expect(conflicts).toMatchObject([
        { kind: 'article', id: article.id, field: 'title', ours: 'Của tôi' },
        { kind: 'annotation', field: 'comment', ours: 'Khác.', theirs: 'So sánh.' },
      ])
      expect((await firstArticle()).title.value).toBe('Của tôi')
    })

    it('brings back what was deleted here, and undo takes all of it away again', async () => {
      const bundle = await exportBundle('a.zip')
      await openNew('second')
      await workbench.importBundle({ path: bundle })
      await workbench.undo({})
      expect(await workbench.listArticles({})).toEqual([])
      await workbench.importBundle({ path: bundle })
      expect(await workbench.listArticles({})).toHaveLength(5)
    })

    it('can leave out the originals, and is opened all the same', async () => {
      const bundle = await exportBundle('a.zip', 'left-out')
      expect((await readFile(bundle)).includes('data/originals/')).toBe(false)
      await openNew('second')
      expect((await workbench.importBundle({ path: bundle })).articles.added).toHaveLength(5)
      expect(await workbench.verifyBundle({ path: await exportBundle('b.zip') })).toMatchObject({
        ok: true,
      })
    })

    it('that does not hold what it proves, or no library, is refused whole', async () => {
      const bundle = await exportBundle('a.zip')
      const bytes = await readFile(bundle)
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
      await writeFile(bundle, bytes)
      await openNew('second')
      await expect(workbench.importBundle({ path: bundle })).rejects.toMatchObject({
        code: 'bundle/damaged',
      })
      expect(await workbench.listArticles({})).toEqual([])
    })
  })
}
