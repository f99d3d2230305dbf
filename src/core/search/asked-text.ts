/** A query's words looked up in the vocabulary, ready to be compared with the numbered words of many articles. */
import { foldWord } from '../text/fold'
import type { WordQuery } from './parse-query'
import type { Vocabulary } from './vocabulary'

export interface AskedWord {
  readonly folded: string
  readonly marked: boolean
  /** Of the word as it was typed; null when no text holds it so. */
  readonly number: number | null
}

export interface AskedPair {
  readonly first: number
  readonly second: number
}

interface AskedPhrase {
  /** Places among the asked words. */
  readonly words: readonly number[]
  /** Marks were typed, so they must be there. */
  readonly exact: boolean
}

/** What a word of the library is to the query. */
export interface Answer {
  /** Bit n is set when it answers asked word n, marks aside. */
  readonly to: number
  /** The place of the asked word that it is itself, marks and all; null when it is none. */
  readonly itself: number | null
}

export interface AskedText {
  /** Each once; those the text must not hold come last. */
  readonly words: readonly AskedWord[]
  /** How many of `words`, from the first, the text shall hold. */
  readonly wanted: number
  /** Whether each wanted word must be there; else the text need only hold much of them. */
  readonly all: boolean
  /** The place of the word that is still being typed. */
  readonly unfinished: number | null
  /** What each word of the library answers, by its number, as a place in `answers`; 0 is nothing. Looked up at every word. */
  readonly answerOf: Uint16Array
  readonly answers: readonly Answer[]
  /** Places of wanted words that stand side by side in the query. */
  readonly pairs: readonly AskedPair[]
  readonly phrases: readonly AskedPhrase[]
  readonly without: readonly AskedPhrase[]
}

// Up to here every word must be there: a name, a few key words. A longer query is a question or a sentence pasted in;
// for most questions no article holds every word.
const wordsAllWanted = 4

export function askText(query: WordQuery, vocabulary: Vocabulary): AskedText {
  const wanted = [query.words, ...query.phrases].flat()
  const spoken = [...wanted, ...query.without.flat()]
  const places = new Map([...new Set(spoken)].map((word, place) => [word, place]))
  const placesOf = (words: readonly string[]) => words.map((word) => places.get(word) ?? 0)
  const askPhrase = (words: readonly string[]): AskedPhrase => ({
    words: placesOf(words),
    exact: words.some((word) => word !== foldWord(word)),
  })
  const words = Array.from(places.keys(), (word) => askWord(word, vocabulary))
  const all = query.words.length <= wordsAllWanted
  const last = query.words.at(-1)
  // A word that stands in the query once more is finished there.
  const isBegun = query.unfinished && all && spoken.filter((word) => word === last).length === 1
  const unfinished = isBegun ? (places.get(last ?? '') ?? null) : null
  return {
    words,
    wanted: new Set(wanted).size,
    all,
    unfinished,
    ...findAnswers(words, unfinished, vocabulary),
    pairs: distinctPairs([query.words, ...query.phrases].map(placesOf)),
    phrases: query.phrases.map(askPhrase),
    without: query.without.map(askPhrase),
  }
}

function askWord(word: string, vocabulary: Vocabulary): AskedWord {
  const folded = foldWord(word)
  return { folded, marked: folded !== word, number: vocabulary.find(word) }
}

function findAnswers(
  words: readonly AskedWord[],
  unfinished: number | null,
  vocabulary: Vocabulary,
): Pick<AskedText, 'answerOf' | 'answers'> {
  const asked = new Map(words.map(({ number }, place) => [number, place]))
  const answered = new Map<number, number>()
  for (const [place, { folded }] of words.entries()) {
    const numbers =
      place === unfinished ? vocabulary.beginningWith(folded) : vocabulary.variants(folded)
    for (const number of numbers) answered.set(number, (answered.get(number) ?? 0) | (1 << place))
  }
  const answerOf = new Uint16Array(vocabulary.words.length)
  const answers: Answer[] = [{ to: 0, itself: null }]
  // Thousands of words begin as the unfinished one: those that answer alike share an answer.
  const shared = new Map<number, number>()
  for (const [number, to] of answered) {
    const itself = asked.get(number) ?? null
    const known = itself === null ? shared.get(to) : undefined
    answerOf[number] = known ?? answers.push({ to, itself }) - 1
    if (itself === null) shared.set(to, answerOf[number])
  }
  return { answerOf, answers }
}

function distinctPairs(rows: readonly (readonly number[])[]): readonly AskedPair[] {
  const pairs = new Map<string, AskedPair>()
  for (const row of rows)
    for (const [at, second] of row.entries()) {
      const first = row[at - 1]
      if (first !== undefined) pairs.set(`${first} ${second}`, { first, second })
    }
  return [...pairs.values()]
}

/** Whether the article's numbered words hold every phrase and nothing that is excluded. */
export function answersPhrases(words: Uint32Array, asked: AskedText): boolean {
  return (
    asked.phrases.every((phrase) => holdsPhrase(words, phrase, asked)) &&
    !asked.without.some((phrase) => holdsPhrase(words, phrase, asked))
  )
}

function holdsPhrase(words: Uint32Array, phrase: AskedPhrase, asked: AskedText): boolean {
  return phrase.exact ? holdsExactly(words, phrase, asked) : holdsMarksAside(words, phrase, asked)
}

function holdsExactly(words: Uint32Array, phrase: AskedPhrase, asked: AskedText): boolean {
  const [first, ...rest] = phrase.words.map((place) => asked.words[place]?.number ?? null)
  // No text holds it so.
  if (first === undefined || first === null) return false
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
    if (rest.every((number, index) => words[at + index + 1] === number)) return true
  return false
}

function holdsMarksAside(words: Uint32Array, phrase: AskedPhrase, asked: AskedText): boolean {
  const answersPlace = (word: number | undefined, place: number): boolean =>
    word !== undefined &&
    (((asked.answers[asked.answerOf[word] ?? 0]?.to ?? 0) >>> place) & 1) === 1
  const [first = 0, ...rest] = phrase.words
  const last = words.length - rest.length
  for (let at = 0; at < last; at++)
    if (
      answersPlace(words[at], first) &&
      rest.every((place, index) => answersPlace(words[at + index + 1], place))
    )
      return true
  return false
}
