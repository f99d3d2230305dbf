import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, IsoTime, OutletRuleId } from '../../../src/contract/model'
import { readArticle } from '../../../src/core/articles/read-article'
import type { OutletRuleRecord } from '../../../src/core/storage/records'
import { releasedBlocks } from '../../../src/core/trimming/choose-blocks'
import { followOutletRules } from '../../../src/core/trimming/follow-outlet-rules'
import { likenessesOf } from '../../../src/core/trimming/line-likeness'

const line = fc.constantFrom(
  'Xem thêm: Hai nước ký nghị định thư',
  'Xem thêm: Bộ trưởng thăm Lào',
  'Chia sẻ 12',
  'Chia sẻ 3',
  'Bộ trưởng đề nghị hai bên tiếp tục phối hợp chặt chẽ trong năm tới và các năm sau.',
  'Ảnh: TTXVN',
)
const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n\n'))
const rules = fc.array(fc.tuple(line, fc.boolean(), fc.nat(1)), { maxLength: 4 }).map((choices) =>
  choices.flatMap(([words, kept, which], at): OutletRuleRecord[] => {
    const likeness = likenessesOf(words)[which]
    const stamp = { rev: 1, changedAt: '' as IsoTime, deletedAt: null }
    const id = `r${at}` as OutletRuleId
    return likeness === undefined ? [] : [{ id, ...stamp, outlet: 'Báo', ...likeness, kept }]
  }),
)
const read = (words: string): readonly Block[] => readArticle(words, 'a.txt').blocks

describe('following the rules of an outlet', () => {
  it('twice is following them once, and following none takes all of them back', () => {
    fc.assert(
      fc.property(text, rules, (words, some) => {
        const blocks = read(words)
        const followed = followOutletRules(words, blocks, some)
        expect(followOutletRules(words, followed, some)).toEqual(followed)
        expect(followOutletRules(words, followed, [])).toEqual(blocks)
      }),
    )
  })

  it('comes after a person’s choice, whose taking back brings the rules in again', () => {
    fc.assert(
      fc.property(text, rules, fc.nat(), (words, some, which) => {
        const followed = followOutletRules(words, read(words), some)
        const one = followed[which % followed.length]
        if (one === undefined) return
        const { overruled = { role: one.role, kept: one.kept, by: one.by } } = one
        const chosen = followed.map((block) =>
          block === one ? { ...block, kept: !block.kept, by: 'user', overruled } : block,
        )
        expect(followOutletRules(words, chosen, [])[followed.indexOf(one)]?.by).toBe('user')
        const article = { blocks: chosen, citationKey: 'a' } as never
        const released = releasedBlocks(article, [one.start])
        expect(followOutletRules(words, released, some)).toEqual(followed)
      }),
    )
  })
})
