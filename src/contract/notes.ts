/** Notes of the researcher's own, in Markdown, and collections: named sets of articles. */
import type { PassageChoice, Snippet } from './exchange'
import type { ArticleId, IsoTime, Language, Span } from './model'
import type { Operation } from './workbench'

declare const brand: unique symbol
export type NoteId = string & { readonly [brand]: 'note' }
export type CollectionId = string & { readonly [brand]: 'collection' }

export const noteSubjectKinds = ['article', 'entity', 'collection', 'question'] as const
export type NoteSubjectKind = (typeof noteSubjectKinds)[number]

/** What a note is about. A question is its own title, so it names nothing else. */
export type NoteSubject =
  | { readonly kind: Exclude<NoteSubjectKind, 'question'>; readonly id: string }
  | { readonly kind: 'question'; readonly id: null }

export interface NoteSummary {
  readonly id: NoteId
  readonly rev: number
  readonly title: string
  readonly about: NoteSubject
  /** What a person knows its subject by; null for a question, and for what is deleted. */
  readonly aboutTitle: string | null
  /** Inside the library, with `/`. */
  readonly file: string
  /** The note this one was to be, had that not been changed elsewhere meanwhile; null for all others. */
  readonly conflictOf: NoteId | null
  readonly createdAt: IsoTime
  readonly changedAt: IsoTime
}

export interface Note extends NoteSummary {
  /** Markdown, without the front matter of its file. */
  readonly text: string
}

export interface NoteHit extends NoteSummary {
  /** The part of its text that answers best; its beginning when nothing is searched for. */
  readonly snippet: Snippet
}

export interface NoteDraft {
  readonly title: string
  readonly text: string
  readonly about: NoteSubject
}

export interface NoteChange {
  readonly id: string
  /** The revision the change was made on. When there is a newer one with other words, that stays, and the change becomes a note of its own. */
  readonly rev?: number | undefined
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly about?: NoteSubject | undefined
}

/** A named set of articles, in the order in which they were added. */
export interface Collection {
  readonly id: CollectionId
  readonly rev: number
  readonly name: string
  readonly articles: readonly ArticleId[]
}

export interface CollectionChange {
  readonly id: string
  readonly rev?: number | undefined
  readonly name?: string | undefined
  /** Ids or citation keys. */
  readonly add?: readonly string[] | undefined
  readonly remove?: readonly string[] | undefined
}

export interface NoteOperations {
  /** Notes that hold every word of a query, last changed first; all of them when it is empty. `about` null: whatever they are about. */
  listNotes: Operation<
    { readonly query: string; readonly about: NoteSubject | null },
    readonly NoteHit[]
  >
  /** What somebody else's program wrote into the note's file meanwhile is taken in first. Faults: `note/not-found`. */
  openNote: Operation<{ note: string }, Note>
  /** Faults: `article/not-found`, `entity/not-found`, `collection/not-found`. */
  addNote: Operation<NoteDraft, Note>
  /**
   * Answers the note as it is now, once it is on the disk, in the journal and as a file. A late change of the same words,
   * or of a note deleted meanwhile, is a new note, with `conflictOf`. Faults: `note/not-found`.
   */
  changeNote: Operation<NoteChange, Note>
  /** Puts Markdown at the end of a note, whatever its revision. Faults: `note/not-found`. */
  addToNote: Operation<{ note: string; text: string }, Note>
  deleteNotes: Operation<{ notes: readonly string[] }, null>
  /**
   * A passage as a Markdown block quote with citation key, paragraph and a link to it, in the words of `language`, English when
   * missing. Faults: `passage/…`.
   */
  quotePassage: Operation<
    { article: string; passage: PassageChoice; language?: Language | undefined },
    { readonly text: string } & Span
  >

  /** By name. */
  listCollections: Operation<Record<never, never>, readonly Collection[]>
  addCollection: Operation<
    { readonly name: string; readonly articles: readonly string[] },
    Collection
  >
  /** Faults: `collection/not-found`, `article/not-found`, `edit/conflict`. */
  changeCollection: Operation<CollectionChange, Collection>
  /** Its articles stay. */
  deleteCollection: Operation<{ collection: string }, null>
}
