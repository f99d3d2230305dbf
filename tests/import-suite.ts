/** What the program promises about reading files, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { ImportReport } from '../src/contract/exchange'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

const sentence = (number: number) =>
  `Câu thứ ${number} của bài nói rằng hai bên đã ký nghị định thư số ${number} về hợp tác trong nhiều lĩnh vực.`
const bodyOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => sentence(from + at)).join('\n\n')

export function describeImports(subject: () => Subject): void {
  let workbench: Workbench
  beforeEach(async () => {
    workbench = subject().workbench
    await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'read') })
  })

  const importAs = async (name: string, content: string | Uint8Array): Promise<ImportReport> => {
    const folder = join(subject().folder, 'incoming')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), content)
    return workbench.importFiles({ sources: [{ path: join(folder, name) }] })
  }

  it('says in which encoding a file was read, and why', async () => {
    const inVni = 'Boä tröôûng ñeà nghò hai beân tieáp tuïc phoái hôïp chaët cheõ'
    const { imported } = await importAs('vni.txt', Buffer.from(inVni, 'latin1'))
    const article = await workbench.openArticle({ article: imported[0]?.id ?? '' })
    expect(article.text).toBe('Bộ trưởng đề nghị hai bên tiếp tục phối hợp chặt chẽ')
    expect(article.encoding).toMatchObject({
      value: 'vni',
      inferred: true,
      reason: { rule: 'vietnamese-syllables' },
    })
  })

  it('reads an article again in the encoding a person chose, and as the file speaks for when they take that back', async () => {
    const bytes = Buffer.from(
      'The minister met V\u00e3n Giang in Hu\u00ea\u00ec yesterday.',
      'latin1',
    )
    const { imported } = await importAs('1258.txt', bytes)
    const article = imported[0]?.id ?? ''
    const before = await workbench.openArticle({ article })
    const forced = await workbench.rereadArticle({ article, encoding: 'windows-1252' })
    expect(forced.article.encoding).toEqual({
      value: 'windows-1252',
      inferred: false,
      reason: null,
    })
    expect(before.text).toBe('The minister met Văn Giang in Huế yesterday.')
    expect(forced.article.text).toBe('The minister met Vãn Giang in Huêì yesterday.')
    const again = await workbench.rereadArticle({ article })
    expect(again.article.encoding.value).toBe('windows-1252')
    const back = await workbench.rereadArticle({ article, encoding: null })
    expect(back.article.text).toBe(before.text)
    expect(back.article.encoding.inferred).toBe(true)
    await workbench.undo({})
    expect((await workbench.openArticle({ article })).encoding.value).toBe('windows-1252')
  })

  it('takes a saved page in as its article, with the rest trimmed', async () => {
    const page = `<!doctype html><html><head><meta property="og:title" content="Hai nước ký nghị định thư"></head><body><nav><a href="/">Trang nhất</a></nav><article><h1>Hai nước ký nghị định thư</h1><p>${bodyOf(0, 8).replaceAll('\n\n', '</p><p>')}</p></article></body></html>`
    const { imported } = await importAs('page.html', page)
    const article = await workbench.openArticle({ article: imported[0]?.id ?? '' })
    expect(article.title.value).toBe('Hai nước ký nghị định thư')
    expect(article.text).toContain('Trang nhất')
    const { hits } = await workbench.searchArticles({
      ...{ query: '"Trang nhất"', filter: {}, sort: 'relevance', offset: 0, limit: 5 },
    } as const)
    expect(hits).toEqual([])
  })

  it('names the article that holds much of the same text, and the share', async () => {
    const first = await importAs('first.txt', bodyOf(0, 20))
    expect(first.imported[0]?.near).toBeNull()
    const second = await importAs('second.txt', `${bodyOf(0, 15)}\n\nMột câu khác hẳn ở cuối bài.`)
    expect(second.imported[0]?.near).toMatchObject({ of: first.imported[0]?.id })
    expect(second.imported[0]?.near?.share).toBeGreaterThan(0.8)
    const third = await importAs(
      'third.txt',
      'Một bài ngắn về chuyện hoàn toàn khác với hai bài kia.',
    )
    expect(third.imported[0]?.near).toBeNull()
  })

  it('does not name an article that was deleted', async () => {
    const { imported } = await importAs('first.txt', bodyOf(0, 20))
    await workbench.deleteArticles({ articles: imported.map(({ id }) => id) })
    const second = await importAs('second.txt', bodyOf(0, 19))
    expect(second.imported[0]?.near).toBeNull()
  })

  it('keeps a person’s word about authors, place, agency and the day of change', async () => {
    const { imported } = await importAs('text.txt', bodyOf(0, 3))
    const word = { authors: ['Lan Anh', 'Bình'], place: 'Huế', agency: 'VNA', modifiedOn: null }
    const id = imported[0]?.id ?? ''
    await workbench.correctArticle({ article: id, ...word })
    const article = await workbench.openArticle({ article: id })
    expect(article.authors).toEqual({ value: word.authors, inferred: false, reason: null })
    expect([article.place.value, article.agency.value]).toEqual(['Huế', 'VNA'])
  })
}
