/** Brings files into a library: read, recognise duplicates, keep bytes and text, describe. One bad file is a line of the report. */
import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type { Encoding } from '../../contract/encodings'
import type { ImportReport, ImportSource } from '../../contract/exchange'
import { Fault, toFaultData } from '../../contract/fault'
import type { ArticleId, Fact } from '../../contract/model'
import type { Call } from '../../contract/workbench'
import type { Change } from '../library/history'
import type { Library } from '../library/open-library'
import { sha256Of } from '../storage/content-files'
import type { ArticleRecord } from '../storage/records'
import { proposeCitationKey } from './citation-key'
import { collectFiles, type FoundFile, fileFault } from './collect-files'
import { countWords } from './count-words'
import { keptText, trimmedShare } from './kept-text'
import { nearDuplicatesOf } from './near-duplicates'
import type { ArticleReading } from './read-article'
import { readSource } from './read-source'

type Line<Name extends 'imported' | 'duplicates' | 'failed'> = ImportReport[Name][number]
interface Tally {
  readonly imported: Line<'imported'>[]
  readonly duplicates: Line<'duplicates'>[]
  readonly failed: Line<'failed'>[]
}

// Each batch is one write to the disk, and one turn: other changes get in between.
const batchSize = 40

/** Imports files and folders as one step of the history. Cancelled, it answers with what came in until then. */
export async function importFiles(
  library: Library,
  sources: readonly ImportSource[],
  { signal = new AbortController().signal, onProgress = () => undefined }: Partial<Call>,
  clock: () => number = () => performance.now(),
): Promise<ImportReport> {
  const began = clock()
  const files: FoundFile[] = []
  for await (const file of collectFiles(sources, signal)) {
    files.push(file)
    if (files.length % 200 === 0) onProgress({ done: 0, total: null, failed: 0 })
  }
  const tally: Tally = { imported: [], duplicates: [], failed: [] }
  const changes: Change[] = []
  try {
    for (let start = 0; start < files.length && !signal.aborted; start += batchSize) {
      const batch = files.slice(start, start + batchSize)
      changes.push(...(await library.inTurn(() => importBatch(library, batch, tally, signal))))
      const done = Math.min(start + batchSize, files.length)
      onProgress({ done, total: files.length, failed: tally.failed.length })
      await setImmediate()
    }
  } finally {
    if (changes.length > 0)
      await library.inTurn(async () => library.remember({ operation: 'importFiles', changes }))
  }
  return { ...tally, cancelled: signal.aborted, tookMs: Math.round(clock() - began) }
}

async function importBatch(
  library: Library,
  batch: readonly FoundFile[],
  tally: Tally,
  signal: AbortSignal,
): Promise<readonly Change[]> {
  const intake = openIntake(library)
  for (const file of batch) {
    if (signal.aborted) break
    try {
      if (file.kind === 'failed') throw file.fault
      await takeFile(library, intake, file, tally)
    } catch (error) {
      if (!(error instanceof Fault) || error.code === 'storage/failed') throw error
      tally.failed.push({ source: file.name, ...toFaultData(error) })
    }
  }
  await intake.settled()
  const puts = intake.records.map((record) => ({ table: 'articles' as const, record }))
  return puts.length === 0 ? [] : library.write(puts, 'importFiles')
}

