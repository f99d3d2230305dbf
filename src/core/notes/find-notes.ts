/** Notes that answer a query, as the search box understands one. */
import type { Snippet } from '../../contract/exchange'
import { createMarker } from '../search/make-snippet'
import { parseQuery, type WordQuery } from '../search/parse-query'
import type { NoteRecord } from '../storage/records'
import { canonicalWord, foldWord, wordsOf } from '../text/fold'

export interface FoundNote {
  readonly note: NoteRecord
  readonly snippet: Snippet
}

/**
 * Notes that hold every word and phrase and none that is excluded, last changed first. A word typed without marks stands
 * for every marked one; the last may be unfinished. Fields such as `tag:` ask for articles: no note answers them.
 */
export function findNotes(notes: Iterable<NoteRecord>, query: string): readonly FoundNote[] {
  const asked = parseQuery(query)
  if (asksForArticles(asked)) return []
  const marker = createMarker(asked)
  return [...notes]
    .filter((note) => answers(asked, wordsIn(note)))
    .sort(lastChangedFirst)
    .map((note) => ({ note, snippet: marker.snippet(withoutSigns(note.text)) }))
}

const asksForArticles = ({
  languages,
  outlets,
  tags,
  entities,
  years,
}: ReturnType<typeof parseQuery>): boolean =>
  [languages, outlets, tags, entities, years].some((values) => values.length > 0)

interface NoteWords {
  /** In their order; a gap between title and text keeps phrases apart. */
  readonly canonical: readonly string[]
  readonly folded: readonly string[]
}

// A record never changes, so what was found out about it stays true.
const known = new WeakMap<NoteRecord, NoteWords>()

function wordsIn(note: NoteRecord): NoteWords {
  const before = known.get(note)
  if (before !== undefined) return before
  const written = [...wordsOf(note.title), null, ...wordsOf(note.text)]
  const words = {
    canonical: written.map((word) => (word === null ? '' : canonicalWord(word.text))),
    folded: written.map((word) => (word === null ? '' : foldWord(word.text))),
  }
  known.set(note, words)
  return words
}

function answers({ words, phrases, without, unfinished }: WordQuery, note: NoteWords): boolean {
  const last = words.length - 1
  return (
    words.every((word, place) =>
      holds(note, [word], unfinished && place === last ? 'beginning' : 'whole'),
    ) &&
    phrases.every((phrase) => holds(note, phrase, 'whole')) &&
    !without.some((phrase) => holds(note, phrase, 'whole'))
  )
}

/** Whether words stand one after the other. A word with marks asks for itself, one without for whatever folds to it. */
function holds(
  { canonical, folded }: NoteWords,
  phrase: readonly string[],
  how: 'whole' | 'beginning',
): boolean {
  const isMeant = (word: string, at: number): boolean => {
    const there = (foldWord(word) === word ? folded : canonical)[at] ?? ''
    return how === 'whole' ? there === word : there.startsWith(word)
  }
  return canonical.some((_, start) => phrase.every((word, at) => isMeant(word, start + at)))
}

const lastChangedFirst = (one: NoteRecord, other: NoteRecord): number =>
  other.changedAt.localeCompare(one.changedAt) || other.id.localeCompare(one.id)

/** Markdown without what a list of notes has no use for: signs of headings, quotes and emphasis, addresses of links. */
function withoutSigns(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gm, '')
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
}
