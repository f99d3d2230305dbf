import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type ForeignItem,
  isRefusal,
} from '../../../src/core/annotations/foreign/foreign-annotation'
import { readForeign } from '../../../src/core/annotations/foreign/read-foreign'

/** A checkout of github.com/w3c/web-annotation-tests; without one, only what is written out here is tried. */
const checkout = process.env.LECTERN_W3C_ANNOTATIONS ?? ''

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
const outcomeOf = (item: ForeignItem) =>
  isRefusal(item) ? item.reason : item.quote === null ? 'no quote' : item.quote.exact

describe('the sample annotations of the W3C', () => {
  it.runIf(existsSync(checkout))('each come in or are refused with a reason', () => {
    const files = globSync('tools/samples/{correct,incorrect}/*.json', { cwd: checkout })
    expect(files.length).toBeGreaterThan(80)
    for (const file of files) {
      const content = parse(readFileSync(join(checkout, file), 'utf8'))
      const items = readForeign(content)
      if (file.includes('/correct/')) expect(items?.length, file).toBeGreaterThan(0)
      for (const item of items ?? []) expect(outcomeOf(item), file).not.toBe('')
    }
  })

  it('are refused with a reason when a collection only names its pages', () => {
    const collection = {
      type: 'AnnotationCollection',
      id: 'http://example.org/collection1',
      total: 42023,
      first: 'http://example.org/page1',
    }
    expect(readForeign(collection)).toEqual([
      {
        source: 'http://example.org/collection1',
        code: 'annotation/elsewhere',
        reason: 'http://example.org/page1',
      },
    ])
  })

  const annotation = (id: string) => ({ type: 'Annotation', id, target: 'http://example.org/' })
  const page = (id: string, more: object) => ({ type: 'AnnotationPage', id, ...more })

  it('are all read when the pages stand in each other, and those elsewhere are said', () => {
    const third = 'http://example.org/page3'
    const second = page('page2', { items: [annotation('b')], next: third })
    const first = page('page1', { items: [annotation('a')], next: second })
    for (const content of [
      { type: 'AnnotationCollection', id: 'c', total: 3, first },
      first,
      [{ type: 'AnnotationCollection', id: 'c', first }],
    ])
      expect(readForeign(content)).toMatchObject([
        { source: 'a' },
        { source: 'b' },
        { source: 'page2', code: 'annotation/elsewhere', reason: third },
      ])
  })

  it('are said to be elsewhere when a page is only named, as a resource too', () => {
    const named = page('http://example.org/page1', {})
    expect(readForeign({ type: 'AnnotationCollection', first: named })).toEqual([
      { source: '1', code: 'annotation/elsewhere', reason: 'http://example.org/page1' },
    ])
    expect(readForeign(page('p', { items: [], next: named }))).toEqual([
      { source: 'p', code: 'annotation/elsewhere', reason: 'http://example.org/page1' },
    ])
  })

  it('are read from however many pages in each other', () => {
    let next: unknown = page('last', { items: [annotation('z')] })
    for (let at = 0; at < 20_000; at += 1) next = page(`${at}`, { items: [], next })
    expect(readForeign({ type: 'AnnotationCollection', first: next })).toHaveLength(1)
  })

  it('are read through a refinement, and leave out no words', () => {
    const [item] =
      readForeign({
        type: 'Annotation',
        id: 'http://example.org/anno32',
        motivation: 'bookmarking',
        body: [
          'http://example.org/comment1',
          { type: 'TextualBody', value: 'readme', purpose: 'tagging' },
          {
            type: 'Choice',
            items: [{ type: 'TextualBody', value: 'first' }, { value: 'second' }],
          },
        ],
        target: {
          source: 'http://example.org/page1',
          selector: {
            type: 'FragmentSelector',
            value: 'para5',
            refinedBy: { type: 'TextQuoteSelector', exact: 'Selected Text', prefix: 'before ' },
          },
        },
      }) ?? []
    expect(item).toMatchObject({
      places: ['http://example.org/page1'],
      quote: { exact: 'Selected Text', prefix: 'before ', suffix: '' },
      tags: ['readme'],
      comment: 'http://example.org/comment1\n\nfirst',
    })
  })
})
