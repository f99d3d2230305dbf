/** lowdb's way to the disk, for a library: read the tables' files and the journal, write what is new to the journal. */
import type { Adapter } from 'lowdb'
import type { Content } from './content'
import type { FilePort } from './file-port'
import type { JournalWriter } from './journal'
import { readContent } from './read-content'

/** A place in the journal: everything up to `seq` lies in files up to `segment`. */
export interface Cut {
  readonly seq: number
  readonly segment: number
}

export interface JournalAdapter extends Adapter<Content> {
  /**
   * Resolves when every change that is unsaved at the time is on the disk. Those made while another write is under way
   * share the next one. Fault: `storage/failed`; then they stay unsaved, and go with the next write.
   */
  write(content: Content): Promise<void>
  /** Begins a new file of the journal with the next write. */
  cut(content: Content): Promise<Cut>
}

/** `openJournal` opens the journal after its last file, for writing, when the first change comes. */
export function journalAdapter(
  folder: string,
  library: string,
  openJournal: (lastSegment: number) => JournalWriter,
  files: FilePort,
): JournalAdapter {
  let journal: JournalWriter | null = null
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | null = null

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const writeUnsaved = async (content: Content) => {
    next = null
    const batch = [...content.unsaved]
    const newest = batch.at(-1)
    if (newest === undefined) return
    journal ??= openJournal(content.lastSegment)
    await journal.append(batch.map(({ line }) => line))
    content.unsaved = content.unsaved.slice(batch.length)
    content.savedSeq = newest.commit.seq
  }
  return {
    read: () => readContent(folder, library, files),
    write(content) {
      next ??= inTurn(() => writeUnsaved(content))
      return next
    },
    cut: (content) =>
      inTurn(async () => {
        await journal?.cut()
        return { seq: content.savedSeq, segment: journal?.last ?? content.lastSegment }
      }),
  }
}
