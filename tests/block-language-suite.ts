/** What the program promises about the language of single paragraphs. A part of `workbench-suite.ts`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { BlockLanguage } from '../src/contract/block-language'
import { languageOf } from '../src/contract/tell-language'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

const title = 'Hai nước ký nghị định thư'
const vietnamese =
  'Hai bên đã ký nghị định thư về hợp tác trong nhiều lĩnh vực quan trọng của năm nay.'
const english = 'The two sides signed a protocol on defence, and this was what they had come for.'
const lao = 'ສອງຝ່າຍໄດ້ລົງນາມໃນອະນຸສັນຍາວ່າດ້ວຍການຮ່ວມມືປ້ອງກັນປະເທດ'
const mixed = [title, vietnamese, english, lao, vietnamese.replace('Hai', 'Cả hai')].join('\n\n')

export function describeBlockLanguages(subject: () => Subject): void {
  let workbench: Workbench
  let article: string
  beforeEach(async () => {
    workbench = subject().workbench
    const { folder } = subject()
    await workbench.openLibrary({ kind: 'new', folder: join(folder, 'languages') })
    await mkdir(join(folder, 'incoming'), { recursive: true })
    await writeFile(join(folder, 'incoming/mixed.txt'), mixed)
    const { imported } = await workbench.importFiles({
      sources: [{ path: join(folder, 'incoming/mixed.txt') }],
    })
    article = imported[0]?.id ?? ''
  })

  const languages = async (): Promise<readonly (readonly [BlockLanguage, string])[]> => {
    const { blocks, text } = await workbench.openArticle({ article })
    return blocks.map((block) => {
      const { value, by } = languageOf(block, text)
      return [value, by]
    })
  }
  const startOf = (words: string) => mixed.indexOf(words)
  const told = [
    ['vi', 'vietnamese-letters'],
    ['vi', 'vietnamese-letters'],
    ['en', 'english-words'],
    ['und', 'other-letters'],
    ['vi', 'vietnamese-letters'],
  ]

  it('is told from the words', async () => {
    expect(await languages()).toEqual(told)
  })

  it('is a person’s word until they take it back or undo it', async () => {
    const change = { article, starts: [startOf(english), startOf(lao)] }
    const changed = await workbench.changeBlockLanguage({ ...change, language: 'vi' })
    expect(changed.blocks.map(({ language }) => language ?? null)).toEqual([
      ...[null, null, 'vi', 'vi', null],
    ])
    expect((await languages())[3]).toEqual(['vi', 'user'])
    await workbench.changeBlockLanguage({ ...change, language: null })
    expect(await languages()).toEqual(told)
    await workbench.undo({})
    await workbench.undo({})
    expect(await languages()).toEqual(told)
    await workbench.redo({})
    expect((await languages())[3]).toEqual(['vi', 'user'])
  })

  it('stays when the block is trimmed, given back to the rules, and read again', async () => {
    const starts = [startOf(lao)]
    await workbench.changeBlockLanguage({ article, starts, language: 'en' })
    await workbench.changeBlocks({ article, starts, kept: false })
    await workbench.releaseBlocks({ article, starts })
    const { blocks } = await workbench.rereadArticle({ article })
    expect(blocks).toEqual({ found: 1, lapsed: 0 })
    expect((await languages())[3]).toEqual(['en', 'user'])
  })

  it('stays under a rule of the outlet', async () => {
    await workbench.correctArticle({ article, outlet: 'Báo Mẫu' })
    const starts = [startOf(english)]
    await workbench.changeBlockLanguage({ article, starts, language: 'und' })
    const rule = await workbench.addOutletRule({
      ...{ article, start: startOf(english), kept: false, likeness: 'line' },
    } as const)
    expect((await languages())[2]).toEqual(['und', 'user'])
    await workbench.revokeOutletRule({ rule: rule.id })
    expect((await languages())[2]).toEqual(['und', 'user'])
  })

  it('goes along in a bundle', async () => {
    await workbench.changeBlockLanguage({ article, starts: [startOf(lao)], language: 'en' })
    const out = join(subject().folder, 'mixed.zip')
    await workbench.exportLibrary({ format: 'bundle', articles: null, out })
    await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'other') })
    await workbench.importBundle({ path: out })
    expect((await languages())[3]).toEqual(['en', 'user'])
  })

  it('is told of blocks that are there', async () => {
    await expect(
      workbench.changeBlockLanguage({ article, starts: [1], language: 'en' }),
    ).rejects.toMatchObject({ code: 'block/not-found' })
  })
}
