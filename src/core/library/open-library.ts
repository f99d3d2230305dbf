/** An open library: its records, its texts, and the one way to change them. */
import { join } from 'node:path'
import type { ChangeArea, LibrarySummary, WorkbenchEvent } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import type { ArticleId, History, IsoTime } from '../../contract/model'
import { type ContentFiles, openContentFiles } from '../storage/content-files'
import { lockFolder } from '../storage/folder-lock'
import type { AnyRecord, Put, TableName } from '../storage/records'
import { openStore, type Store } from '../storage/store'
import {
  addStep,
  type Change,
  describePast,
  emptyPast,
  type Past,
  redoStep,
  type Step,
  undoStep,
} from './history'
import { readLibraryHeader } from './library-folder'
import { gatherLiveRecords, type LiveRecords } from './live-records'
import { createTextShelf, type TextShelf } from './text-shelf'
import { createTurns } from './turns'

export interface Library {
  readonly folder: string
  readonly records: LiveRecords
  /** Tombstones included. */
  readonly store: Pick<Store, 'rows'>
  readonly texts: TextShelf
  readonly originals: ContentFiles
  now(): IsoTime
  newId(): string
  summary(): LibrarySummary
  history(): History
  /** Runs one change after the other: what it reads stays true until it has written. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>
  /**
   * Writes records as one step that undo takes back. Resolves when they are on the disk, what is derived from them
   * is up to date and every window is told. Only in turn. Fault `storage/failed`: the change stays in memory, and
   * in the history, and goes to the disk with the next write.
   */
  commit(operation: string, puts: readonly Put[]): Promise<void>
  /** Like `commit`, for long work that becomes one step only at its end: hand all its changes to `remember` then. */
  write(puts: readonly Put[]): Promise<readonly Change[]>
  /** Makes written changes one step that undo takes back. Only in turn. */
  remember(step: Step): void
  /** Faults: `history/empty`. */
  undo(): Promise<History>
  redo(): Promise<History>
  /** Calls back with each write, before it resolves; what is derived from the records follows here. */
  onWrite(follow: (changes: readonly Change[]) => Promise<void>): void
  close(): Promise<void>
}

export interface LibraryPorts {
  readonly now: () => Date
  readonly newId: () => string
  readonly emit: (event: WorkbenchEvent) => void
}

const textsInMemory = 16_000_000

/** Opens the library in a folder and holds it for this process. Faults: `library/…`. */
export async function openLibrary(folder: string, ports: LibraryPorts): Promise<Library> {
  const header = await readLibraryHeader(folder)
  const release = await lockFolder(folder)
  const store = await openStore(folder).catch(async (error: unknown) => {
    await release()
    throw error
  })
  const records = gatherLiveRecords(store)
  const inTurn = createTurns()
  const followers: ((changes: readonly Change[]) => Promise<void>)[] = []
  const now = () => ports.now().toISOString() as IsoTime
  let past: Past = emptyPast

  const summary = (): LibrarySummary => ({
    ...header,
    folder,
    articles: records.articles.size,
    words: records.words,
    annotations: records.annotations.size,
    entities: records.entities.size,
  })
  const tell = (changes: readonly Change[]) =>
    ports.emit({
      kind: 'changed',
      ...concerns(changes),
      history: describePast(past),
      library: summary(),
    })
  const bringHome = async (puts: readonly Put[], changes: readonly Change[]) => {
    for (const put of puts) records.follow(put)
    for (const follow of followers) await follow(changes)
    try {
      await save(store, puts, ports.emit)
    } finally {
      tell(changes)
    }
  }
  const changesBy = (puts: readonly Put[]) => puts.map((put) => changeBy(store, put))
  const commit = (operation: string, puts: readonly Put[]) => {
    const changes = changesBy(puts)
    past = addStep(past, { operation, changes })
    return bringHome(puts, changes)
  }
  const revOf = (table: TableName, id: string) => store.rows(table).get(id)?.rev ?? 0
  const travel = (from: 'undo' | 'redo') =>
    inTurn(async () => {
      const step = past[from][0]
      if (step === undefined) throw new Fault('history/empty')
      past =
        from === 'undo'
          ? { undo: past.undo.slice(1), redo: [step, ...past.redo] }
          : { undo: [step, ...past.undo], redo: past.redo.slice(1) }
      const puts = (from === 'undo' ? undoStep : redoStep)(step, revOf, now())
      await bringHome(puts, changesBy(puts))
      return describePast(past)
    })

  return {
    folder,
    records,
    store,
    texts: createTextShelf(openContentFiles(join(folder, 'texts'), '.txt'), textsInMemory),
    originals: openContentFiles(join(folder, 'originals'), '.bin'),
    now,
    newId: ports.newId,
    summary,
    history: () => describePast(past),
    inTurn,
    commit,
    async write(puts) {
      const changes = changesBy(puts)
      await bringHome(puts, changes)
      return changes
    },
    remember(step) {
      past = addStep(past, step)
      tell([])
    },
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    onWrite: (follow) => followers.push(follow),
    close: () => inTurn(release),
  }
}

async function save(
  store: Store,
  puts: readonly Put[],
  emit: (event: WorkbenchEvent) => void,
): Promise<void> {
  emit({ kind: 'saving', state: 'saving' })
  try {
    await store.write(puts)
    emit({ kind: 'saving', state: 'saved' })
  } catch (error) {
    if (error instanceof Fault) emit({ kind: 'saving', state: 'failed', message: error.message })
    throw error
  }
}

function changeBy(store: Store, { table, record }: Put): Change {
  const before: AnyRecord | null = store.rows(table).get(record.id) ?? null
  return { table, before, after: record } as Change
}

const areaOf: Readonly<Record<TableName, ChangeArea>> = {
  articles: 'articles',
  annotations: 'annotations',
  entities: 'entities',
  mentions: 'entities',
  labels: 'labels',
}

function concerns(changes: readonly Change[]): {
  areas: readonly ChangeArea[]
  articles: readonly ArticleId[] | null
} {
  const articles = new Set<ArticleId>()
  let everywhere = false
  for (const { table, after } of changes) {
    if (table === 'articles') articles.add(after.id)
    else if (table === 'annotations' || table === 'mentions') articles.add(after.article)
    else everywhere = true
  }
  return {
    areas: [...new Set(changes.map(({ table }) => areaOf[table]))],
    articles: everywhere ? null : [...articles],
  }
}
