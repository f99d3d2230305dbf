import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../src/contract/model'
import { describeQuote } from '../../../src/core/annotations/locate-quote'
import { placeLinkEnd } from '../../../src/core/links/place-link-end'

const before = 'Mở đầu. Lễ ký diễn ra chiều nay tại Hà Nội. Kết thúc.'
const start = before.indexOf('Lễ ký')
const span = { start, end: start + 'Lễ ký diễn ra chiều nay'.length }
const end = { article: 'a' as ArticleId, ...span, quote: describeQuote(before, span) }

describe('a linked passage', () => {
  it('stays where it is while its words are there', () => {
    expect(placeLinkEnd(end, before, [])).toEqual({ ...end, state: 'anchored' })
  })

  it('is found again when the text before it has grown', () => {
    const after = `Thêm một dòng.\n${before}`
    expect(placeLinkEnd(end, after, [])).toMatchObject({ start: start + 15, state: 'anchored' })
  })

  it('is lost when its words are gone, or the text cannot be read', () => {
    expect(placeLinkEnd(end, 'Không còn gì.', [])).toMatchObject({ start, state: 'lost' })
    expect(placeLinkEnd(end, null, [])).toMatchObject({ state: 'lost' })
  })

  it('is to be reviewed when its words were edited, or stand twice with nothing to tell them apart', () => {
    const then =
      'Both ministers voiced their delight at the comprehensive and intensive defence ties'
    const now =
      'Both ministers expressed delight at the comprehensive, intensive, and substantive defence ties'
    const linked = {
      ...end,
      start: 0,
      end: then.length,
      quote: describeQuote(then, { start: 0, end: then.length }),
    }
    const found = placeLinkEnd(linked, `In Vientiane. ${now} of both sides.`, [])
    expect(found).toMatchObject({ state: 'review', quote: linked.quote })
    expect(found.start).toBe('In Vientiane. '.length)
    const twice = 'Lễ ký diễn ra chiều nay. Lễ ký diễn ra chiều nay.'
    expect(placeLinkEnd(end, twice, [])).toMatchObject({ state: 'review' })
  })

  it('is told by the words around it when they stand twice', () => {
    const twice = `Lễ ký diễn ra chiều nay? ${before}`
    const found = placeLinkEnd(end, twice, [])
    expect(found).toMatchObject({ start: start + 25, state: 'anchored' })
  })
})
