/** A library that another process has: read, never written, and kept up with by following its journal. */
import { join } from 'node:path'
import { Fault } from '../../contract/fault'
import { readLines } from './checked-lines'
import { parseCommit } from './commit'
import type { Content } from './content'
import type { FilePort } from './file-port'
import { listSegments, segmentName } from './journal'
import { readContent } from './read-content'
import { type AnyRecord, type Put, tableNames } from './records'
import { manifestName, readManifest } from './snapshot'
import type { ForeignPut, Store } from './store'
import { takePut } from './tables'
import { unlessMissing } from './write-file'

const everyMs = 300

/** Faults: `library/damaged`. `take` rejects with Fault `library/read-only`. */
export async function followStore(
  folder: string,
  library: string,
  owner: string,
  onForeign: (puts: readonly ForeignPut[]) => void,
  files: FilePort,
): Promise<Store> {
  const content = await readSettled(folder, library, files)
  const follower = followJournal(folder, library, content, files)
  let looking: Promise<void> | null = null
  const look = () => {
    // A folder that cannot be read now may be readable again: the owner says what is wrong with it.
    looking ??= follower()
      .then((puts) => {
        if (puts.length > 0) onForeign(puts)
      })
      .catch(() => undefined)
      .finally(() => {
        looking = null
      })
  }
  const timer = setInterval(look, everyMs)
  timer.unref()
  const stop = async () => {
    clearInterval(timer)
    await looking
  }
  return {
    rows: (table) => content.tables[table].rows,
    damage: content.damage,
    async take() {
      throw new Fault('library/read-only', { folder, owner })
    },
    save: async () => undefined,
    close: stop,
    abandon: stop,
  }
}

/** What lies on the disk while nothing is on its way from the journal into the tables: that could be missed in both. */
async function readSettled(folder: string, library: string, files: FilePort): Promise<Content> {
  for (let attempt = 0; ; attempt++) {
    const content = await readContent(folder, library, files)
    const covered = await coveredSeq(folder, library, files)
    if (covered === content.covered || attempt > 10) return content
    await files.wait(100)
  }
}

async function coveredSeq(folder: string, library: string, files: FilePort): Promise<number> {
  const manifest = await readManifest(folder, library, files)
  return typeof manifest === 'string' ? 0 : manifest.seq
}

/** Another answer for each manifest; null while there is none. */
async function manifestWritten(folder: string, files: FilePort): Promise<string | null> {
  const state = await unlessMissing(files.state(join(folder, manifestName)), null)
  return state === null ? null : `${state.identity} ${state.changedAt}`
}

/** Gives what the journal holds since the last call, taken into the content. */
function followJournal(
  folder: string,
  library: string,
  content: Content,
  files: FilePort,
): () => Promise<readonly ForeignPut[]> {
  const offsets = new Map(
    content.segments.map(({ number, tornAt, bytes }) => [number, tornAt ?? bytes]),
  )
  const takeIn = (puts: readonly Put[]): readonly ForeignPut[] =>
    puts.flatMap((put) => {
      const before: AnyRecord | null = content.tables[put.table].rows.get(put.record.id) ?? null
      return takePut(content.tables, put) ? { put, before } : []
    })
  const readAll = async () => {
    const now = await readSettled(folder, library, files)
    offsets.clear()
    for (const { number, tornAt, bytes } of now.segments) offsets.set(number, tornAt ?? bytes)
    content.seq = Math.max(content.seq, now.seq)
    return tableNames.flatMap((table) =>
      [...now.tables[table].rows.values()].flatMap((record) => takeIn([{ table, record } as Put])),
    )
  }
  let manifest: string | null = null
  return async () => {
    // Changes may go from the journal into the tables before they were seen here: the manifest then says so.
    const written = await manifestWritten(folder, files)
    if (written !== manifest && (await coveredSeq(folder, library, files)) > content.seq)
      return readAll()
    manifest = written
    const numbers = await listSegments(folder, files)
    const found: ForeignPut[] = []
    for (const number of numbers) {
      const from = offsets.get(number) ?? 0
      const path = join(folder, segmentName(number))
      if ((await files.state(path)).size <= from) continue
      const bytes = await files.read(path, from)
      let read = 0
      for (const line of readLines(bytes)) {
        if (line.kind === 'torn') break
        read = line.end
        const parsed = line.kind === 'good' ? parseCommit(line.value) : null
        if (parsed === null) continue
        const { seq, puts } = parsed.commit
        if (seq > content.seq + 1) return [...found, ...(await readAll())]
        content.seq = Math.max(content.seq, seq)
        found.push(...takeIn(puts))
      }
      offsets.set(number, from + read)
    }
    return found
  }
}
