/** What the program promises about references coming in, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ArticleId } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'
import { findProgram } from './core/export/external-program'
import { madeStyle } from './core/pandoc/made-style'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

const ris = [
  'TY  - NEWS',
  'ID  - kynghi',
  'AU  - Phan Văn Giang',
  'AU  - Smith, John',
  'TI  - KY NGHI DINH THU VE BIEN GIOI',
  'T2  - Báo Biên giới',
  'DA  - 2024/10/22/',
  'UR  - https://bien-gioi.vn/ky-nghi',
  'SP  - 3',
  'ER  - ',
  '',
  'TY  - NEWS',
  'ID  - far',
  'TI  - Một bài không có ở đây',
  'ER  - ',
  '',
  'TY  - NEWS',
  'ID  - nothing',
  'ER  - ',
].join('\r\n')

export function describeReferences(subject: () => Subject): void {
  let workbench: Workbench
  let article: ArticleId
  const path = (name: string) => join(subject().folder, 'references', name)
  const importText = async (name: string, text: string) => {
    await mkdir(path('.'), { recursive: true })
    await writeFile(path(name), text)
    return workbench.importReferences({ path: path(name) })
  }
  beforeEach(async () => {
    workbench = subject().workbench
    const folder = join(subject().folder, 'cited')
    await workbench.openLibrary({ kind: 'new', folder })
    const file = join(subject().folder, 'a.txt')
    await writeFile(
      file,
      'Ký Nghị định thư về biên giới\n\nHai bên hội đàm tại Viêng Chăn chiều nay.\n',
    )
    const { imported } = await workbench.importFiles({ sources: [{ path: file }] })
    article = imported[0]?.id ?? ('' as ArticleId)
  })

  describe('references that come in', () => {
    it('find their article by title, fill what is empty, say so, and name what has no article', async () => {
      const report = await importText('refs.ris', ris)
      expect(report.matched).toMatchObject([
        { article, by: 'title', filled: ['outlet', 'url', 'publishedOn'] },
      ])
      expect(report.unmatched).toMatchObject([{ key: 'far' }])
      expect(report.failed).toMatchObject([{ key: 'nothing', line: 17, code: 'reference/empty' }])
      expect(await workbench.openArticle({ article })).toMatchObject({
        outlet: {
          value: 'Báo Biên giới',
          inferred: true,
          reason: { rule: 'reference', evidence: 'kynghi' },
        },
        publishedOn: { value: '2024-10-22' },
      })
    })

    it('never change a value that is there, and leave with everything else they said', async () => {
      await workbench.correctArticle({ article, outlet: 'Báo của tôi' })
      await importText('refs.ris', ris)
      expect((await workbench.openArticle({ article })).outlet).toEqual({
        value: 'Báo của tôi',
        inferred: false,
        reason: null,
      })
      const out = join(subject().folder, 'out.bib')
      await workbench.exportLibrary({ format: 'bibtex', articles: null, out })
      const text = await readFile(out, 'utf8')
      expect(text).toContain('author = {{Phan Văn Giang} and Smith, John}')
      expect(text).toContain('journal = {{Báo của tôi}}')
      expect(text).toContain('pages = {3}')
    })

    it('find their article by its address, whatever stands around it', async () => {
      await workbench.correctArticle({
        article,
        url: 'https://www.bien-gioi.vn/ky-nghi/?utm_source=x',
      })
      const json =
        '[{"id":"x","type":"webpage","title":"Khác hẳn","URL":"http://bien-gioi.vn/ky-nghi#top"}]'
      expect((await importText('refs.json', json)).matched).toMatchObject([{ article, by: 'url' }])
    })

    it('are looked at before anything is changed, and attached where a person says, as one step', async () => {
      await importText('refs.ris', ris)
      await workbench.undo({})
      const plan = await workbench.previewReferences({ path: path('refs.ris') })
      expect(plan.matched).toMatchObject([{ article, by: 'title' }])
      expect(plan).toMatchObject({ unmatched: [{ key: 'far' }], failed: [{}], attached: [] })
      expect((await workbench.openArticle({ article })).outlet.value).toBeNull()
      const [far = null] = plan.unmatched
      const [sure] = plan.matched
      const attachments = [
        { article, reference: sure?.reference ?? null },
        { article, reference: far },
      ]
      expect(await workbench.attachReferences({ attachments })).toEqual({ filled: 0 })
      expect((await workbench.previewReferences({ path: path('refs.ris') })).attached).toEqual([
        article,
      ])
      const exported = async () =>
        (await workbench.previewExport({ format: 'ris', articles: null })).files[0]?.excerpt
      expect(await exported()).not.toContain('AU  - Smith, John')
      await workbench.undo({})
      expect((await workbench.previewReferences({ path: path('refs.ris') })).attached).toEqual([])
    })

    it('are one step of the history', async () => {
      await importText('refs.ris', ris)
      await workbench.undo({})
      expect((await workbench.openArticle({ article })).outlet.value).toBeNull()
    })

    it('can be attached by hand and taken away again', async () => {
      await importText(
        'refs.bib',
        '@article{z, title = {Nowhere}, author = {Doe, Jane}, journal = {J}}',
      )
      const { references } = await workbench.readReferences({ path: path('refs.bib') })
      const [reference = null] = references
      expect(await workbench.attachReference({ article, reference })).toEqual({
        filled: ['outlet'],
      })
      const preview = async () =>
        (await workbench.previewExport({ format: 'ris', articles: null })).files[0]?.excerpt
      expect(await preview()).toContain('AU  - Doe, Jane')
      await workbench.attachReference({ article, reference: null })
      expect(await preview()).not.toContain('Doe')
    })

    it('go by a citation key that a person may change, and that stays one article’s', async () => {
      await workbench.correctArticle({ article, citationKey: 'Phan2024:key_1' })
      const other = join(subject().folder, 'b.txt')
      await writeFile(other, 'Một bài khác hẳn về thời tiết\n\nTrời nắng ở Hà Nội hôm nay.\n')
      const { imported } = await workbench.importFiles({ sources: [{ path: other }] })
      const second = imported[0]?.id ?? ''
      await expect(
        workbench.correctArticle({ article: second, citationKey: 'Phan2024:key_1' }),
      ).rejects.toMatchObject({
        code: 'citation-key/taken',
        detail: { title: 'Ký Nghị định thư về biên giới' },
      })
      await expect(
        workbench.correctArticle({ article: second, citationKey: 'a b' }),
      ).rejects.toMatchObject({ code: 'input/invalid' })
      await workbench.correctArticle({ article, title: 'Tên khác' })
      expect((await workbench.openArticle({ article })).citationKey).toBe('Phan2024:key_1')
    })

    it('survive closing and opening the library', async () => {
      await importText('refs.ris', ris)
      await workbench.closeLibrary({})
      await workbench.openLibrary({ kind: 'folder', folder: join(subject().folder, 'cited') })
      const preview = await workbench.previewExport({ format: 'csl-json', articles: null })
      expect(preview.files[0]?.excerpt).toContain('Phan Văn Giang')
    })

    it('are refused as a file that holds none, or is not there', async () => {
      await expect(importText('a.txt', 'Tin tức')).rejects.toMatchObject({
        code: 'reference/unknown-format',
      })
      await expect(workbench.importReferences({ path: path('missing.ris') })).rejects.toMatchObject(
        { code: 'file/not-found' },
      )
    })

    it('leave by a style of the user’s own, formatted by the pandoc that is there, or say why not', async () => {
      await importText('refs.ris', ris)
      const ask = async (text: string) => {
        await writeFile(path('own.csl'), text)
        const options = { styleFile: { path: path('own.csl') }, language: 'vi' } as const
        return workbench.previewExport({ format: 'bibliography', articles: null, ...options })
      }
      await expect(ask('Tin tức')).rejects.toMatchObject({ code: 'style/unreadable' })
      if (findProgram('pandoc') === null)
        return expect(ask(madeStyle)).rejects.toMatchObject({ code: 'pandoc/missing' })
      const { files, writtenBy } = await ask(madeStyle)
      expect(writtenBy).toMatch(/^pandoc \d/u)
      expect(files[0]?.excerpt).toContain('Phan Văn Giang và Smith, John \\| *Ký Nghị định thư')
    })
  })
}
