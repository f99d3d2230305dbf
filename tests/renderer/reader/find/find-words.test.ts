import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../../../src/core/text/fold'
import { findInSlices, findWords } from '../../../../src/renderer/reader/find/find-words'

const find = (text: string, typed: string) => [...findInSlices(text, typed)].flat()
const wordsFound = (text: string, typed: string) =>
  find(text, typed).map(({ start, end }) => text.slice(start, end))

describe('finding words in an article', () => {
  it('finds words with marks where none were typed, whatever their case', () => {
    const text = 'Đại tướng Phan Văn Giang; ĐẠI TƯỚNG; the dai tuong.'
    expect(wordsFound(text, 'dai tuong')).toEqual(['Đại tướng', 'ĐẠI TƯỚNG', 'dai tuong'])
  })

  it('finds marks that were typed and no others', () => {
    const text = 'đại tướng, đài, dai, đai, ĐẠI'
    expect(wordsFound(text, 'đại')).toEqual(['đại', 'ĐẠI'])
    expect(wordsFound(text, 'đai')).toEqual(['đai'])
    expect(wordsFound(text, 'đại tuong')).toEqual(['đại tướng'])
    expect(wordsFound(text, 'dai tướng')).toEqual(['đại tướng'])
    expect(wordsFound(text, 'đài tuong')).toEqual([])
  })

  it('finds words that are still being typed, and parts of words', () => {
    expect(wordsFound('Bộ Quốc phòng', 'quoc ph')).toEqual(['Quốc ph'])
    expect(wordsFound('untangle', 'tang')).toEqual(['tang'])
  })

  it('takes a tone on either vowel of an open oa, oe, uy, but not behind q', () => {
    const text = 'hòa bình, hoà bình, thuỷ thủ, thủy thủ, HOÀ, hoàn'
    expect(wordsFound(text, 'hoà')).toEqual(['hòa', 'hoà', 'HOÀ', 'hoà'])
    expect(wordsFound(text, 'hòa bình')).toEqual(['hòa bình', 'hoà bình'])
    expect(wordsFound(text, 'thủy thủ')).toEqual(['thuỷ thủ', 'thủy thủ'])
    expect(wordsFound('quý qúy', 'quý')).toEqual(['quý'])
  })

  it('takes a blank for any run of blanks, and none at the ends', () => {
    const text = 'Bộ\u00a0Quốc  phòng\n\nBộ \n Quốc'
    expect(wordsFound(text, '  bo quoc ')).toEqual(['Bộ\u00a0Quốc', 'Bộ \n Quốc'])
  })

  it('takes straight quotation marks and hyphens for the typeset ones', () => {
    expect(wordsFound('Xi’s “plan” — 2024–2026', "xi's")).toEqual(['Xi’s'])
    expect(wordsFound('Xi’s “plan” — 2024–2026', '"plan" - 2024-2026')).toEqual([
      '“plan” — 2024–2026',
    ])
    expect(wordsFound('Xi’s “plan”', '“plan”')).toEqual(['“plan”'])
    expect(wordsFound('f(x) [a] . * $ a+b', '(x) [a] . * $ a+b')).toHaveLength(1)
  })

  it('does not see soft hyphens, and takes whole characters only', () => {
    expect(wordsFound('qu\u00adốc phòng', 'quoc')).toEqual(['qu\u00adốc'])
    expect(wordsFound('qu\u00adốc phòng', 'quốc')).toEqual(['qu\u00adốc'])
    expect(wordsFound('q\u0303a qa', 'qa')).toEqual(['q\u0303a', 'qa'])
    expect(wordsFound('x\u0303 x', 'x')).toEqual(['x\u0303', 'x'])
    expect(wordsFound('ê\u031b ê', 'ê')).toEqual(['ê'])
    expect(find('😀', '\ude00')).toEqual([])
  })

  it('finds nothing for nothing', () => {
    for (const typed of ['', '  \n', '\u0301', '\u00ad']) expect(find('a b', typed)).toEqual([])
  })

  it('finds what lies across the cuts of a long text, once', () => {
    const line = 'Đại tướng thăm Lào. '
    const text = line.repeat(10_000)
    expect(find(text, 'dai tuong tham lao.')).toEqual(
      Array.from({ length: 10_000 }, (_, at) => ({
        start: at * line.length,
        end: at * line.length + line.length - 1,
      })),
    )
    expect(find(`${'a'.repeat(65_535)}😀b`, '😀b')).toEqual([{ start: 65_535, end: 65_538 }])
  })

  it('lets a match without end go, and what begins within it be found', () => {
    expect(wordsFound(`a a${' '.repeat(20_000)}b a b`, 'a b')).toEqual(['a b'])
  })

  it('can be given up', async () => {
    const asking = new AbortController()
    const finding = findWords('a '.repeat(100), 'a', asking.signal)
    asking.abort()
    expect(await finding).toHaveLength(100)
    expect(await findWords('a a', 'a', asking.signal)).toBeNull()
  })
})

