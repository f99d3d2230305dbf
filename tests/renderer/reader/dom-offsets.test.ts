import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  offsetFrom,
  offsetUpTo,
  piecesIn,
  pointsAround,
  spanBetween,
} from '../../../src/renderer/reader/text/dom-offsets'
import { element, nodesIn, piece, stretch, type TreeNode, words } from './page-tree'

/** Lines of an article, each as one or two pieces, in wrappers and between words that are not the article's. */
const pages = fc
  .array(
    fc.record({
      line: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      cut: fc.nat(12),
      wrapped: fc.boolean(),
      noise: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => {
    let at = 0
    const children = lines.map(({ line, cut, wrapped, noise }) => {
      const start = at
      at += line.length + 1
      const end = Math.min(cut, line.length)
      const parts =
        end > 0 && end < line.length
          ? [piece(line.slice(0, end), start), piece(line.slice(end), start + end)]
          : [piece(line, start)]
      const own =
        wrapped || parts.length > 1 ? stretch(parts, start, start + line.length) : parts[0]
      const others = noise ? [element([words('Keep')])] : []
      return element([...(own === undefined ? [] : [own]), ...others])
    })
    const text = lines.map(({ line }) => line).join('\n')
    return { root: element([words('heading'), ...children, words('foot')]), text }
  })

const textBetween = (root: TreeNode, text: string, start: number, end: number): string =>
  [...piecesIn(root, { start: 0, end: text.length })]
    .map((one) => text.slice(Math.max(one.start, start), Math.min(one.end, end)))
    .join('')

describe('offsets of places in a page', () => {
  it('counts what is not in the page yet by the stretch it is for', () => {
    const root = element([stretch([], 0, 40), piece('giữa', 40), stretch([], 44, 90)])
    const whole = spanBetween(root, { node: root, offset: 0 }, { node: root, offset: 3 })
    expect(whole).toEqual({ start: 0, end: 90 })
  })

  it('leads from a passage to places and back to the same words', () => {
    fc.assert(
      fc.property(pages, fc.nat(200), fc.nat(200), ({ root, text }, one, other) => {
        const start = Math.min(one, other) % text.length
        const end = Math.min(text.length, Math.max(one, other, start + 1))
        const points = pointsAround(root, { start, end })
        if (points === null) {
          expect(textBetween(root, text, start, end)).toBe('')
          return
        }
        const back = spanBetween(root, ...points)
        expect(back).not.toBeNull()
        if (back === null) return
        expect(textBetween(root, text, back.start, back.end)).toBe(
          textBetween(root, text, start, end),
        )
        expect(back.start).toBeGreaterThanOrEqual(start)
        expect(back.end).toBeLessThanOrEqual(end)
      }),
    )
  })

  it('finds for every place the text before it and after it, with none in between', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), ({ root, text }, which, where) => {
        const nodes = nodesIn(root)
        const node = nodes[which % nodes.length]
        if (node === undefined) return
        const size = node.nodeType === 3 ? (node.nodeValue ?? '').length : node.childNodes.length
        const point = { node, offset: where % (size + 1) }
        const before = offsetUpTo(root, point)
        const after = offsetFrom(root, point)
        const between = [...piecesIn(root, { start: 0, end: text.length })].filter(
          (one) => one.start >= (before ?? 0) && one.end <= (after ?? Number.POSITIVE_INFINITY),
        )
        expect(between).toEqual([])
      }),
    )
  })

  it('ends at the paragraph when a triple press selects up to the start of the next one', () => {
    const [first, second] = [piece('Dòng một', 0), piece('Dòng hai', 9)]
    const root = element([first, second])
    const text = first.childNodes[0]
    if (text === undefined) throw new Error('a piece has its words')
    const span = spanBetween(root, { node: text, offset: 0 }, { node: second, offset: 0 })
    expect(span).toEqual({ start: 0, end: 8 })
  })

  it('has no passage where only words of the interface are selected', () => {
    const bar = element([words('2 captions trimmed')])
    const root = element([piece('trên', 0), bar, piece('dưới', 5)])
    const label = bar.childNodes[0]
    if (label === undefined) throw new Error('a bar has its words')
    expect(spanBetween(root, { node: label, offset: 0 }, { node: label, offset: 9 })).toBeNull()
  })
})
