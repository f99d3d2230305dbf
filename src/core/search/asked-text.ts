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

export interface AskedText {
  /** Each once; those the text must not hold come last. */
  readonly words: readonly AskedWord[]
  /** How many of `words`, from the first, the text shall hold. */
  readonly wanted: number
  /** Whether each wanted word must be there; else the text need only hold much of them. */
  readonly all: boolean
  /** The place of the word that is still being typed. */
  readonly unfinished: number | null
  /** By word number: bit n is set when that word, marks aside, answers asked word n. */
  readonly answers: Uint32Array
  /** Which of them have any bit set: 32 word numbers in each, so that it is small enough to be looked up at every word. */
  readonly answering: Uint32Array
  /** The place of each asked word by its number. */
  readonly places: ReadonlyMap<number, number>
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
  const { answers, answering } = findAnswers(words, unfinished, vocabulary)
  return {
    words,
    wanted: new Set(wanted).size,
    all,
    unfinished,
    answers,
    answering,
    places: new Map(
      words.flatMap(({ number }, place) => (number === null ? [] : [[number, place]])),
    ),
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
): Pick<AskedText, 'answers' | 'answering'> {
  const answers = new Uint32Array(vocabulary.words.length)
  const answering = new Uint32Array(Math.ceil(answers.length / 32))
  for (const [place, { folded }] of words.entries()) {
    const numbers =
      place === unfinished ? vocabulary.beginningWith(folded) : vocabulary.variants(folded)
    for (const number of numbers) {
      answers[number] = (answers[number] ?? 0) | (1 << place)
      answering[number >>> 5] = (answering[number >>> 5] ?? 0) | (1 << (number & 31))
    }
  }
  return { answers, answering }
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
  const answersPlace = (word: number | undefined, place: number): boolean =>
    word !== undefined &&
    (phrase.exact
      ? asked.words[place]?.number === word
      : (((asked.answers[word] ?? 0) >>> place) & 1) === 1)
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