// The words of an article and of who reads it, with what is awkward in both.
const letter = fc.constantFrom(
  ...Array.from('aAáàâấạAĂoOòóôơuUưýyỳdDđĐqQ \n\u00a0'),
  '  ',
  '\u0303',
  '\u00ad',
  'oà',
  'òa',
  'uỷ',
  'ủy',
  '😀',
  '’',
  "'",
  '-',
  '.',
)
const text = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join('').normalize('NFC'))
const typedWords = fc.array(letter, { maxLength: 5 }).map((letters) => letters.join(''))

/** A part of the text, as it stands there or as one types it without marks. */
const cases = fc.oneof(
  fc.record({ text, typed: typedWords }),
  fc
    .record({ text, from: fc.nat(59), length: fc.nat(8), fold: fc.boolean() })
    .map(({ text: whole, from, length, fold }) => {
      const part = whole.slice(from, from + length)
      return { text: whole, typed: fold ? part.split(' ').map(foldWord).join(' ') : part }
    }),
)

describe('what is found in any text', () => {
  it('is what a plain comparison at every place finds', () => {
    fc.assert(
      fc.property(cases, ({ text: whole, typed }) => {
        expect(find(whole, typed)).toEqual(findPlainly(whole, typed))
      }),
      { numRuns: 1500 },
    )
  })

  it('folds to what was typed, and begins and ends at whole characters', () => {
    fc.assert(
      fc.property(cases, ({ text: whole, typed }) => {
        for (const { start, end } of find(whole, typed)) {
          expect(leveled(whole.slice(start, end))).toBe(leveled(typed))
          expect(whole.slice(start, end).isWellFormed()).toBe(true)
          expect(whole.slice(start)).not.toMatch(/^\p{M}/u)
          expect(whole.slice(end)).not.toMatch(/^\p{M}/u)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

const leveled = (words: string): string =>
  words
    .toWellFormed()
    .replace(/’/gu, "'")
    .split(/\s+/u)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ')

interface Letter {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Characters with their marks; blanks in a row are one; what is not seen belongs to none. */
function lettersOf(whole: string): readonly Letter[] {
  const letters: { text: string; start: number; end: number }[] = []
  for (const match of whole.matchAll(/\s|[^\s\u00ad\u2060]\p{M}*|\p{M}+/gu)) {
    const [text, start, end] = [match[0], match.index, match.index + match[0].length]
    const last = letters.at(-1)
    if (last !== undefined && isBlank(text) && isBlank(last.text)) last.end = end
    else letters.push({ text, start, end })
  }
  return letters
}

const isBlank = (text: string | undefined) => /^\s$/u.test(text ?? '')

function findPlainly(whole: string, typed: string): readonly { start: number; end: number }[] {
  const wanted = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u00ad\u2060]+/gu, '')
    .split(/\s+/u)
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => word !== '')
  const ways = wanted.map((word) => waysToWrite(word).map((way) => lettersOf(way)))
  const letters = lettersOf(whole)
  const found: { start: number; end: number }[] = []
  for (let at = 0; ways.length > 0 && at < letters.length; ) {
    const to = matchAt(letters, at, wanted, ways)
    const [first, last] = [letters[at], letters[(to ?? 0) - 1]]
    if (to !== null && first !== undefined && last !== undefined)
      found.push({ start: first.start, end: last.end })
    at = to ?? at + 1
  }
  return found
}

function matchAt(
  letters: readonly Letter[],
  from: number,
  wanted: readonly string[],
  ways: readonly (readonly (readonly Letter[])[])[],
): number | null {
  let at = from
  for (const [place, word] of wanted.entries()) {
    if (place > 0) {
      if (!isBlank(letters[at]?.text)) return null
      at += 1
    }
    const way = ways[place]?.find((one) =>
      one.every((own, index) => isSame(own.text, letters[at + index]?.text, isMarked(word))),
    )
    if (way === undefined) return null
    at += way.length
  }
  return at
}

const isMarked = (word: string) => foldWord(word) !== word.toLowerCase()

function isSame(own: string, other: string | undefined, marked: boolean): boolean {
  if (other === undefined) return false
  const form = (letter: string) => (marked ? letter.toLowerCase() : foldWord(letter))
  if (own.startsWith("'") && other.startsWith('’'))
    return form(own.slice(1)) === form(other.slice(1))
  return form(own) === form(other)
}

/** Every open pair of vowels with its tone in either place. */
const twins = ['oa', 'oe', 'uy'].flatMap((pair) =>
  Array.from('\u0300\u0301\u0303\u0309\u0323', (tone) => {
    const [first = '', second = ''] = pair
    return [`${first}${tone}${second}`, `${pair}${tone}`].map((one) => one.normalize('NFC'))
  }),
)

/** A word with the tones of its open pairs here and there, in every combination. */
function waysToWrite(word: string, from = 0): readonly string[] {
  if (!isMarked(word)) return [word]
  for (let at = from; at < word.length; at++) {
    const pair = word.slice(at, at + 2).toLowerCase()
    const twin = twins.find((ways) => ways.includes(pair))
    const isOpen =
      !/[\p{L}\p{M}]/u.test(word.slice(at + 2, at + 3)) && !/q/iu.test(word.charAt(at - 1))
    if (twin === undefined || !isOpen) continue
    return twin.flatMap((way) =>
      waysToWrite(`${word.slice(0, at)}${way}${word.slice(at + 2)}`, at + 2),
    )
  }
  return [word]
}
