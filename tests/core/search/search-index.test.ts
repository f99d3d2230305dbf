import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../src/core/search/parse-query'
import {
  createSearchIndex,
  loadSearchIndex,
  type SearchIndex,
} from '../../../src/core/search/search-index'
import { canonicalWord, foldWord, wordsOf } from '../../../src/core/text/fold'
import { asId, samples } from './sample-articles'

const indexOf = (texts: Readonly<Record<string, string>>): SearchIndex => {
  const index = createSearchIndex()
  for (const [id, body] of Object.entries(texts)) index.add({ id: asId(id), title: '', body })
  return index
}
const find = (index: SearchIndex, query: string) =>
  index.find(parseQuery(query)).map(({ id }) => id)

const sampleIndex = createSearchIndex()
for (const sample of samples) sampleIndex.add(sample)

describe('searching the samples', () => {
  it('finds quốc phòng without its marks in all four Vietnamese articles and not in the English one', () => {
    expect(find(sampleIndex, 'quoc phong').sort()).toEqual(['000', '001', '003', '004'])
  })

  it('ranks a name with its marks before the same name without them, and finds both', () => {
    const found = find(sampleIndex, 'Phan Văn Giang')
    expect(found.slice(0, 2).sort()).toEqual(['000', '001'])
    expect(found).toContain('002')
  })

  it('finds either tone placement by the other', () => {
    for (const written of ['thuỷ chung', 'thủy chung', 'THUỶ CHUNG', 'thuỷ chung'.normalize('NFD')])
      expect(find(sampleIndex, `"${written}"`)).toContain('004')
  })
})

describe('what answers a query', () => {
  it('holds every word of a short one; no other answer is made up', () => {
    const index = indexOf({ both: 'biên giới hữu nghị', one: 'hữu hình' })
    expect(find(index, 'hữu nghị ')).toEqual(['both'])
    expect(find(index, 'hữu nghị campuchia ')).toEqual([])
  })

  it('holds most of a long one, rare words before common ones', () => {
    const index = indexOf({
      answer: 'Nhà hát Mùa hè nằm trong vườn Saxon và mở cửa năm 1870.',
      other: 'Có bao nhiêu người ở đâu đó trong năm nay?',
      far: 'Giá vàng hôm nay tăng.',
    })
    expect(find(index, 'Nhà hát Mùa hè nằm ở đâu?')[0]).toBe('answer')
    expect(find(index, 'Nhà hát Mùa hè nằm ở đâu?')).not.toContain('far')
  })

  it('begins with the word that is still being typed, and is a whole word before', () => {
    const index = indexOf({ whole: 'tin quân sự', begun: 'tin quang cảnh', none: 'tin khác' })
    expect(find(index, 'tin qua').sort()).toEqual(['begun', 'whole'])
    expect(find(index, 'tin quan')).toEqual(['whole', 'begun'])
    expect(find(index, 'tin quan ')).toEqual(['whole'])
    expect(find(index, 'qu').sort()).toEqual(['begun', 'whole'])
    expect(find(index, 'q')).toEqual([])
  })

  it('has the marks that were typed before others, and none before all', () => {
    const index = indexOf({ river: 'sông Nam chảy', year: 'mỗi năm chảy', lie: 'nó nằm chảy' })
    expect(find(index, 'năm ')[0]).toBe('year')
    expect(find(index, 'nằm ')[0]).toBe('lie')
    expect(find(index, 'nam ')[0]).toBe('river')
    expect(find(index, 'nam ').sort()).toEqual(['lie', 'river', 'year'])
  })

  it('has the words side by side and in order before scattered ones', () => {
    const index = indexOf({
      scattered: 'phòng họp của các quốc gia, phòng quốc tế',
      turned: 'phòng quốc gia và phòng họp quốc tế',
      aside: 'bộ quốc phòng của các nước họp',
    })
    expect(find(index, 'quoc phong ')[0]).toBe('aside')
    expect(find(index, 'quốc phòng ')[0]).toBe('aside')
  })

  it('has a word in its title before one in the text', () => {
    const index = createSearchIndex()
    const words = 'một hai ba bốn năm sáu bảy tám'
    index.add({ id: asId('text'), title: words, body: `${words} lụt` })
    index.add({ id: asId('title'), title: 'lụt', body: `${words} ${words}` })
    expect(find(index, 'lụt ')).toEqual(['title', 'text'])
  })
})

describe('phrases and exclusions', () => {
  const index = indexOf({
    marked: 'Bộ Quốc phòng họp',
    plain: 'Bo Quoc phong hop',
    turned: 'phòng của quốc gia',
    other: 'không có gì',
  })

  it('hold a phrase with marks to its marks, and one without to its words', () => {
    expect(find(index, '"quốc phòng"')).toEqual(['marked'])
    expect(find(index, '"quoc phong"').sort()).toEqual(['marked', 'plain'])
    expect(find(index, '"phong quoc"')).toEqual([])
    expect(find(index, '"quoc pho" pho')).toEqual([])
  })

  it('do not join the title to the text', () => {
    const joined = createSearchIndex()
    joined.add({ id: asId('a'), title: 'Hội nghị quốc', body: 'phòng họp' })
    expect(find(joined, '"quoc phong"')).toEqual([])
    expect(find(joined, '"hoi nghi"')).toEqual(['a'])
  })

  it('leave out what must not be there, beside words and alone', () => {
    expect(find(index, 'phong -"quốc phòng" ').sort()).toEqual(['plain', 'turned'])
    expect(find(index, '-quoc').sort()).toEqual(['other'])
    expect(find(index, '-quốc').sort()).toEqual(['other', 'plain'])
  })

  it('hold in a long query, too', () => {
    expect(find(index, 'bộ quốc phòng họp ở đâu hôm nay "quoc phong"').sort()).toEqual([
      'marked',
      'plain',
    ])
    expect(find(index, 'bộ quốc phòng họp ở đâu hôm nay -"Quốc phòng"')).not.toContain('marked')
  })
})

