/** From a library's files to what the store holds in memory. */
import { join } from 'node:path'
import { Fault } from '../../contract/fault'
import type { Content } from './content'
import { coveredNumbers, readCovered } from './covered-journal'
import type { FoundDamage } from './damage'
import type { FilePort } from './file-port'
import { listSegments, readSegment, type Segment } from './journal'
import { type Manifest, manifestName, readManifest, readSnapshot } from './snapshot'
import { codeOf } from './storage-fault'
import { emptyTables, type Tables, takePut } from './tables'

/**
 * The tables' files and, on top of them, the journal. What cannot be read is listed as damage; the rest is there, and so
 * is all that the covered journal still knows. Fault `library/damaged` when the folder cannot be read, or what is left
 * could be a new library's.
 */
export async function readContent(
  folder: string,
  library: string,
  files: FilePort,
): Promise<Content> {
  try {
    return await readAll(folder, library, files)
  } catch (error) {
    if (error instanceof Fault || codeOf(error) === '') throw error
    // The folder itself refuses to be read.
    throw new Fault('library/damaged', { file: folder, reason: codeOf(error) }, { cause: error })
  }
}

async function readAll(folder: string, library: string, files: FilePort): Promise<Content> {
  const tables = emptyTables()
  const found = await readManifest(folder, library, files)
  const [manifest, trouble] = typeof found === 'string' ? [null, found] : [found, null]
  const snapshot = await readSnapshot(folder, library, manifest, tables, files)
  const journal = await replayJournal(folder, library, tables, files)
  const damage: FoundDamage[] = [...snapshot.damage, ...journal.damage]
  if (trouble !== null) damage.push({ file: manifestName, records: null, reason: trouble })
  const missing = missingCommits(manifest, journal.seqs) - journal.lost
  if (missing > 0)
    damage.push({ file: 'journal', records: missing, reason: 'some changes are missing' })
  const covered = await coveredNumbers(folder, files)
  const known = new Set(journal.seqs)
  if (damage.length > 0) await restoreTables(folder, library, tables, covered, known, files)
  const seq = Math.max(snapshot.seq, highest(known))
  // Each change from the first to the last is there.
  const isRestored = known.size > 0 && known.size === seq
  if (trouble !== null && snapshot.isBare && !isRestored)
    throw new Fault('library/damaged', { file: join(folder, manifestName), reason: trouble })
  const numbers = [...covered, ...journal.segments.map(({ number }) => number)]
  return {
    tables,
    unsaved: [],
    seq,
    savedSeq: seq,
    covered: manifest?.seq ?? 0,
    lastSegment: Math.max(manifest?.segment ?? 0, highest(numbers)),
    segments: journal.segments,
    shards: isRestored ? snapshot.shards : snapshot.expectedShards,
    damage: damage.map((one) => ({ ...one, isRestored })),
    setAside: [...snapshot.damagedFiles, ...(trouble === null ? [] : [manifestName])],
  }
}

interface ReplayedJournal {
  readonly segments: readonly Segment[]
  /** The changes that are there. */
  readonly seqs: ReadonlySet<number>
  readonly damage: readonly FoundDamage[]
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
  const damage: FoundDamage[] = []
  for (const number of await listSegments(folder, files)) {
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

/** Takes in all that the covered journal knows, and adds its changes to `known`. */
async function restoreTables(
  folder: string,
  library: string,
  tables: Tables,
  covered: readonly number[],
  known: Set<number>,
  files: FilePort,
): Promise<void> {
  // Newest first: of two changes with one revision, one was never acknowledged, and its file is the older.
  for (const number of covered.toReversed())
    for (const { seq, puts } of (await readCovered(folder, number, library, files)).commits) {
      known.add(seq)
      for (const put of puts) takePut(tables, put)
    }
}

/** How many changes lie in no file, though the manifest or a later one tells of them. */
function missingCommits(manifest: Manifest | null, seqs: ReadonlySet<number>): number {
  const first = manifest?.seq ?? Math.min(...seqs) - 1
  const last = Math.max(manifest?.saved ?? 0, highest(seqs))
  const there = [...seqs].filter((seq) => seq > first).length
  return Number.isFinite(first) ? last - first - there : 0
}

function highest(numbers: Iterable<number>): number {
  let most = 0
  for (const number of numbers) if (number > most) most = number
  return most
}
