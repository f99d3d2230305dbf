import type { Fact, Language } from '../../contract/model'
import {
  englishShare,
  hasVietnameseLetter,
  isCommonEnglish,
  vietnameseShare,
} from '../../contract/tell-language'
import { wordsOf } from '../text/fold'
import { emptyFact, inferredFact } from './fact'

const wordsLookedAt = 2000
const wordsShown = 5

/** The language of a text, Vietnamese by its letters, English by its commonest words; empty for any other or in doubt. */
export function detectLanguage(text: string): Fact<Language> {
  const vietnamese: string[] = []
  const english: string[] = []
  let count = 0
  for (const { text: word } of wordsOf(text)) {
    count += 1
    if (hasVietnameseLetter(word)) vietnamese.push(word)
    else if (isCommonEnglish(word)) english.push(word)
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
