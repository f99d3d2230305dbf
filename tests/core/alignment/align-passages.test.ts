import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../../src/contract/alignment'
import type { Language, Span } from '../../../src/contract/model'
import { alignPassages, type Pair } from '../../../src/core/alignment/align-passages'
import { describePassage } from '../../../src/core/alignment/describe-passage'

interface Paragraphs {
  readonly spans: readonly Span[]
  readonly passages: readonly ReturnType<typeof describePassage>[]
}

function paragraphsOf(lines: readonly string[], language: Language | null = null): Paragraphs {
  const text = lines.join('\n')
  let start = 0
  const spans = lines.map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return span
  })
  return { spans, passages: spans.map((span) => describePassage(text, span, language, [])) }
}

function align(left: Paragraphs, right: Paragraphs, pairs: readonly Pair[] = []) {
  const work = alignPassages(left.passages, right.passages, pairs)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

const places = (anchors: readonly Anchor[], left: Paragraphs, right: Paragraphs) =>
  anchors.map((anchor) => [
    left.spans.findIndex(({ start }) => start === anchor.left.start),
    right.spans.findIndex(({ start }) => start === anchor.right.start),
  ])

const lines = fc.array(
  fc
    .array(fc.constantFrom('Hà Nội', 'Vientiane', '22/10', '1.250', 'và', 'met', 'the', 'ASEAN'), {
      minLength: 1,
      maxLength: 20,
    })
    .map((words) => words.join(' ')),
  { maxLength: 25 },
)

describe('aligning two texts', () => {
  it('goes on in the order of both texts, inside of them, each paragraph once', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const left = paragraphsOf(one)
        const right = paragraphsOf(other)
        const anchors = align(left, right)
        for (const [index, anchor] of anchors.entries()) {
          const next = anchors[index + 1]
          expect(anchor.strength).toBeGreaterThan(0)
          expect(anchor.strength).toBeLessThanOrEqual(1)
          if (next === undefined) continue
          expect(anchor.left.end).toBeLessThanOrEqual(next.left.start)
          expect(anchor.right.end).toBeLessThanOrEqual(next.right.start)
        }
      }),
    )
  })

  it('has every pair a person made among the anchors, whatever the texts say', () => {
    const pair = fc.record({ left: fc.nat(24), right: fc.nat(24) })
    fc.assert(
      fc.property(lines, lines, fc.array(pair, { maxLength: 4 }), (one, other, chosen) => {
        const left = paragraphsOf(one)
        const right = paragraphsOf(other)
        const pairs = chosen.flatMap((at) => {
          const [from, to] = [left.spans[at.left], right.spans[at.right]]
          return from === undefined || to === undefined ? [] : [{ left: from, right: to }]
        })
        const anchors = align(left, right, pairs)
        for (const wanted of pairs)
          expect(anchors).toContainEqual({ ...wanted, strength: 1, why: { rule: 'paired' } })
      }),
    )
  })

  it('finds a report again in a longer one of the same language', () => {
    const report = [
      'Thủ tướng Phạm Minh Chính tiếp Chủ tịch Quốc hội Lào chiều nay tại trụ sở Chính phủ.',
      'Hai bên nhất trí thúc đẩy kết nối giao thông, nhất là đường cao tốc và đường sắt.',
      'Kim ngạch thương mại hai chiều đạt hơn 2 tỷ USD trong năm qua.',
    ]
    const longer = [
      'Tin trong ngày về hoạt động đối ngoại của lãnh đạo.',
      'Thủ tướng Phạm Minh Chính tiếp Chủ tịch Quốc hội Lào chiều nay tại trụ sở Chính phủ ở Hà Nội.',
      'Trong khi đó thời tiết miền Bắc chuyển lạnh, có nơi dưới mười độ, vùng núi có sương muối.',
      'Giá vàng trong nước tăng nhẹ so với phiên trước, theo các công ty kinh doanh vàng bạc.',
      'Kim ngạch thương mại hai chiều đã đạt hơn 2 tỷ USD trong năm vừa qua, theo thống kê.',
    ]
    const left = paragraphsOf(report, 'vi')
    const right = paragraphsOf(longer, 'vi')
    expect(places(align(left, right), left, right)).toEqual([
      [0, 1],
      [2, 4],
    ])
  })

  it('joins the two paragraphs a translator made of one', () => {
    const left = paragraphsOf([
      'Bộ trưởng Phan Văn Giang nói ngày 22/10 rằng 1.250 cán bộ đã được đào tạo. Trung tướng Khamlieng Outhakaysone cảm ơn ASEAN và nhắc lại 35 năm hợp tác.',
      'Ngày 25/12 hai bên gặp lại ở Vientiane.',
    ])
    const right = paragraphsOf([
      'Minister Phan Van Giang said on October 22 that 1,250 officers had been trained.',
      'Lieutenant General Khamlieng Outhakaysone thanked ASEAN and recalled 35 years of work.',
      'On December 25 the sides meet again in Vientiane.',
    ])
    expect(places(align(left, right), left, right)).toEqual([
      [0, 0],
      [1, 2],
    ])
    expect(align(left, right)[0]?.right.end).toBe(right.spans[1]?.end)
  })

  it('lets others in between however unequal the texts are, also after one very long paragraph', () => {
    const long = paragraphsOf(['Đoàn công tác thăm Vientiane ngày 22/10. '.repeat(20_000)])
    const many = paragraphsOf(Array.from({ length: 3000 }, (_, at) => `Đoạn ${at} về Vientiane`))
    const pieces = [...alignPassages(long.passages, many.passages, [])]
    expect(pieces.length).toBeGreaterThan(3000)
    expect(long.passages[0]?.signs.length).toBeLessThan(100)
  })

  it('finds its way through texts of a thousand paragraphs along what is unique in them', () => {
    const line = (at: number) => `Đoạn ${at * 7919} nói về Người${at} và Nơi${at} trong năm ấy.`
    const numbers = Array.from({ length: 1200 }, (_, at) => at)
    const left = paragraphsOf(numbers.map(line))
    const right = paragraphsOf(numbers.filter((at) => at < 300 || at > 700).map(line))
    const anchors = align(left, right)
    const found = places(anchors, left, right)
    expect(found.length).toBeGreaterThan(790)
    for (const [at, other] of found) expect(other).toBe((at ?? 0) < 300 ? at : (at ?? 0) - 401)
  })

  it('has nothing to say about an empty text', () => {
    expect(align(paragraphsOf([]), paragraphsOf(['Hà Nội 22/10']))).toEqual([])
  })
})
