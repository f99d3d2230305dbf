/** What the program promises about marks on a text that is read again, over whatever carries the calls. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Annotation, ArticleId } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'
import { leaveEarlierReading } from './earlier-reading'

const now = [
  'Việt Nam và Lào ký nghị định thư hợp tác quốc phòng',
  'Chiều 22/10, tại Viêng Chăn, hai Bộ trưởng Quốc phòng đã ký nghị định thư hợp tác giai đoạn mới.',
  'Đại tướng Phan Văn Giang khẳng định Việt Nam luôn coi trọng quan hệ hữu nghị vĩ đại với Lào.',
  'Hai bên thống nhất tăng cường trao đổi đoàn và phối hợp tuần tra bảo vệ đường biên giới chung.',
].join('\n\n')
// The earlier rules left a menu in, ran two lines together, and had one sentence that was edited and one that is gone.
const earlier = now
  .replace('Việt Nam và Lào', 'Trang chủ Thời sự Thế giới\n\nViệt Nam và Lào')
  .replace('giai đoạn mới.\n\nĐại', 'giai đoạn mới. Đại')
  .replace(
    'phối hợp tuần tra bảo vệ đường biên giới chung',
    'phối hợp bảo vệ tuyến biên giới chung giữa hai nước',
  )
  .concat('\n\nĐộc giả có thể gửi phản hồi về tòa soạn qua hộp thư điện tử hoặc đường dây nóng.')

export function describeAnchors(
  subject: () => { readonly workbench: Workbench; readonly folder: string },
): void {
  let workbench: Workbench
  let article: ArticleId
  beforeEach(async () => {
    workbench = subject().workbench
    const folder = join(subject().folder, 'read again')
    const incoming = join(subject().folder, 'incoming anchors')
    await mkdir(incoming, { recursive: true })
    await writeFile(join(incoming, 'tin.txt'), now)
    await workbench.openLibrary({ kind: 'new', folder })
    await workbench.importFiles({ sources: [{ path: join(incoming, 'tin.txt') }] })
    await workbench.closeLibrary({})
    await leaveEarlierReading(folder, () => earlier)
    await workbench.openLibrary({ kind: 'folder', folder })
    const [only] = await workbench.listArticles({})
    if (only === undefined) throw new Error('nothing was imported')
    article = only.id
  })

  const mark = (quote: string, comment = '') =>
    workbench.annotatePassage({ article, passage: { quote }, tags: ['t'], comment })
  const annotations = () => workbench.listAnnotations({ article })
  const find = async ({ id }: Annotation): Promise<Annotation> => {
    const found = (await annotations()).find((one) => one.id === id)
    if (found === undefined) throw new Error('the annotation is gone')
    return found
  }
  const text = async () => (await workbench.openArticle({ article })).text
  const standing = async ({ start, end }: Annotation) => (await text()).slice(start, end)

  describe('an article read again', () => {
    it('has its marks where their words are now', async () => {
      const first = await mark('khẳng định Việt Nam luôn coi trọng')
      const across = await mark('giai đoạn mới. Đại tướng Phan Văn Giang')
      const answer = await workbench.rereadArticle({ article })
      expect(answer).toMatchObject({
        isSameText: false,
        annotations: { found: 2, review: 0, orphaned: 0 },
      })
      expect(await text()).toBe(now)
      expect(await find(first)).toMatchObject({ state: 'anchored' })
      expect(await standing(await find(first))).toBe('khẳng định Việt Nam luôn coi trọng')
      expect(await standing(await find(across))).toBe('giai đoạn mới.\n\nĐại tướng Phan Văn Giang')
    })

    it('asks about words that were edited, and keeps those that are gone off the text', async () => {
      const edited = await mark('phối hợp bảo vệ tuyến biên giới chung giữa hai nước', 'so sánh')
      const gone = await mark('gửi phản hồi về tòa soạn qua hộp thư điện tử', 'bỏ?')
      await workbench.rereadArticle({ article })
      expect(await find(edited)).toMatchObject({
        state: 'review',
        quote: { exact: edited.quote.exact },
        comment: 'so sánh',
      })
      expect(await standing(await find(edited))).toContain('biên giới chung')
      const orphan = await find(gone)
      expect(orphan).toMatchObject({ state: 'orphaned', quote: gone.quote, tags: ['t'] })
      expect(orphan.start).toBe(orphan.end)
    })

    it('says what became of the passages that are linked', async () => {
      const stays = { article, passage: { quote: 'khẳng định Việt Nam luôn coi trọng' } }
      const edited = 'phối hợp bảo vệ tuyến biên giới chung giữa hai nước'
      const gone = 'gửi phản hồi về tòa soạn qua hộp thư điện tử'
      for (const quote of [edited, gone])
        await workbench.linkPassages({
          kind: 'explains',
          from: stays,
          to: { article, passage: { quote } },
          comment: '',
        })
      const { links } = await workbench.rereadArticle({ article })
      expect(links).toEqual({ found: 2, review: 1, lost: 1 })
    })

    it('is one step to take back', async () => {
      const gone = await mark('gửi phản hồi về tòa soạn')
      await workbench.rereadArticle({ article })
      await workbench.checkLibrary({ repair: true })
      await workbench.undo({})
      expect(await text()).toBe(earlier)
      expect(await find(gone)).toMatchObject({ state: 'anchored', start: gone.start })
      await workbench.redo({})
      expect(await find(gone)).toMatchObject({ state: 'orphaned' })
    })

    it('changes nothing the second time', async () => {
      await mark('khẳng định Việt Nam luôn coi trọng')
      await workbench.rereadArticle({ article })
      const before = [await annotations(), await workbench.openArticle({ article })]
      const history = await workbench.describeHistory({})
      expect(await workbench.rereadArticle({ article })).toMatchObject({ isSameText: true })
      expect([await annotations(), await workbench.openArticle({ article })]).toEqual(before)
      expect(await workbench.describeHistory({})).toEqual(history)
    })

    it('keeps a person’s facts, choices of blocks and accepted names', async () => {
      const { blocks, text: before } = await workbench.openArticle({ article })
      const line = blocks.find(({ start, end }) =>
        before.slice(start, end).startsWith('Việt Nam và'),
      )
      const name = 'Phan Văn Giang'
      const start = before.indexOf(name)
      await workbench.correctArticle({ article, outlet: 'Báo Quân đội' })
      await workbench.changeBlocks({ article, starts: [line?.start ?? -1], kept: false })
      const person = await workbench.addEntity({
        kind: 'person',
        names: [{ text: name, language: 'vi' }],
        mention: { article, start, end: start + name.length },
      })
      const answer = await workbench.rereadArticle({ article })
      expect(answer).toMatchObject({
        mentions: { found: 1, lapsed: 0 },
        blocks: { found: 1, lapsed: 0 },
      })
      const { outlet, blocks: after } = await workbench.openArticle({ article })
      expect(outlet).toMatchObject({ value: 'Báo Quân đội', inferred: false })
      const trimmed = after.filter(({ by }) => by === 'user')
      expect(trimmed.map((block) => now.slice(block.start, block.end))).toEqual([
        now.split('\n\n')[0],
      ])
      const { mentions } = await workbench.openEntity({ entity: person.id })
      expect(mentions).toMatchObject([{ state: 'accepted', start: now.indexOf(name), text: name }])
    })
  })

  describe('a mark to review', () => {
    let asked: Annotation
    beforeEach(async () => {
      const marked = await mark('phối hợp bảo vệ tuyến biên giới chung giữa hai nước', 'giữ')
      await workbench.rereadArticle({ article })
      asked = await find(marked)
    })

    it('stands where it was proposed once a person accepts', async () => {
      const accepted = await workbench.acceptPlace({ id: asked.id, rev: asked.rev })
      expect(accepted).toMatchObject({ state: 'anchored', comment: 'giữ' })
      expect(accepted.quote.exact).toBe(await standing(accepted))
      await expect(workbench.acceptPlace({ id: asked.id })).rejects.toMatchObject({
        code: 'annotation/not-to-review',
      })
      await workbench.undo({})
      expect(await find(asked)).toMatchObject({ state: 'review' })
    })

    it('goes to another passage, off the text, and back on it', async () => {
      const detached = await workbench.detachAnnotation({ id: asked.id })
      expect(detached).toMatchObject({ state: 'orphaned', quote: asked.quote, comment: 'giữ' })
      const moved = await workbench.moveAnnotation({
        id: asked.id,
        passage: { quote: 'trao đổi đoàn' },
      })
      expect(moved).toMatchObject({ state: 'anchored', comment: 'giữ', tags: ['t'] })
      expect(await standing(moved)).toBe('trao đổi đoàn')
    })

    it('is not moved by a decision on another place than it has now', async () => {
      const late = asked.rev
      await workbench.changeAnnotation({ id: asked.id, comment: 'mới' })
      await workbench.detachAnnotation({ id: asked.id, rev: late })
      await expect(workbench.acceptPlace({ id: asked.id, rev: late })).rejects.toMatchObject({
        code: 'annotation/changed',
      })
      expect(await find(asked)).toMatchObject({ comment: 'mới', state: 'orphaned' })
    })

    it('is no damage to a check, and leaves in an export without a place', async () => {
      expect((await workbench.checkLibrary({ repair: false })).findings).not.toContainEqual(
        expect.objectContaining({ code: 'annotation/displaced' }),
      )
      const out = join(subject().folder, 'lost.zip')
      await workbench.exportLibrary({ format: 'bundle', articles: null, out })
      expect(await workbench.verifyBundle({ path: out })).toMatchObject({ ok: true, problems: [] })
      const { files } = await workbench.previewExport({ format: 'markdown', articles: null })
      expect(files[0]?.excerpt).toContain('## Lost passages')
      expect(files[0]?.excerpt).toContain('tuyến biên giới chung')
    })
  })
}
