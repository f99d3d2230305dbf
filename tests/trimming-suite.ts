/** What the program promises about trimming and the rules of outlets. A part of `workbench-suite.ts`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../src/contract/model'
import { outletRuleOf } from '../src/contract/outlet-rules'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

const offer = (number: number) => `Mời bạn đọc gửi ${number} ý kiến về toà soạn nhé các bạn ơi`
const bodyOf = (subject: string) =>
  `${subject} nói rằng hai bên đã ký nghị định thư về hợp tác trong nhiều lĩnh vực quan trọng của năm nay.\n\nĐoạn sau kể thêm về ${subject} và những người đã dự lễ ký kết tại thủ đô vào buổi sáng hôm qua.`

export function describeTrimming(subject: () => Subject): void {
  let workbench: Workbench
  beforeEach(async () => {
    workbench = subject().workbench
    await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'trimmed') })
  })

  const importText = async (name: string, text: string, outlet: string): Promise<string> => {
    const folder = join(subject().folder, 'incoming')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${name}.txt`), text)
    const { imported } = await workbench.importFiles({
      sources: [{ path: join(folder, `${name}.txt`) }],
    })
    const id = imported[0]?.id ?? ''
    await workbench.correctArticle({ article: id, outlet })
    return id
  }
  const open = (id: string): Promise<Article> => workbench.openArticle({ article: id })
  const blockOf = async (id: string, words: string) => {
    const { blocks, text } = await open(id)
    const block = blocks.find(({ start, end }) => text.slice(start, end).includes(words))
    if (block === undefined) throw new Error(`no block says ${words}`)
    return block
  }
  const bring = async (number: number, outlet: string) =>
    importText(
      `bai-${outlet}-${number}`,
      `Tiêu đề số ${number}\n\n${bodyOf(`Ông ${number}`)}\n\n${offer(number)}`,
      outlet,
    )

  describe('one line', () => {
    it('is a person’s choice until it is given back to the rules', async () => {
      const id = await bring(1, 'Báo Mẫu')
      const ruled = await blockOf(id, 'Đoạn sau')
      await workbench.changeBlocks({ article: id, starts: [ruled.start], kept: false })
      const { role, kept, by } = ruled
      expect(await blockOf(id, 'Đoạn sau')).toMatchObject({
        kept: false,
        by: 'user',
        overruled: { role, kept, by },
      })
      await workbench.releaseBlocks({ article: id, starts: [ruled.start] })
      expect(await blockOf(id, 'Đoạn sau')).toEqual(ruled)
      await workbench.undo({})
      expect((await blockOf(id, 'Đoạn sau')).by).toBe('user')
    })

    it('must be there', async () => {
      const id = await bring(1, 'Báo Mẫu')
      await expect(workbench.releaseBlocks({ article: id, starts: [3] })).rejects.toMatchObject({
        code: 'block/not-found',
      })
    })
  })

  describe('a rule for an outlet', () => {
    it('is proposed with what it would decide, and changes nothing yet', async () => {
      const [first] = [await bring(1, 'Báo Mẫu'), await bring(2, 'báo mẫu'), await bring(3, 'Khác')]
      const { start } = await blockOf(first, 'Mời bạn đọc')
      const choice = { article: first, start, kept: false }
      const [proposal] = await workbench.proposeOutletRules(choice)
      expect(proposal).toMatchObject({ likeness: 'line', outlet: 'Báo Mẫu', lines: 2, articles: 2 })
      expect(proposal?.examples).toEqual([offer(1), offer(2)])
      expect(await workbench.listOutletRules({})).toEqual([])
      expect((await blockOf(first, 'Mời bạn đọc')).kept).toBe(true)
    })

    it('is followed in every article of the outlet, those to come too, and in no other', async () => {
      const [first, second, other] = [
        await bring(1, 'Báo Mẫu'),
        await bring(2, 'Báo Mẫu'),
        await bring(3, 'Khác'),
      ]
      const { start } = await blockOf(first, 'Mời bạn đọc')
      const rule = await workbench.addOutletRule({
        ...{ article: first, start, kept: false, likeness: 'line' },
      } as const)
      expect(rule).toMatchObject({ lines: 2, articles: 2 })
      expect(outletRuleOf(await blockOf(second, 'Mời bạn đọc'))).toBe(rule.id)
      expect((await blockOf(other, 'Mời bạn đọc')).kept).toBe(true)
      const later = await bring(4, 'Báo Mẫu')
      expect((await blockOf(later, 'Mời bạn đọc')).kept).toBe(false)
      await workbench.correctArticle({ article: later, outlet: 'Khác' })
      expect((await blockOf(later, 'Mời bạn đọc')).kept).toBe(true)
    })

    it('is followed by an import that tells the outlet itself', async () => {
      const url = (name: string) => `Nguồn: https://vtcnews.vn/${name}.html`
      const page = (name: string) =>
        `Tiêu đề ${name}\n\n${bodyOf(name)}\n\n${offer(1)}\n\n${url(name)}`
      const outlet = 'VTC News'
      const first = await importText('mot', page('mot'), outlet)
      const { start } = await blockOf(first, 'Mời bạn đọc')
      await workbench.addOutletRule({ article: first, start, kept: false, likeness: 'line' })
      const folder = join(subject().folder, 'incoming')
      await writeFile(join(folder, 'hai.txt'), page('hai'))
      const { imported } = await workbench.importFiles({
        sources: [{ path: join(folder, 'hai.txt') }],
      })
      const second = await open(imported[0]?.id ?? '')
      expect(second.outlet.value).toBe(outlet)
      expect((await blockOf(second.id, 'Mời bạn đọc')).kept).toBe(false)
    })

    it('is one step: undo takes it back everywhere, redo makes it again', async () => {
      const [first, second] = [await bring(1, 'Báo Mẫu'), await bring(2, 'Báo Mẫu')]
      const { start } = await blockOf(first, 'Mời bạn đọc')
      await workbench.addOutletRule({ article: first, start, kept: false, likeness: 'line' })
      await workbench.undo({})
      expect((await blockOf(second, 'Mời bạn đọc')).kept).toBe(true)
      expect(await workbench.listOutletRules({})).toEqual([])
      await workbench.redo({})
      expect((await blockOf(second, 'Mời bạn đọc')).kept).toBe(false)
      expect(await workbench.listOutletRules({})).toHaveLength(1)
    })

    it('leaves what a person chose for one line, and gives everything else back when it is revoked', async () => {
      const [first, second] = [await bring(1, 'Báo Mẫu'), await bring(2, 'Báo Mẫu')]
      const before = [await open(first), await open(second)].map(({ blocks }) => blocks)
      const { start } = await blockOf(first, 'Mời bạn đọc')
      const rule = await workbench.addOutletRule({
        ...{ article: first, start, kept: false, likeness: 'line' },
      } as const)
      const own = await blockOf(second, 'Mời bạn đọc')
      await workbench.changeBlocks({ article: second, starts: [own.start], kept: true })
      await workbench.revokeOutletRule({ rule: rule.id })
      expect((await open(first)).blocks).toEqual(before[0])
      expect(await blockOf(second, 'Mời bạn đọc')).toMatchObject({ kept: true, by: 'user' })
      await expect(workbench.revokeOutletRule({ rule: rule.id })).rejects.toMatchObject({
        code: 'outlet-rule/not-found',
      })
    })

    it('knows lines by the words before their colon', async () => {
      const texts = ['Từ khoá: quốc phòng, Lào, hợp tác', 'Từ khoá: kinh tế']
      const [first = '', second = ''] = await Promise.all(
        texts.map((line, at) =>
          importText(`khoa-${at}`, `Tiêu đề ${at}\n\n${bodyOf(`Bà ${at}`)}\n\n${line}`, 'Báo Mẫu'),
        ),
      )
      const { start } = await blockOf(first, 'Từ khoá')
      const proposals = await workbench.proposeOutletRules({ article: first, start, kept: false })
      expect(proposals.map(({ likeness }) => likeness)).toEqual(['line', 'opening'])
      await workbench.addOutletRule({ article: first, start, kept: false, likeness: 'opening' })
      expect((await blockOf(second, 'Từ khoá')).kept).toBe(false)
    })

    it('survives reading an article again, and a backup', async () => {
      const first = await bring(1, 'Báo Mẫu')
      const { start } = await blockOf(first, 'Mời bạn đọc')
      await workbench.addOutletRule({ article: first, start, kept: false, likeness: 'line' })
      await workbench.rereadArticle({ article: first })
      expect((await blockOf(first, 'Mời bạn đọc')).kept).toBe(false)
      const backup = await workbench.makeBackup({})
      const [rule] = await workbench.listOutletRules({})
      await workbench.revokeOutletRule({ rule: rule?.id ?? '' })
      await workbench.restoreBackup({ backup: backup.name })
      expect(await workbench.listOutletRules({})).toEqual([rule])
      expect((await blockOf(first, 'Mời bạn đọc')).kept).toBe(false)
      const { findings } = await workbench.checkLibrary({ repair: false })
      expect(findings).toEqual([])
    })

    it('needs an outlet, and a line with words', async () => {
      const id = await bring(1, 'Báo Mẫu')
      const { start } = await blockOf(id, 'Mời bạn đọc')
      await workbench.correctArticle({ article: id, outlet: null })
      await expect(
        workbench.proposeOutletRules({ article: id, start, kept: false }),
      ).rejects.toMatchObject({ code: 'outlet/unknown' })
    })
  })
}
