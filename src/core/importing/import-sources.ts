/** Brings things into a library: read, recognise duplicates, keep bytes and text, describe. A bad one is a line of the report. */
import type { ImportReport } from '../../contract/exchange'
import { Fault, toFaultData } from '../../contract/fault'
import type { IsoTime } from '../../contract/model'
import type { Call } from '../../contract/workbench'
import { keptText } from '../articles/kept-text'
import { type NearDuplicates, nearDuplicatesOf } from '../articles/near-duplicates'
import type { ArticleIndex } from '../library/article-index'
import type { Change } from '../library/history'
import type { Library } from '../library/open-library'
import type { ReadDocument } from '../reading/read-document'
import { sha256Of } from '../storage/content-files'
import type { ArticleRecord } from '../storage/records'
import { describeArticle } from './describe-article'
import type { FoundSource } from './gather-sources'
import { type Intake, intakeOf } from './intake'
import { type Incoming, readAhead } from './read-ahead'
import { createTimedProgress } from './timed-progress'

type Line<Name extends 'imported' | 'duplicates' | 'failed'> = ImportReport[Name][number]
interface Tally {
  readonly imported: Line<'imported'>[]
  readonly duplicates: Line<'duplicates'>[]
  readonly failed: Line<'failed'>[]
}

export interface ImportCourse {
  /** All of it, what was done before too. */
  readonly found: readonly FoundSource[]
  /** So many were looked at before. */
  readonly done: number
  /** When the import first began: what came in since from the same place is no duplicate. */
  readonly startedAt: IsoTime
  /** Hears how many were looked at, once their articles are on the disk. */
  readonly advance: (done: number) => Promise<void>
}

// Each batch is one write to the disk, and one turn: other changes get in between.
const batchSize = 40

/** Imports as one step of the history. Cancelled, it answers with what came in until then. */
export async function importSources(
  library: Library,
  articles: ArticleIndex,
  readDocument: ReadDocument,
  course: ImportCourse,
  { signal = new AbortController().signal, onProgress = () => undefined }: Partial<Call>,
  clock: () => number = () => performance.now(),
): Promise<ImportReport> {
  const began = clock()
  const total = course.found.length
  const tally: Tally = { imported: [], duplicates: [], failed: [] }
  const changes: Change[] = []
  const tell = createTimedProgress(onProgress, clock)
  const isKnown = (sha256: string) => intakeOf(library).find(sha256, null)?.deletedAt === null
  let { done } = course
  tell({ done, total, failed: 0 })
  const near = await nearDuplicatesOf(library, articles)
  const bringIn = async (batch: readonly Incoming[]) => {
    changes.push(...(await library.inTurn(() => importBatch(library, batch, near, course, tally))))
    done += batch.length
    await course.advance(done)
    tell({ done, total, failed: tally.failed.length })
  }
  try {
    const batch: Incoming[] = []
    for await (const one of readAhead(course.found.slice(done), readDocument, isKnown, signal)) {
      batch.push(one)
      if (batch.length === batchSize) await bringIn(batch.splice(0))
    }
    if (batch.length > 0 && !signal.aborted) await bringIn(batch)
  } finally {
    if (changes.length > 0)
      await library.inTurn(async () => library.remember({ operation: 'importFiles', changes }))
  }
  return { ...tally, cancelled: signal.aborted, tookMs: Math.round(clock() - began) }
}

async function importBatch(
  library: Library,
  batch: readonly Incoming[],
  near: NearDuplicates,
  { startedAt }: ImportCourse,
  tally: Tally,
): Promise<readonly Change[]> {
  const intake = intakeOf(library).branch()
  const records: ArticleRecord[] = []
  // Waiting for the disk once for a batch is far quicker than once for a file.
  const writes: Promise<void>[] = []
  for (const incoming of batch) {
    const { from, source } = incoming
    try {
      if (incoming.kind === 'failed') throw incoming.fault
      const taken = await takeIn(library, intake, near, incoming, startedAt)
      if (taken.kind === 'duplicate') tally.duplicates.push(taken.line)
      else tally.imported.push(taken.line)
      if (taken.kind !== 'new') continue
      intake.add(taken.record)
      records.push(taken.record)
      // A failure is met below, also when the batch ends before.
      for (const write of taken.writes) write.catch(() => undefined)
      writes.push(...taken.writes)
    } catch (error) {
      if (!(error instanceof Fault) || error.code === 'storage/failed') throw error
      tally.failed.push({ from, source, ...toFaultData(error) })
    }
  }
  await Promise.all(writes)
  const puts = records.map((record) => ({ table: 'articles' as const, record }))
  return puts.length === 0 ? [] : library.write(puts, 'importFiles')
}

type Taken =
  | { readonly kind: 'duplicate'; readonly line: Line<'duplicates'> }
  /** It came in before the import was cut off. */
  | { readonly kind: 'there'; readonly line: Line<'imported'> }
  | {
      readonly kind: 'new'
      readonly line: Line<'imported'>
      readonly record: ArticleRecord
      readonly writes: readonly Promise<void>[]
    }

async function takeIn(
  library: Library,
  intake: Intake,
  nearDuplicates: NearDuplicates,
  { from, source, bytes, sha256, read }: Extract<Incoming, { kind: 'loaded' }>,
  startedAt: IsoTime,
): Promise<Taken> {
  const same = intake.find(sha256, null)
  if (same?.deletedAt === null) return meetTwin(same, 'bytes', source, startedAt)
  const document = await read()
  const textSha256 = sha256Of(document.text)
  const twin = intake.find(sha256, textSha256)
  if (twin?.deletedAt === null) return meetTwin(twin, 'text', source, startedAt)
  const writes = [
    library.originals.add(sha256, bytes),
    library.texts.add(textSha256, document.text),
  ]
  const record = describeArticle({ from, source, sha256, textSha256, document }, twin, {
    ...{ now: library.now(), newId: library.newId, isKeyTaken: intake.isKeyTaken },
    outletRules: library.records.outletRules.values(),
  })
  const kept = keptText(document.text, record.blocks)
  const near = await nearDuplicates.find(kept)
  nearDuplicates.add(record, kept)
  return { kind: 'new', line: { ...describeImported(record), near }, record, writes }
}

function meetTwin(
  twin: ArticleRecord,
  reason: 'bytes' | 'text',
  source: string,
  startedAt: IsoTime,
): Taken {
  if (reason === 'bytes' && twin.source === source && twin.importedAt > startedAt)
    return { kind: 'there', line: { ...describeImported(twin), near: null } }
  const ofTitle = twin.title.value ?? twin.source
  return { kind: 'duplicate', line: { source, of: twin.id, ofTitle, reason } }
}

const describeImported = (record: ArticleRecord) => ({
  id: record.id,
  citationKey: record.citationKey,
  title: record.title.value ?? record.source,
  language: record.language.value,
  source: record.source,
})
