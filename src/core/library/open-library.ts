/** An open library: its records, its texts, and the one way to change them. */
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ChangeArea } from '../../contract/change-areas'
import type { LibrarySummary, WorkbenchEvent } from '../../contract/exchange'
import { Fault, toFaultData } from '../../contract/fault'
import type { ArticleId, History, IsoTime } from '../../contract/model'
import { type ContentFiles, openContentFiles } from '../storage/content-files'
import type { Damage } from '../storage/damage'
import type { AnyRecord, Put, TableName } from '../storage/records'
import type { Saving } from '../storage/saving'
import type { ForeignPut, Store, StorePorts } from '../storage/store'
import {
  addStep,
  type Change,
  describePast,
  emptyPast,
  lastOfEach,
  type Past,
  redoStep,
  type Step,
  undoStep,
} from './history'
import { type KeepBefore, openLibraryStore } from './library-store'
import { gatherLiveRecords, type LiveRecords } from './live-records'
import { summariseDamage } from './summarise-damage'
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
  /** The process that has the library, when this one may only read it. */
  readonly readOnly: { readonly owner: string } | null
  /** Whether what lies in the folder is still this library, held by this process. */
  isInPlace(): Promise<boolean>
  /** What could not be read; the rest is open. */
  readonly damage: readonly Damage[]
  /** Runs one change after the other: what it reads stays true until it has written. Fault: `library/read-only`. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>
  /**
   * Writes records as one step that undo takes back. Resolves when they are on the disk, what is derived from them
   * is up to date and every window is told. Only in turn. Fault `storage/failed`: the change stays in memory, and
   * in the history, and goes to the disk with the next write.
   */
  commit(operation: string, puts: readonly Put[]): Promise<void>
  /** Like `commit`, for long work that becomes one step only at its end: hand all its changes to `remember` then. */
  write(puts: readonly Put[], operation: string): Promise<readonly Change[]>
  /** Makes written changes one step that undo takes back. Only in turn. */
  remember(step: Step): void
  /** What undo and redo may write again: every change they know. */
  remembered(): Iterable<Change>
  /** Faults: `history/empty`. */
  undo(): Promise<History>
  redo(): Promise<History>
  /** Calls back with each write, before it resolves; what is derived from the records follows here. */
  onWrite(follow: (changes: readonly Change[]) => Promise<void>): void
  /** Tries to save now what could not be saved. Fault: `storage/failed`. */
  retrySaving(): Promise<void>
  /** Fault `storage/failed` when a change cannot be saved; then the library is still open. */
  close(): Promise<void>
  /** Gives the folder free without another try to save: what is unsaved is to lie elsewhere. */
  abandon(): Promise<void>
}

export interface LibraryPorts {
  readonly now: () => Date
  readonly newId: () => string
  readonly emit: (event: WorkbenchEvent) => void
  /** Who changes the library, for its records; null when nobody knows. */
  readonly who?: string | null | undefined
  /** Keeps a library as it is before its format changes. */
  readonly beforeMigration?: KeepBefore | undefined
  readonly storage?: Pick<StorePorts, 'files' | 'journalLimit'> | undefined
}

const textsInMemory = 16_000_000
const manyChanges = 1000

