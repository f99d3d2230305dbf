/** Notes as files in `notes/`, one each. */
import { join } from 'node:path'
import { type FilePort, nodeFiles } from '../storage/file-port'
import type { NoteRecord } from '../storage/records'
import { storageFault } from '../storage/storage-fault'
import { unlessMissing, writeFileWhole } from '../storage/write-file'
import { formatNoteFile, type NoteFile, noteFileName, parseNoteFile } from './note-file'

/** Faults: `storage/failed`. `path` is inside the library. */
export interface NoteFiles {
  /** Every Markdown file, whoever made it. */
  list(): Promise<readonly string[]>
  /** null when it is missing, empty, or no note. */
  read(path: string): Promise<NoteFile | null>
  /** The same of a note's own file, which is never passed over: what cannot be understood of it is its text. */
  readOwn(note: NoteRecord): Promise<NoteFile | null>
  /** Resolves when the file is on the disk. */
  write(note: NoteRecord, aboutTitle: string | null): Promise<void>
  remove(path: string): Promise<void>
}

const noteFolder = 'notes'
/** Longer files are no notes. */
const longest = 16_000_000

export function openNoteFiles(folder: string, files: FilePort = nodeFiles): NoteFiles {
  const guarded = async <Value>(path: string, work: (path: string) => Promise<Value>) => {
    const whole = join(folder, path)
    try {
      return await work(whole)
    } catch (error) {
      throw storageFault(whole, error)
    }
  }
  const readText = (path: string): Promise<string | null> =>
    guarded(path, async (whole) => {
      const state = await unlessMissing(files.state(whole), null)
      if (state === null) return null
      if (state.size > longest) throw new Error('is too long for a note')
      const text = (await files.read(whole)).toString('utf8')
      return text.trim() === '' ? null : text
    })
  return {
    list: () =>
      guarded(noteFolder, async (whole) =>
        (await unlessMissing(files.list(whole), []))
          .filter((name) => name.endsWith('.md'))
          .map((name) => `${noteFolder}/${name}`),
      ),
    async read(path) {
      const content = await readText(path)
      return content === null ? null : parseNoteFile(content)
    },
    async readOwn(note) {
      const content = await readText(noteFileName(note))
      if (content === null) return null
      const { id, title } = note
      const file = parseNoteFile(content)
      return file?.id === id ? file : { id, rev: 0, title, text: content, isEdited: true }
    },
    write: (note, aboutTitle) =>
      guarded(noteFileName(note), (whole) =>
        writeFileWhole(whole, formatNoteFile(note, aboutTitle), files),
      ),
    remove: (path) => guarded(path, (whole) => unlessMissing(files.remove(whole), undefined)),
  }
}
