/** Which language words are in, as their letters and the commonest of them tell. Pure, and the same everywhere. */
import type { BlockLanguage } from './block-language'
import type { Article, Block, Language } from './model'

export interface ToldLanguage {
  readonly value: BlockLanguage
  /** The rule that told it, or `user`. */
  readonly by: LanguageRule | 'user'
}

export const languageRules = [
  'vietnamese-letters',
  'english-words',
  'other-letters',
  'other-words',
  'too-few-words',
] as const
export type LanguageRule = (typeof languageRules)[number]

// Letters that only Vietnamese has: ơ, ư and every vowel with a tone mark below or two marks.
const vietnameseLetter = /[ơư\u1ea0-\u1ef9]/iu
// Without “an”, which is a word of Vietnamese and of German too.
const englishWords: ReadonlySet<string> = new Set(
  (
    'the of and to that is was for with on by as it from at said has be have are this which not or were their they ' +
    'but his her had will would its been who'
  ).split(' '),
)

export const vietnameseShare = 0.15
export const englishShare = 0.12

export const hasVietnameseLetter = (word: string): boolean => vietnameseLetter.test(word)
export const isCommonEnglish = (word: string): boolean => englishWords.has(word.toLowerCase())

const lettersLookedAt = 2000
const leastPlain = 10
const knownShare = 0.04

const wordPattern = /\p{L}[\p{L}\p{M}\u00ad\u2060]*/gu
// Most words of both languages; asking no more of them makes it several times as fast.
const plain = /^[A-Za-z]+$/
const beginsSmall = /^\p{Ll}/u
const latin = /\p{scx=Latn}/u

/**
 * The language of a few lines. Names say nothing: they keep their letters in every language, so that a word in small
 * letters has to speak for one.
 */
export function tellLanguage(words: string): ToldLanguage {
  const { all, latinLetters, letters, small, vietnamese, vietnameseSmall, english } = weigh(words)
  if (latinLetters < letters / 2) return { value: 'und', by: 'other-letters' }
  if (vietnameseSmall > english && vietnamese >= all * vietnameseShare)
    return { value: 'vi', by: 'vietnamese-letters' }
  if (english > vietnameseSmall && english >= all * englishShare)
    return { value: 'en', by: 'english-words' }
  // Line-ups and lists of names are in no language; running words without the commonest of both are in another.
  const isRunning = small >= leastPlain && small >= all / 2
  const isKnown = Math.max(vietnamese, english) > all * knownShare
  return { value: 'und', by: isRunning && !isKnown ? 'other-words' : 'too-few-words' }
}

function weigh(words: string) {
  const found = { all: 0, letters: 0, latinLetters: 0, small: 0 }
  const signs = { vietnamese: 0, vietnameseSmall: 0, english: 0 }
  let isPending = false
  for (const [word] of words.slice(0, lettersLookedAt).matchAll(wordPattern)) {
    const isPlain = plain.test(word)
    const isSmall = isPlain ? word.charCodeAt(0) >= 0x61 : beginsSmall.test(word)
    // One that begins a sentence counts when no name goes on with it.
    if (isPending && isSmall) signs.english += 1
    isPending = !isSmall && isCommonEnglish(word)
    found.all += 1
    found.letters += word.length
    if (isPlain || latin.test(word)) found.latinLetters += word.length
    if (isSmall) found.small += 1
    if (!isPlain && hasVietnameseLetter(word)) {
      signs.vietnamese += 1
      if (isSmall) signs.vietnameseSmall += 1
    } else if (isSmall && isCommonEnglish(word)) signs.english += 1
  }
  return { ...found, ...signs }
}

// A window asks for it whenever it draws a paragraph. A block never changes, nor does the text it is of.
const told = new WeakMap<Block, ToldLanguage>()

/** A block's language, a person's word first. */
export function languageOf(block: Block, text: string): ToldLanguage {
  if (block.language !== undefined) return { value: block.language, by: 'user' }
  const known = told.get(block) ?? tellLanguage(text.slice(block.start, block.end))
  told.set(block, known)
  return known
}

/** What a page is to say of a block inside an article of a language: its own where that is another; undefined where not. */
export function ownLanguage(
  block: Block,
  text: string,
  article: Language | null,
): BlockLanguage | undefined {
  const { value, by } = languageOf(block, text)
  return by === 'too-few-words' || value === (article ?? 'und') ? undefined : value
}

/** The language of the words at an offset: the block's where Lectern knows it, else the article's. */
export function languageAt(
  { blocks, text, language }: Pick<Article, 'blocks' | 'text' | 'language'>,
  offset: number,
): Language | null {
  const block = blocks.find(({ start, end }) => start <= offset && offset < end)
  const value = block === undefined ? 'und' : languageOf(block, text).value
  return value === 'und' ? language.value : value
}