describe('the index', () => {
  const word = fc.constantFrom(
    'quốc',
    'quoc',
    'phòng',
    'Hoà',
    'hòa',
    'thuỷ',
    'Đại',
    'dai',
    'năm',
    'Nam',
    'quý',
    'constructor',
    '__proto__',
    'toString',
    '2025',
    '2029',
  )
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  const texts = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), text), {
    selector: ([id]) => id,
    maxLength: 6,
  })

  it('finds a text by each of its words: with and without marks, in either normal form', () => {
    const unusual = fc.string({ unit: 'grapheme', maxLength: 20 })
    fc.assert(
      fc.property(fc.oneof(text, unusual), (body) => {
        const index = indexOf({ it: body, other: 'khác' })
        for (const { text: written } of wordsOf(body))
          for (const query of [
            written,
            written.normalize('NFD'),
            written.toUpperCase(),
            canonicalWord(written),
            foldWord(written),
          ])
            if (foldWord(query) === foldWord(written))
              expect(find(index, `${query} `)).toContain('it')
      }),
    )
  })

  it('forgets a text that is removed, and answers as if it had never been there', () => {
    fc.assert(
      fc.property(texts, text, text, (known, added, query) => {
        const index = indexOf(Object.fromEntries(known))
        // The order in which words are added up may be another; their sum differs by nothing but the last digits then.
        const found = () =>
          index.find(parseQuery(query)).map(({ id, score }) => [id, score.toFixed(9)])
        const before = found()
        index.add({ id: asId('added'), title: added, body: added })
        index.remove(asId('added'))
        expect(index.has(asId('added'))).toBe(false)
        expect(index.size).toBe(known.length)
        expect(found()).toEqual(before)
      }),
    )
  })

  it('answers the same after it was saved and loaded, and lives on', async () => {
    await fc.assert(
      fc.asyncProperty(texts, text, async (known, query) => {
        const index = indexOf(Object.fromEntries(known))
        const loaded = await loadSearchIndex(Buffer.from([...index.save()].join('')))
        expect(loaded?.size).toBe(known.length)
        expect(loaded?.find(parseQuery(query))).toEqual(index.find(parseQuery(query)))
        loaded?.add({ id: asId('new'), title: '', body: 'mới' })
        expect(loaded === null ? [] : find(loaded, 'mới ')).toEqual(['new'])
      }),
    )
  })

  it('takes the place of what it knew of a text', () => {
    const index = indexOf({ a: 'cũ' })
    index.add({ id: asId('a'), title: '', body: 'mới' })
    expect(find(index, 'cũ ')).toEqual([])
    expect(find(index, 'mới ')).toEqual(['a'])
    expect(index.size).toBe(1)
  })

  it('is saved as of the first piece, whatever changes afterwards', async () => {
    const index = indexOf({ a: 'một', b: 'hai' })
    const pieces = index.save()[Symbol.iterator]()
    let saved: string = pieces.next().value ?? ''
    index.remove(asId('a'))
    index.add({ id: asId('c'), title: '', body: 'ba' })
    for (let next = pieces.next(); next.done !== true; next = pieces.next()) saved += next.value
    const loaded = await loadSearchIndex(Buffer.from(saved))
    expect(loaded === null ? [] : find(loaded, '-khác').sort()).toEqual(['a', 'b'])
  })

  it('is built anew when what was saved is cut off, altered, or of another kind', async () => {
    const saved = [...sampleIndex.save()].join('')
    expect(await loadSearchIndex(Buffer.from(saved))).not.toBeNull()
    for (const damaged of [
      '',
      '{}',
      'lectern-search 0\n',
      saved.replace(' 2\n', ' 1\n'),
      saved.replace('\n001 ', '\n000 '),
      saved.replace('\n001 ', '\n001 AAA'),
      saved.replace('\n001 ', '\n'),
    ])
      expect(await loadSearchIndex(Buffer.from(damaged))).toBeNull()
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: saved.length - 4 }), async (length) => {
        expect(await loadSearchIndex(Buffer.from(saved.slice(0, length)))).toBeNull()
      }),
      { numRuns: 20 },
    )
  })

  it('narrows to the articles that hold all folded words, wherever they stand', () => {
    const index = indexOf({ a: 'Phan Văn Giang', b: 'Văn phòng phan', c: 'Giang Văn Phan' })
    expect([...index.candidates(['phan', 'van', 'giang'])].sort()).toEqual(['a', 'c'])
    expect(index.candidates(['phan', 'nobody']).size).toBe(0)
    expect(index.candidates([]).size).toBe(0)
  })
})
