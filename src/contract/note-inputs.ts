import * as v from 'valibot'
import { language, name, passage, phrase, reference, revision, words } from './input-parts'

// A file holds neither half characters nor a system's own line ends.
const markdown = v.pipe(
  words(2_000_000),
  v.transform((text) => text.toWellFormed().replace(/\r\n?/g, '\n')),
  v.normalize('NFC'),
)
const title = v.pipe(
  v.string(),
  v.transform((text) => text.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ')),
  phrase(300),
)
const about = v.variant('kind', [
  v.object({ kind: v.literal('article'), id: reference }),
  v.object({ kind: v.literal('entity'), id: reference }),
  v.object({ kind: v.literal('collection'), id: reference }),
  v.object({ kind: v.literal('question'), id: v.null() }),
])
const articles = v.pipe(v.array(reference), v.maxLength(100_000))

export const noteInputs = {
  listNotes: v.object({
    query: v.pipe(words(1000), v.normalize('NFC')),
    about: v.nullable(about),
  }),
  openNote: v.object({ note: reference }),
  addNote: v.object({ title, text: markdown, about }),
  changeNote: v.object({
    id: reference,
    rev: revision,
    title: v.optional(title),
    text: v.optional(markdown),
    about: v.optional(about),
  }),
  addToNote: v.object({ note: reference, text: markdown }),
  deleteNotes: v.object({ notes: v.pipe(v.array(reference), v.minLength(1), v.maxLength(10_000)) }),
  quotePassage: v.object({ article: reference, passage, language: v.optional(language) }),
  listCollections: v.object({}),
  addCollection: v.object({ name, articles }),
  changeCollection: v.object({
    id: reference,
    rev: revision,
    name: v.optional(name),
    add: v.optional(articles),
    remove: v.optional(articles),
  }),
  deleteCollection: v.object({ collection: reference }),
}
