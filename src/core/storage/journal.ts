/**
 * The journal: `journal/NNNNNN.jsonl`, a heading and a line a change, the newest file last. Each opening of a library, and
 * each failure, begins a new file, so that what was cut off in the middle of a write is always the end of one.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { formatLine, readLines } from './checked-lines'
import { type Commit, parseCommit } from './commit'
import type { FoundDamage } from './damage'
import type { FilePort, OpenFile } from './file-port'
import { codeOf, reasonOf, storageFault } from './storage-fault'
import { ensureFolder, unlessMissing } from './write-file'

export const journalFolder = (folder: string) => join(folder, 'journal')
/** Inside the library. */
export const segmentName = (number: number) => `journal/${String(number).padStart(6, '0')}.jsonl`
const segmentPattern = /^(\d{6,9})\.jsonl$/

export const segmentHeading = (library: string, segment: number): string =>
  formatLine({ journal: library, segment })
const headingSchema = v.object({ journal: v.string(), segment: v.number() })

/** A file of the journal as it was found. */
export interface Segment {
  readonly number: number
  readonly bytes: number
  readonly state: 'whole' | 'damaged' | 'foreign'
  /** Where in the file a write was cut off; null when none was. */
  readonly tornAt: number | null
}

/** The numbers of the files that lie in the journal's folder, rising. */
export async function listSegments(folder: string, files: FilePort): Promise<readonly number[]> {
  const names = await unlessMissing(files.list(journalFolder(folder)), [])
  return segmentNumbers(names, segmentPattern)
}

/** Rising; `pattern` takes the number out of a name. */
export const segmentNumbers = (names: readonly string[], pattern: RegExp): readonly number[] =>
  names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other)

export interface ReadSegment extends Segment {
  readonly commits: readonly Commit[]
  readonly damage: FoundDamage | null
}

/** Reads a file of the journal. What is damaged in it hides nothing else. */
export async function readSegment(
  folder: string,
  number: number,
  library: string,
  files: FilePort,
): Promise<ReadSegment> {
  const file = segmentName(number)
  try {
    const bytes = await files.read(join(folder, segmentName(number)))
    return { number, bytes: bytes.length, ...parseSegment(bytes, file, library) }
  } catch (error) {
    const damage = { file, records: null, reason: reasonOf(error) }
    // What cannot be read now may be readable again later: it is left where it is.
    return { number, bytes: 0, state: 'foreign', tornAt: null, commits: [], damage }
  }
}

export function parseSegment(
  bytes: Buffer,
  file: string,
  library: string,
): Omit<ReadSegment, 'number' | 'bytes'> {
  const commits: Commit[] = []
  let tornAt: number | null = null
  let lost = 0
  for (const line of readLines(bytes)) {
    if (line.kind === 'torn') tornAt = line.start
    else if (line.kind === 'damaged') lost++
    else if (line.start === 0 && isHeading(line.value)) {
      if (line.value.journal === library) continue
      const damage = { file, records: null, reason: 'belongs to another library' }
      return { state: 'foreign', tornAt: null, commits: [], damage }
    } else {
      const parsed = parseCommit(line.value)
      lost += parsed?.strange ?? 1
      if (parsed !== null) commits.push(parsed.commit)
    }
  }
  const damage = lost > 0 ? { file, records: lost, reason: 'some changes are damaged' } : null
  return { state: lost > 0 ? 'damaged' : 'whole', tornAt, commits, damage }
}

const isHeading = (value: unknown): value is v.InferOutput<typeof headingSchema> =>
  v.is(headingSchema, value)

export interface JournalWriter {
  /** Resolves when the lines are on the disk, at the end of the journal. Fault: `storage/failed`. */
  append(lines: readonly Uint8Array[]): Promise<void>
  /** Ends the file: the next lines go into a new one. */
  cut(): Promise<void>
  /** The number of the last file begun. */
  readonly last: number
}

/** Writes after the segment `last`. `check` throws when the folder is no longer the library that was opened. */
export function openJournalWriter(
  folder: string,
  library: string,
  last: number,
  check: () => Promise<void>,
  files: FilePort,
): JournalWriter {
  let number = last
  let file: OpenFile | null = null
  let identity = ''

  const begin = async (): Promise<OpenFile> => {
    await ensureFolder(journalFolder(folder), files)
    for (;;) {
      number++
      try {
        return await files.create(join(folder, segmentName(number)), null)
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
      }
    }
  }
  const cut = async () => {
    const ended = file
    file = null
    // Nothing that was acknowledged is still in the file's buffers.
    await ended?.close().catch(() => undefined)
  }
  return {
    get last() {
      return number
    },
    cut,
    async append(lines) {
      const isNew = file === null
      try {
        await check()
        file ??= await begin()
        const heading = isNew ? [Buffer.from(segmentHeading(library, number))] : []
        for (const piece of joinedLines([...heading, ...lines])) await file.append(piece)
        await file.sync()
        if (isNew) {
          await files.syncFolder(journalFolder(folder))
          await files.syncFolder(folder)
          identity = (await file.state()).identity
        }
        // A file that was deleted or moved away takes writes without a word.
        if ((await files.state(join(folder, segmentName(number)))).identity !== identity)
          throw Object.assign(new Error('the library was moved'), { code: 'ESTALE' })
      } catch (error) {
        // After a failed write or sync nobody knows what this file holds: it is not used again.
        await cut()
        throw storageFault(join(folder, segmentName(number)), error)
      }
    },
  }
}

/** Lines put together for few writes. */
function* joinedLines(lines: readonly Uint8Array[]): Generator<Uint8Array> {
  const enough = 16 * 1024 * 1024
  let piece: Uint8Array[] = []
  let size = 0
  for (const line of lines) {
    piece.push(line)
    size += line.length
    if (size < enough) continue
    yield Buffer.concat(piece)
    piece = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(piece)
}