async function takeFile(
  library: Library,
  intake: Intake,
  file: Extract<FoundFile, { kind: 'file' }>,
  tally: Tally,
): Promise<void> {
  const bytes = await readBytes(file.path, file.bytes)
  const sha256 = sha256Of(bytes)
  const { text, encoding, read } = readSource(bytes, file.path, file.name)
  const textSha256 = sha256Of(text)
  const twin = intake.find(sha256, textSha256)
  if (twin?.deletedAt === null) {
    const reason = twin.sha256 === sha256 ? 'bytes' : 'text'
    const ofTitle = twin.title.value ?? twin.source
    tally.duplicates.push({ source: file.name, of: twin.id, ofTitle, reason })
    return
  }
  intake.keep(library.originals.add(sha256, bytes), library.texts.add(textSha256, text))
  const taken = { name: file.name, sha256, textSha256, text, encoding, reading: read() }
  const record = describeArticle(library, taken, twin, intake.isKeyTaken)
  const kept = keptText(text, record.blocks)
  const nearDuplicates = await nearDuplicatesOf(library)
  const near = await nearDuplicates.find(kept)
  nearDuplicates.add(record, kept)
  intake.add(record)
  const { id, citationKey, source } = record
  const title = record.title.value ?? source
  tally.imported.push({ id, citationKey, title, language: record.language.value, source, near })
}

interface Taken {
  readonly name: string
  readonly sha256: string
  readonly textSha256: string
  readonly text: string
  readonly encoding: Fact<Encoding>
  readonly reading: ArticleReading
}

/** `before` is the same article, deleted once: its id, key and revisions go on. */
function describeArticle(
  library: Library,
  { name, text, encoding, reading, ...hashes }: Taken,
  before: ArticleRecord | null,
  isKeyTaken: (key: string) => boolean,
): ArticleRecord {
  const { blocks, ...facts } = reading
  const { outlet, publishedOn, title } = facts
  const proposeKey = () =>
    proposeCitationKey(
      { outlet: outlet.value, publishedOn: publishedOn.value, title: title.value ?? name },
      isKeyTaken,
    )
  const now = library.now()
  return {
    id: before?.id ?? (library.newId() as ArticleId),
    rev: (before?.rev ?? 0) + 1,
    changedAt: now,
    deletedAt: null,
    citationKey: before?.citationKey ?? proposeKey(),
    source: name,
    ...hashes,
    importedAt: now,
    encoding,
    ...facts,
    words: countWords(keptText(text, blocks)),
    trimmedShare: trimmedShare(blocks),
    blocks: [...blocks],
  }
}

/** What a batch must know of the library and of itself: texts and keys that are there already. */
interface Intake {
  readonly records: readonly ArticleRecord[]
  add(record: ArticleRecord): void
  /** Writes under way: waiting for the disk once for a batch is far quicker than once for a file. */
  keep(...writes: readonly Promise<void>[]): void
  /** Resolves when all of them are on the disk. */
  settled(): Promise<unknown>
  /** The live article with these bytes or this text, else a deleted one with these bytes. */
  find(sha256: string, textSha256: string): ArticleRecord | null
  isKeyTaken(key: string): boolean
}

function openIntake(library: Library): Intake {
  const all = [...library.store.rows('articles').values()]
  const keys = new Set(all.map(({ citationKey }) => citationKey))
  const live = new Map<string, ArticleRecord>()
  const deleted = new Map<string, ArticleRecord>()
  const records: ArticleRecord[] = []
  const place = (record: ArticleRecord) => {
    if (record.deletedAt !== null) return deleted.set(record.sha256, record)
    live.set(record.sha256, record)
    return live.set(record.textSha256, record)
  }
  for (const record of all) place(record)
  const writes: Promise<void>[] = []
  return {
    records,
    keep(...more) {
      // A failure is met in `settled`, also when the batch ends before.
      for (const write of more) write.catch(() => undefined)
      writes.push(...more)
    },
    settled: () => Promise.all(writes),
    add(record) {
      records.push(record)
      keys.add(record.citationKey)
      place(record)
    },
    find: (sha256, textSha256) =>
      live.get(sha256) ?? live.get(textSha256) ?? deleted.get(sha256) ?? null,
    isKeyTaken: (key) => keys.has(key),
  }
}

// Reads no more than was seen when the file was found, so that a file that grows meanwhile cannot fill the memory.
async function readBytes(path: string, size: number): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const buffer = Buffer.alloc(size)
      const { bytesRead } = await file.read(buffer, 0, size, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw fileFault(error, path)
  }
}
