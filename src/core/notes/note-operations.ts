import { Fault } from '../../contract/fault'
import type {
  Note,
  NoteChange,
  NoteId,
  NoteOperations,
  NoteSubject,
  NoteSummary,
} from '../../contract/notes'
import { choosePassage } from '../annotations/choose-passage'
import type { BulkGuard } from '../backups/guard-bulk'
import { findCollection } from '../collections/collection-operations'
import { findArticle, findEntity } from '../library/find-record'
import { mergeLateEdit } from '../library/merge-late-edit'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import type { NoteRecord } from '../storage/records'
import { describeSubject } from './describe-subject'
import { findNotes } from './find-notes'
import { noteFileName } from './note-file'
import { copyOf, type NotesOnDisk } from './notes-on-disk'
import { quotePassage } from './quote-passage'

type OnNotes = Omit<
  NoteOperations,
  'listCollections' | 'addCollection' | 'changeCollection' | 'deleteCollection'
>

export function noteOperations(
  library: Library,
  disk: NotesOnDisk,
  revisions: RecentRevisions,
  guard: BulkGuard,
): OnNotes {
  const { records } = library
  const commit = async (operation: string, record: NoteRecord): Promise<Note> => {
    await library.commit(operation, [{ table: 'notes', record }])
    await disk.saved(record.id)
    return presentNote(library, find(library, record.id))
  }
  return {
    listNotes: async ({ query, about }) => {
      const subject = about === null ? null : findSubject(library, about)
      const notes = [...records.notes.values()].filter(
        (note) => subject === null || isSame(subject, note.about),
      )
      return findNotes(notes, query).map(({ note, snippet }) => ({
        ...summarise(library, note),
        snippet,
      }))
    },
    async openNote({ note }) {
      if (library.readOnly === null) await library.inTurn(() => disk.renew(find(library, note)))
      return presentNote(library, find(library, note))
    },
    addNote: ({ title, text, about }) =>
      library.inTurn(() => {
        const now = library.now()
        return commit('addNote', {
          id: library.newId() as NoteId,
          rev: 1,
          changedAt: now,
          deletedAt: null,
          title,
          text,
          about: findSubject(library, about),
          conflictOf: null,
          createdAt: now,
        })
      }),
    changeNote: (change) =>
      library.inTurn(async () => {
        const before = findToChange(library, change)
        const asked = askedFields(library, change)
        const record = changed(library, revisions, before, asked, change.rev)
        if (record !== null) return commit('changeNote', record)
        await disk.saved(before.id)
        return presentNote(library, before)
      }),
    addToNote: ({ note, text }) =>
      library.inTurn(() => {
        const before = find(library, note)
        const gap = before.text === '' || before.text.endsWith('\n\n') ? '' : '\n'
        const end = before.text === '' || before.text.endsWith('\n') ? gap : `\n${gap}`
        return commit('changeNote', {
          ...before,
          text: `${before.text}${end}${text}`,
          rev: before.rev + 1,
          changedAt: library.now(),
        })
      }),
    deleteNotes: ({ notes }) =>
      library.inTurn(async () => {
        const now = library.now()
        const puts = [...new Set(notes)].map((id) => {
          const record = find(library, id)
          const gone = { ...record, rev: record.rev + 1, changedAt: now, deletedAt: now }
          return { table: 'notes' as const, record: gone }
        })
        await guard(puts)
        await library.commit('deleteNotes', puts)
        return null
      }),
    async quotePassage({ article, passage, language = 'en' }) {
      const record = findArticle(records, article)
      const text = await library.texts.read(record.textSha256)
      const span = choosePassage(text, passage)
      return { ...span, text: quotePassage(record, text, span, language) }
    },
  }
}

/** Fault: `note/not-found`. */
function find({ records }: Library, id: string): NoteRecord {
  const record = records.notes.get(id as NoteId)
  if (record === undefined) throw new Fault('note/not-found', { note: id })
  return record
}

/** An edit that says what it was made on is not lost when its note was deleted meanwhile. */
function findToChange(library: Library, { id, rev }: NoteChange): NoteRecord {
  const row = rev === undefined ? undefined : library.store.rows('notes').get(id)
  return row ?? find(library, id)
}

type Fields = Partial<Pick<NoteRecord, 'title' | 'text' | 'about'>>

function askedFields(library: Library, { title, text, about }: NoteChange): Fields {
  return {
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
    ...(about !== undefined && { about: findSubject(library, about) }),
  }
}

/** The record an edit makes, of the note or of a copy of it; null when the note says that already. */
function changed(
  library: Library,
  revisions: RecentRevisions,
  before: NoteRecord,
  asked: Fields,
  rev: number | undefined,
): NoteRecord | null {
  const isDeleted = before.deletedAt !== null
  const after = { ...before, ...asked }
  const isNothing =
    after.title === before.title && after.text === before.text && isSame(after.about, before.about)
  if (isNothing && !isDeleted) return null
  const isLate = isDeleted || (rev !== undefined && rev !== before.rev)
  const base = revisions.find('notes', before.id, rev ?? before.rev)
  const fields = isLate ? (isDeleted ? null : mergeOrNull(asked, base, before)) : asked
  return fields === null
    ? copyOf(library, before, asked)
    : { ...before, ...fields, rev: before.rev + 1, changedAt: library.now() }
}

function mergeOrNull(asked: Fields, base: NoteRecord | null, current: NoteRecord): Fields | null {
  if (base === null) return null
  try {
    return mergeLateEdit(asked, { ...base }, { ...current })
  } catch (error) {
    if (error instanceof Fault && error.code === 'edit/conflict') return null
    throw error
  }
}

/** The subject by its id, whatever it was named by. */
function findSubject({ records }: Library, about: NoteSubject): NoteSubject {
  switch (about.kind) {
    case 'article':
      return { kind: 'article', id: findArticle(records, about.id).id }
    case 'entity':
      return { kind: 'entity', id: findEntity(records, about.id).id }
    case 'collection':
      return { kind: 'collection', id: findCollection(records, about.id).id }
    case 'question':
      return about
  }
}

const isSame = (one: NoteSubject, other: NoteSubject): boolean =>
  one.kind === other.kind && one.id === other.id

function summarise({ records }: Library, note: NoteRecord): NoteSummary {
  const { id, rev, title, about, conflictOf, createdAt, changedAt } = note
  const aboutTitle = describeSubject(records, about)
  const file = noteFileName(note)
  return { id, rev, title, about, aboutTitle, file, conflictOf, createdAt, changedAt }
}

const presentNote = (library: Library, note: NoteRecord): Note => ({
  ...summarise(library, note),
  text: note.text,
})
