/**
 * Keeps the files in `notes/` in step with the notes. What holds is the journal; a file is written after each change,
 * before that is acknowledged, and what another program wrote into it is never written over: it becomes the note's text,
 * or, where the note was changed too, a note of its own.
 */
import { Fault } from '../../contract/fault'
import type { NoteId } from '../../contract/notes'
import type { Library } from '../library/open-library'
import type { NoteRecord } from '../storage/records'
import { describeSubject } from './describe-subject'
import { type NoteFile, noteFileName } from './note-file'
import { openNoteFiles } from './note-files'

export interface NotesOnDisk {
  /** At opening: files that are missing, behind or left over are put right; words written into them are taken in. */
  settle(): Promise<void>
  /** Takes in what another program wrote into a note's file, and puts the file right. Only in turn. Fault: `storage/failed`. */
  renew(note: NoteRecord): Promise<void>
  /** Resolves when a note's file is on the disk. Fault: `storage/failed`. */
  saved(id: NoteId): Promise<void>
  /** Tries to write what could not be written. Fault: `storage/failed`. */
  retry(): Promise<void>
  /** The notes whose files are not as they should be. */
  outdated(): Promise<readonly NoteRecord[]>
}

export function followNotes(library: Library, onBug: (error: unknown) => void): NotesOnDisk {
  const { records, store } = library
  const files = openNoteFiles(library.folder)
  /** Notes whose files could not be brought in step. */
  const behind = new Set<NoteId>()

  const rows = store.rows('notes')
  const write = (note: NoteRecord) => files.write(note, describeSubject(records, note.about))
  /** What a file says beyond its note becomes the note's, when it was written on this revision of it, or else a copy's. */
  const admit = async (note: NoteRecord, file: NoteFile): Promise<void> => {
    const { title, text, rev } = file
    if (saysTheSame(file, note) && note.deletedAt === null) return
    const isOnThis = rev >= note.rev && note.deletedAt === null
    const record = isOnThis
      ? { ...note, title, text, rev: Math.max(rev, note.rev + 1), changedAt: library.now() }
      : copyOf(library, note, { title, text })
    await library.write([{ table: 'notes', record }], isOnThis ? 'changeNote' : 'addNote')
  }
  const renew = async (note: NoteRecord): Promise<void> => {
    const file = await files.readOwn(note)
    if (file !== null && isAhead(file, note)) await admit(note, file)
    // A note that was changed by that was written with it.
    if (rows.get(note.id) === note && !isCurrent(file, note)) await write(note)
  }
  const follow = async (before: NoteRecord | null, after: NoteRecord): Promise<void> => {
    const was = before ?? after
    const file = await files.readOwn(was)
    if (file?.isEdited === true && !saysTheSame(file, after))
      await library.write([{ table: 'notes', record: copyOf(library, was, file) }], 'addNote')
    if (after.deletedAt === null) await write(after)
    if (after.deletedAt !== null || noteFileName(was) !== noteFileName(after))
      await files.remove(noteFileName(was))
  }
  const attempt = async (id: NoteId, work: () => Promise<void>) => {
    try {
      await work()
      behind.delete(id)
    } catch (error) {
      behind.add(id)
      if (!(error instanceof Fault)) onBug(error)
    }
  }
  const catchUp = async (id: NoteId) => {
    const note = rows.get(id)
    if (note?.deletedAt === null) await renew(note)
    else if (note !== undefined) await files.remove(noteFileName(note))
    behind.delete(id)
  }
  library.onWrite(async (changes) => {
    if (library.readOnly !== null) return
    for (const { table, before, after } of changes)
      if (table === 'notes') await attempt(after.id, () => follow(before, after))
  })

  /** Files of notes under other names: renamed or duplicated by a person, or left over. */
  const takeInStrays = async () => {
    for (const path of await files.list()) {
      const file = await files.read(path)
      const note = file === null ? undefined : rows.get(file.id)
      // A file of no note here is a person's own business.
      if (file === null || note === undefined) continue
      if (note.deletedAt === null && noteFileName(note) === path) continue
      const isDuplicate = (await files.readOwn(note)) !== null && noteFileName(note) !== path
      if (isAhead(file, note)) await admit(note, isDuplicate ? { ...file, rev: 0 } : file)
      await files.remove(path)
    }
  }
  return {
    async settle() {
      if (library.readOnly !== null) return
      await library.inTurn(takeInStrays)
      for (const note of [...records.notes.values()])
        await library.inTurn(() => attempt(note.id, () => renew(note)))
    },
    renew,
    async saved(id) {
      if (behind.has(id)) await catchUp(id)
    },
    async retry() {
      for (const id of [...behind]) await catchUp(id)
    },
    async outdated() {
      const found: NoteRecord[] = []
      for (const note of records.notes.values())
        if (!isCurrent(await files.readOwn(note), note)) found.push(note)
      return found
    },
  }
}

/** Somebody wrote in it, or the change it was written with was lost in a crash. */
const isAhead = (file: NoteFile, note: NoteRecord): boolean => file.isEdited || file.rev > note.rev

const isCurrent = (file: NoteFile | null, note: NoteRecord): boolean =>
  file !== null && !file.isEdited && file.rev === note.rev

const saysTheSame = (
  one: Pick<NoteRecord, 'title' | 'text'>,
  other: Pick<NoteRecord, 'title' | 'text'>,
): boolean => one.title === other.title && one.text === other.text

/** Other words for a note, as a note of its own. */
export function copyOf(
  library: Pick<Library, 'now' | 'newId'>,
  note: NoteRecord,
  words: Partial<Pick<NoteRecord, 'title' | 'text' | 'about'>>,
): NoteRecord {
  const now = library.now()
  const { title = note.title, text = note.text, about = note.about } = words
  return {
    ...note,
    title,
    text,
    about,
    id: library.newId() as NoteId,
    rev: 1,
    conflictOf: note.conflictOf ?? note.id,
    createdAt: now,
    changedAt: now,
    deletedAt: null,
  }
}
