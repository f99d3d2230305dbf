import { describe, expect, it } from 'vitest'
import type { ImportPlan, PlannedLine } from '../../../../src/contract/importing'
import type { ArticleId } from '../../../../src/contract/model'
import {
  carriedTicks,
  placesShown,
  proposedTicks,
  tick,
  tickMark,
} from '../../../../src/renderer/library/import/plan-choice'

const article = {
  title: 'Tin',
  language: null,
  outlet: null,
  publishedOn: null,
  words: 3,
  breaksOff: false,
}
const from = (name: string) => ({ from: { path: name }, source: name })
const twin = { of: 'a' as ArticleId, ofTitle: 'Tin' }
const lines: readonly PlannedLine[] = [
  { kind: 'new', ...from('a'), ...article },
  { kind: 'near', ...from('b'), ...article, ...twin, share: 0.8 },
  { kind: 'duplicate', ...from('c'), ...twin, reason: 'bytes' },
  { kind: 'unreadable', ...from('d'), code: 'file/empty', message: '', detail: {} },
  { kind: 'new', ...from('e'), ...article },
]
const plan: ImportPlan = {
  ...{
    lines,
    counts: { new: 2, near: 1, duplicate: 1, unreadable: 1 },
    cancelled: false,
    tookMs: 1,
  },
}

describe('choosing from a dry run', () => {
  it('keeps what a person decided when there is another dry run, wherever a line stands in it', () => {
    const ticked = tick(plan, tick(plan, proposedTicks(plan), [1], true), [4], false)
    const [a, b, c, d, e] = lines as [
      PlannedLine,
      PlannedLine,
      PlannedLine,
      PlannedLine,
      PlannedLine,
    ]
    const joined: PlannedLine = { kind: 'new', ...from('f'), ...article }
    const read: PlannedLine = { kind: 'new', ...from('d'), ...article }
    const next: ImportPlan = { ...plan, lines: [joined, read, e, c, b, a] }
    expect([...carriedTicks({ plan, ticked }, next)]).toEqual([0, 1, 4, 5])
    expect([...carriedTicks(null, next)]).toEqual([0, 1, 2, 5])
    const gone: ImportPlan = { ...plan, lines: [a, { ...c, ...from('b') }, d] }
    expect([...carriedTicks({ plan, ticked }, gone)]).toEqual([0])
  })

  it('begins with what is new; what is nearly the same waits for a choice', () => {
    expect([...proposedTicks(plan)]).toEqual([0, 4])
  })

  it('ticks all that is shown, but nothing that cannot come in', () => {
    const shown = placesShown(plan, 'all')
    const all = tick(plan, new Set(), shown, true)
    expect([...all]).toEqual([0, 1, 4])
    expect(tickMark(plan, shown, all)).toBe('all')
    expect(tickMark(plan, shown, proposedTicks(plan))).toBe('some')
    expect(tickMark(plan, placesShown(plan, 'unreadable'), all)).toBe('none')
  })

  it('takes ticks off what is shown alone', () => {
    expect([...tick(plan, new Set([0, 1, 4]), placesShown(plan, 'new'), false)]).toEqual([1])
  })
})
