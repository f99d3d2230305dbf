import type { Fact, Language } from '../../contract/model'
import { wordsOf } from '../text/fold'
import { emptyFact, inferredFact } from './fact'

const wordsLookedAt = 2000
const vietnameseShare = 0.15
const englishShare = 0.12
const wordsShown = 5

// Letters that only Vietnamese has: ơ, ư and every vowel with a tone mark below or two marks.
const vietnameseLetter = /[ơư\u1ea0-\u1ef9]/iu
const englishWords: ReadonlySet<string> = new Set(
  (
    'the of and to that is was for with on by as it from at said has be have are this which not an or were their they ' +
    'but his her had will would its been who'
  ).split(' '),
)

/** The language of a text, Vietnamese by its letters, English by its commonest words; empty for any other or in doubt. */
export function detectLanguage(text: string): Fact<Language> {
  const vietnamese: string[] = []
  const english: string[] = []
  let count = 0
  for (const { text: word } of wordsOf(text)) {
    count += 1
    if (vietnameseLetter.test(word)) vietnamese.push(word)
    else if (englishWords.has(word.toLowerCase())) english.push(word)
    if (count === wordsLookedAt) break
  }
  if (count > 0 && vietnamese.length >= count * vietnameseShare)
    return inferredFact('vi', 'vietnamese-letters', sampleOf(vietnamese))
  if (count > 0 && english.length >= count * englishShare)
    return inferredFact('en', 'english-words', sampleOf(english))
  return emptyFact
}

const sampleOf = (words: readonly string[]) =>
  [...new Set(words.map((word) => word.toLowerCase()))].slice(0, wordsShown).join(', ')
