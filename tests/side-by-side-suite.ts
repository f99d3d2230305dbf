/** What reading articles beside each other promises, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WorkbenchEvent } from '../src/contract/exchange'
import { linkKinds, type PassageLink } from '../src/contract/links'
import type { ArticleId } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

const vietnamese = `Việt Nam và Lào ký nghị định thư quốc phòng

Chiều 22/10, đại tướng Phan Văn Giang hội đàm với đại tướng Chansamone Chanyalath tại Hà Nội.

Hai bên đã trao đổi 1.250 lượt cán bộ trong 5 năm qua.

Bài này có một đoạn chỉ bạn đọc trong nước mới cần đến.

Lễ ký diễn ra vào thứ Ba, trước sự chứng kiến của ASEAN.
`
const english = `Vietnam and Laos sign a defence protocol

General Phan Van Giang met General Chansamone Chanyalath on October 22 in the capital.

The two sides have exchanged 1,250 officers over 5 years.

The signing took place on Tuesday, with ASEAN looking on.
`

export function describeSideBySide(subject: () => Subject): void {
  let workbench: Workbench
  let vi: ArticleId
  let en: ArticleId
  const read = async (name: string, text: string): Promise<ArticleId> => {
    const folder = join(subject().folder, 'beside')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), text)
    const { imported } = await workbench.importFiles({ sources: [{ path: join(folder, name) }] })
    const [{ id } = { id: null }] = imported
    if (id === null) throw new Error('was not imported')
    return id
  }
  beforeEach(async () => {
    workbench = subject().workbench
    await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'side by side') })
    vi = await read('vi.txt', vietnamese)
    en = await read('en.txt', english)
  })
  const link = (kind: PassageLink['kind'] = 'translates', comment = ''): Promise<PassageLink> =>
    workbench.linkPassages({
      kind,
      from: { article: en, passage: { quote: 'The two sides' } },
      to: { article: vi, passage: { quote: 'Bài này có một đoạn' } },
      comment,
    })

  describe('alignment', () => {
    const words = async (left: ArticleId, right: ArticleId) => {
      const [one, other] = [
        await workbench.openArticle({ article: left }),
        await workbench.openArticle({ article: right }),
      ]
      return (await workbench.alignArticles({ left, right })).map((anchor) => [
        one.text.slice(anchor.left.start, anchor.left.end).slice(0, 12),
        other.text.slice(anchor.right.start, anchor.right.end).slice(0, 12),
      ])
    }

    it('finds the paragraphs that share names, numbers and days, and passes over the others', async () => {
      expect(await words(vi, en)).toEqual([
        ['Việt Nam và ', 'Vietnam and '],
        ['Chiều 22/10,', 'General Phan'],
        ['Hai bên đã t', 'The two side'],
        ['Lễ ký diễn r', 'The signing '],
      ])
    })

    it('says what the paragraphs share', async () => {
      const anchors = await workbench.alignArticles({ left: vi, right: en })
      expect(anchors[1]).toMatchObject({
        why: { rule: 'shared', words: expect.arrayContaining(['22/10', 'Phan']) },
      })
    })

    it('takes the word of the reader who paired two passages', async () => {
      await link('pairs')
      const anchors = await workbench.alignArticles({ left: vi, right: en })
      const paired = anchors.filter(({ why }) => why.rule === 'paired')
      expect(paired).toMatchObject([{ strength: 1 }])
      expect(await words(vi, en)).not.toContainEqual(['Hai bên đã t', 'The two side'])
    })

    it('does not pair passages that contradict each other', async () => {
      await link('contradicts')
      const anchors = await workbench.alignArticles({ left: vi, right: en })
      expect(anchors.some(({ why }) => why.rule === 'paired')).toBe(false)
    })

    it('leads from each paragraph of an article to itself', async () => {
      const anchors = await workbench.alignArticles({ left: vi, right: vi })
      expect(anchors.length).toBe(5)
      for (const { left, right } of anchors) expect(left).toEqual(right)
    })

    it('leaves trimmed text out', async () => {
      const { blocks } = await workbench.openArticle({ article: vi })
      const start = blocks[2]?.start ?? 0
      await workbench.changeBlocks({ article: vi, starts: [start], kept: false })
      expect(await words(vi, en)).not.toContainEqual(['Hai bên đã t', 'The two side'])
    })
  })

  describe('passage links', () => {
    it.each(linkKinds)('keep that one passage %s another', async (kind) => {
      const made = await link(kind, 'nguồn TTXVN')
      expect(made).toMatchObject({ kind, comment: 'nguồn TTXVN', rev: 1 })
      expect(made.from).toMatchObject({ article: en, state: 'anchored' })
      expect(made.to.quote.exact).toBe('Bài này có một đoạn')
      expect(await workbench.listLinks({ article: vi })).toEqual([made])
      expect(await workbench.listLinks({ article: en })).toEqual([made])
      expect(await workbench.listLinks({ article: null })).toEqual([made])
    })

    it('tell both articles of every change', async () => {
      const heard: WorkbenchEvent[] = []
      const stop = workbench.listen((event) => heard.push(event))
      await link()
      await expect
        .poll(() => heard)
        .toContainEqual(
          expect.objectContaining({ kind: 'changed', areas: ['links'], articles: [en, vi] }),
        )
      stop()
    })

    it('change their kind and comment, and refuse what another changed meanwhile', async () => {
      const { id, rev } = await link()
      const changed = await workbench.changeLink({ id, rev, kind: 'updates' })
      expect(changed).toMatchObject({ kind: 'updates', rev: 2 })
      expect(await workbench.changeLink({ id, rev, comment: 'và' })).toMatchObject({
        kind: 'updates',
        comment: 'và',
      })
      await expect(workbench.changeLink({ id, rev, kind: 'repeats' })).rejects.toMatchObject({
        code: 'edit/conflict',
      })
    })

    it('lead to the passage a person puts in the place of another, with its own words', async () => {
      const { id, rev, to } = await link()
      const moved = await workbench.changeLink({ id, rev, from: { quote: 'The signing' } })
      expect(moved).toMatchObject({ from: { article: en, state: 'anchored' }, to, rev: 2 })
      expect(moved.from.quote.exact).toBe('The signing')
      const late = { id, rev, from: { quote: 'General Phan' } }
      await expect(workbench.changeLink(late)).rejects.toMatchObject({
        code: 'edit/conflict',
        detail: { theirs: 'The signing', yours: 'General Phan' },
      })
      await expect(
        workbench.changeLink({ id, to: { quote: 'not in this text' } }),
      ).rejects.toMatchObject({ code: 'passage/not-found' })
      await workbench.undo({})
      expect(await workbench.listLinks({ article: vi })).toMatchObject([
        { from: { quote: { exact: 'The two sides' } } },
      ])
    })

    it('are deleted, and come back with undo', async () => {
      const { id } = await link()
      await workbench.deleteLinks({ ids: [id] })
      expect(await workbench.listLinks({ article: vi })).toEqual([])
      await workbench.undo({})
      expect(await workbench.listLinks({ article: vi })).toMatchObject([{ id }])
      await workbench.undo({})
      expect(await workbench.listLinks({ article: vi })).toEqual([])
    })

    it('go to the trash with either article, and come back with it', async () => {
      const { id } = await link()
      await workbench.deleteArticles({ articles: [vi] })
      expect(await workbench.listLinks({ article: en })).toEqual([])
      await workbench.restoreFromTrash({ items: [{ kind: 'article', id: vi }] })
      expect(await workbench.listLinks({ article: en })).toMatchObject([{ id }])
    })

    it('come back from a backup', async () => {
      const { id } = await link()
      const { name } = await workbench.makeBackup({})
      await workbench.deleteLinks({ ids: [id] })
      const receipt = await workbench.restoreBackup({ backup: name })
      expect(receipt.tables).toContainEqual({ table: 'links', added: 1, changed: 0, removed: 0 })
      expect(await workbench.listLinks({ article: vi })).toMatchObject([{ id }])
    })

    it('say when a passage lies in trimmed text', async () => {
      await link()
      const { blocks } = await workbench.openArticle({ article: vi })
      const start = blocks[3]?.start ?? 0
      await workbench.changeBlocks({ article: vi, starts: [start], kept: false })
      expect(await workbench.listLinks({ article: vi })).toMatchObject([
        { from: { state: 'anchored' }, to: { state: 'trimmed' } },
      ])
    })

    it('lead from one passage to another, never to itself', async () => {
      const end = { article: en, passage: { quote: 'The two sides' } }
      await expect(
        workbench.linkPassages({ kind: 'pairs', from: end, to: end, comment: '' }),
      ).rejects.toMatchObject({ code: 'link/same-passage' })
      const other = { article: en, passage: { quote: 'The signing' } }
      await workbench.linkPassages({ kind: 'pairs', from: end, to: other, comment: '' })
      expect(await workbench.listLinks({ article: en })).toHaveLength(1)
    })

    it('leave in W3C annotations with both of their passages', async () => {
      await link('contradicts', 'khác số liệu')
      const preview = await workbench.previewExport({ format: 'annotations', articles: null })
      const { first } = JSON.parse(preview.files[0]?.excerpt ?? '{}')
      expect(first.items).toMatchObject([
        {
          motivation: 'linking',
          body: [{ value: 'contradicts' }, { value: 'khác số liệu' }],
          target: [
            { selector: [{ exact: 'The two sides' }, {}] },
            { selector: [{ exact: 'Bài này có một đoạn' }, {}] },
          ],
        },
      ])
      const alone = await workbench.previewExport({ format: 'annotations', articles: [vi] })
      expect(JSON.parse(alone.files[0]?.excerpt ?? '{}')).toMatchObject({ total: 0 })
    })

    it('are found whole by a check of the library', async () => {
      await link()
      const { findings } = await workbench.checkLibrary({ repair: false })
      expect(findings).toEqual([])
    })
  })

  describe('the desk', () => {
    it('is empty at first, and then what was kept, without a step of the history', async () => {
      expect(await workbench.openDesk({})).toEqual({ panes: [], focused: 0 })
      const { undo } = await workbench.describeHistory({})
      const desk = {
        panes: [
          { article: en, share: 0.4, at: 57 },
          { article: en, share: 0.6, at: null },
        ],
        focused: 1,
      }
      await workbench.keepDesk(desk)
      expect(await workbench.openDesk({})).toEqual(desk)
      expect((await workbench.describeHistory({})).undo).toEqual(undo)
    })

    it('belongs to the library, and is there when that is opened again', async () => {
      const folder = join(subject().folder, 'side by side')
      await workbench.keepDesk({ panes: [{ article: vi, share: 1, at: null }], focused: 0 })
      await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'another') })
      expect(await workbench.openDesk({})).toEqual({ panes: [], focused: 0 })
      await workbench.openLibrary({ kind: 'folder', folder })
      expect(await workbench.openDesk({})).toMatchObject({ panes: [{ article: vi }] })
    })

    it('leaves out articles that were deleted', async () => {
      const panes = [en, vi].map((article) => ({ article, share: 0.5, at: null }))
      await workbench.keepDesk({ panes, focused: 1 })
      await workbench.deleteArticles({ articles: [en] })
      expect(await workbench.openDesk({})).toMatchObject({ panes: [{ article: vi }], focused: 0 })
    })
  })
}
