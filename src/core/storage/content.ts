/** All that the store holds in memory of a library, and how it is read from the disk. */
import { join } from 'node:path'
import { Fault } from '../../contract/fault'
import type { Commit } from './commit'
import type { Damage } from './damage'
import type { FilePort } from './file-port'
import { readSegment, type Segment, segmentNumbers } from './journal'
import type { AnyRecord } from './records'
import { type Manifest, manifestName, readManifest, readSnapshot } from './snapshot'
import { emptyTables, type Tables, takePut } from './tables'

/** A change that memory holds and the disk not yet. */
export interface UnsavedCommit {
  readonly commit: Commit
  /** As it will lie in the journal. */
  readonly line: string
  /** What each of its records was before; null when there was none. */
  readonly before: readonly (AnyRecord | null)[]
}

export interface Content {
  readonly tables: Tables
  /** In the order in which they were made. */
  unsaved: UnsavedCommit[]
  /** The last change made. */
  seq: number
  /** The last change that is on the disk. */
  savedSeq: number
  /** The last change that lay in the tables' files. */
  readonly covered: number
  /** The last number a file of the journal has had. */
  readonly lastSegment: number
  /** Files of the journal not yet needless. */
  segments: readonly Segment[]
  /** What lies in which file of the tables. */
  readonly shards: Manifest['shards']
  readonly damage: readonly Damage[]
  /** Damaged files, to be moved out of the way as soon as what is good in them lies elsewhere. */
  setAside: readonly string[]
}

/** Before anything was read. */
export const noContent = (): Content => ({
  tables: emptyTables(),
  unsaved: [],
  seq: 0,
  savedSeq: 0,
  covered: 0,
  lastSegment: 0,
  segments: [],
  shards: {},
  damage: [],
  setAside: [],
})

/**
 * The tables' files and, on top of them, the journal. What cannot be read is listed as damage; the rest is there.
 * Fault `library/damaged` when nothing is left that tells the library from an empty one.
 */
export async function readContent(
  folder: string,
  library: string,
  files: FilePort,
): Promise<Content> {
  const tables = emptyTables()
  const found = await readManifest(folder, library, files)
  const manifest = typeof found === 'string' ? null : found
  const snapshot = await readSnapshot(folder, library, manifest, tables, files)
  const journal = await replayJournal(folder, library, tables, files)
  const damage = [...snapshot.damage, ...journal.damage]
  // All of a journal that begins with the first change makes up for everything else.
  const first = manifest?.seq ?? (journal.seqs.has(1) ? 0 : null)
  if (typeof found === 'string' && first === null) {
    const isBare = Object.values(snapshot.shards).every((known) => Object.keys(known).length === 0)
    if (isBare && snapshot.damagedFiles.length === 0)
      throw new Fault('library/damaged', { file: join(folder, manifestName), reason: found })
    damage.push({ file: manifestName, records: null, reason: found })
  }
  const missing = missingCommits(first, journal.seqs) - journal.lost
  if (missing > 0)
    damage.push({ file: 'journal', records: missing, reason: 'some changes are missing' })
  const seq = Math.max(snapshot.seq, highest(journal.seqs))
  return {
    tables,
    unsaved: [],
    seq,
    savedSeq: seq,
    covered: manifest?.seq ?? 0,
    lastSegment: Math.max(manifest?.segment ?? 0, journal.segments.at(-1)?.number ?? 0),
    segments: journal.segments,
    shards: snapshot.shards,
    damage,
    setAside: [...snapshot.damagedFiles, ...(typeof found === 'string' ? [manifestName] : [])],
  }
}

interface ReplayedJournal {
  readonly segments: readonly Segment[]
  /** The changes that are there. */
  readonly seqs: ReadonlySet<number>
  readonly damage: readonly Damage[]
  /** How many of the changes that are not there are accounted for in the damage. */
  readonly lost: number
}

async function replayJournal(
  folder: string,
  library: string,
  tables: Tables,
  files: FilePort,
): Promise<ReplayedJournal> {
  const segments: Segment[] = []
  const seqs = new Set<number>()
  const damage: Damage[] = []
  for (const number of await segmentNumbers(folder, files)) {
    const { commits, damage: found, ...segment } = await readSegment(folder, number, library, files)
    segments.push(segment)
    if (found !== null) damage.push(found)
    for (const { seq, puts } of commits) {
      seqs.add(seq)
      for (const put of puts) takePut(tables, put)
    }
  }
  const lost = damage.reduce((sum, { records }) => sum + (records ?? 0), 0)
  return { segments, seqs, damage, lost }
}

/** How many changes lie in no file, though a later one does. */
function missingCommits(covered: number | null, seqs: ReadonlySet<number>): number {
  const later = [...seqs].filter((seq) => seq > (covered ?? 0)).sort((one, other) => one - other)
  const [first] = later
  const last = later.at(-1)
  if (first === undefined || last === undefined) return 0
  return last - (covered ?? first - 1) - later.length
}

function highest(numbers: Iterable<number>): number {
  let most = 0
  for (const number of numbers) if (number > most) most = number
  return most
}