/** Opens the library in a folder: for this process, or for reading when another has it. Faults: `library/…`. */
export async function openLibrary(folder: string, ports: LibraryPorts): Promise<Library> {
  const { header, store, readOnly, isInPlace, close, abandon } = await openLibraryStore(folder, {
    ...ports.storage,
    beforeMigration: ports.beforeMigration,
    onSaving: (saving) => ports.emit(savingEvent(saving)),
    onForeign: (puts) => void inOrder(() => takeForeign(puts)),
  })
  const records = gatherLiveRecords(store)
  const damage = summariseDamage(store.damage)
  const inOrder = createTurns()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> =>
    readOnly === null
      ? inOrder(work)
      : Promise.reject(new Fault('library/read-only', { folder, owner: readOnly.owner }))
  const followers: ((changes: readonly Change[]) => Promise<void>)[] = []
  let lastChange = 0
  // What was deleted together is told by its time, so no two changes have the same. A clock that was put back stays so.
  const now = () => {
    const clock = ports.now().getTime()
    const isTaken = clock <= lastChange && clock > lastChange - 1000
    return new Date(isTaken ? lastChange + 1 : clock).toISOString() as IsoTime
  }
  const who = ports.who ?? null
  let past: Past = emptyPast

  const summary = (): LibrarySummary => ({
    id: header.id,
    name: header.name,
    folder,
    articles: records.articles.size,
    words: records.words,
    annotations: records.annotations.size,
    entities: records.entities.size,
    ...(readOnly !== null && { readOnly }),
    ...(damage !== null && { damage }),
  })
  const tell = (changes: readonly Change[]) =>
    ports.emit({
      kind: 'changed',
      ...concerns(changes),
      history: describePast(past),
      library: summary(),
    })
  const derive = async (changes: readonly Change[]) => {
    const isLong = changes.length > manyChanges
    // Between the steps of a long change others get their turn; each step by itself is whole.
    if (isLong) await setImmediate()
    for (const change of changes) records.follow(putOf(change))
    for (const follow of followers) {
      if (isLong) await setImmediate()
      await follow(changes)
    }
  }
  const bringHome = async (operation: string, changes: readonly Change[], next: Past) => {
    const at = now()
    await store.take(changes.map(putOf), { at, who, operation })
    lastChange = Date.parse(at)
    past = next
    const saved = store.save()
    // Met below; deriving goes on meanwhile.
    saved.catch(() => undefined)
    await derive(changes)
    try {
      await saved
    } finally {
      tell(changes)
    }
  }
  const takeForeign = async (puts: readonly ForeignPut[]) => {
    const changes = puts.map(({ put, before }) => changeTo(before, put))
    await derive(changes)
    tell(changes)
  }
  const changesBy = (puts: readonly Put[]) =>
    lastOfEach(puts).map((put) => {
      const before = store.rows(put.table).get(put.record.id) ?? null
      return changeTo(before, { table: put.table, record: { ...put.record, who } } as Put)
    })
  const commit = (operation: string, puts: readonly Put[]) => {
    const changes = changesBy(puts)
    return bringHome(operation, changes, addStep(past, { operation, changes }))
  }
  const revOf = (table: TableName, id: string) => store.rows(table).get(id)?.rev ?? 0
  const travel = (from: 'undo' | 'redo') =>
    inTurn(async () => {
      const step = past[from][0]
      if (step === undefined) throw new Fault('history/empty')
      const next =
        from === 'undo'
          ? { undo: past.undo.slice(1), redo: [step, ...past.redo] }
          : { undo: [step, ...past.undo], redo: past.redo.slice(1) }
      const puts = (from === 'undo' ? undoStep : redoStep)(step, revOf, now())
      await bringHome(from, changesBy(puts), next)
      return describePast(past)
    })

  return {
    folder,
    records,
    store,
    readOnly,
    isInPlace,
    damage: store.damage,
    texts: createTextShelf(
      openContentFiles(join(folder, 'texts'), '.txt', ports.storage?.files),
      textsInMemory,
    ),
    originals: openContentFiles(join(folder, 'originals'), '.bin', ports.storage?.files),
    now,
    newId: ports.newId,
    summary,
    history: () => describePast(past),
    inTurn,
    commit,
    async write(puts, operation) {
      const changes = changesBy(puts)
      await bringHome(operation, changes, past)
      return changes
    },
    remember(step) {
      past = addStep(past, step)
      tell([])
    },
    remembered: () => [...past.undo, ...past.redo].flatMap(({ changes }) => changes),
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    onWrite: (follow) => followers.push(follow),
    retrySaving: () => store.save(),
    close: () => inOrder(close),
    abandon: () => inOrder(abandon),
  }
}

const savingEvent = (saving: Saving): WorkbenchEvent =>
  saving.state === 'failed'
    ? { kind: 'saving', state: 'failed', fault: toFaultData(saving.fault) }
    : { kind: 'saving', state: saving.state }

const putOf = ({ table, after }: Change): Put => ({ table, record: after }) as Put

const changeTo = (before: AnyRecord | null, { table, record }: Put): Change =>
  ({ table, before, after: record }) as Change

const areaOf: Readonly<Record<TableName, ChangeArea>> = {
  articles: 'articles',
  annotations: 'annotations',
  entities: 'entities',
  mentions: 'entities',
  labels: 'labels',
  links: 'links',
  notes: 'notes',
  collections: 'collections',
  outletRules: 'outlet-rules',
  templates: 'templates',
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
    else if (table === 'links')
      for (const { article } of [after.from, after.to]) articles.add(article)
    else if (!['notes', 'collections', 'templates'].includes(table)) everywhere = true
  }
  return {
    areas: [...new Set(changes.map(({ table }) => areaOf[table]))],
    articles: everywhere ? null : [...articles],
  }
}
