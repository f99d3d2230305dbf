import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCsv, unguard } from '../../../src/core/export/format-csv'
import { library, plain } from './example-library'
import { readPlan } from './read-plan'

/** RFC 4180, read strictly. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy
  let row: string[] = []
  let place = text.startsWith('\ufeff') ? 1 : 0
  while (place < text.length) {
    field.lastIndex = place
    const found = field.exec(text)
    if (found === null) throw new Error(`no field at ${place}: ${text.slice(place, place + 40)}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '\r\n') {
      rows.push(row)
      row = []
    }
    place = field.lastIndex
  }
  return rows
}

const signs = [...'=+-@|%\'",;\n\t a＝＋', '\r\n', 'Đ', '\u0000', '=cmd|']
const text = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((parts) => parts.join(''))

describe('a table', () => {
  it('gives back any text, controls aside, and no field of it is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const fields = parseCsv(formatCsv(rows)).flat()
        const kept = rows.flat().map((one) => one.replace(/[^\P{Cc}\t\n]/gu, ''))
        expect(fields.map(unguard)).toEqual(kept)
        for (const field of fields) expect(field).not.toMatch(/^[\s]*[=+\-@|%＝＋]/u)
      }),
      { numRuns: 2000 },
    )
  })

  it('holds every annotation, entity and mention with its article and paragraph', async () => {
    const tables = await readPlan('csv', library)
    expect([...tables.keys()]).toEqual(['annotations.csv', 'entities.csv', 'mentions.csv'])
    const [heads = [], first = []] = parseCsv(tables.get('annotations.csv') ?? '')
    expect(Object.fromEntries(heads.map((head, place) => [head, first[place]]))).toMatchObject({
      citation_key: plain.citationKey,
      paragraph: '1',
      quote: 'đại tướng Phan Văn Giang hội đàm',
      label: 'Key claim',
      tags: 'biên giới; hội_đàm',
    })
    expect(parseCsv(tables.get('entities.csv') ?? '')[1]).toEqual([
      'entity-1',
      'person',
      'Phan Văn Giang',
      'Phan Van Giang',
      '2',
      '1',
    ])
    expect(parseCsv(tables.get('mentions.csv') ?? '')).toHaveLength(3)
  })
})
