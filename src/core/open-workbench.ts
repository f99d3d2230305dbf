/** The whole core put together: what a host opens and closes. */
import { readdir, rename, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { LibraryChoice, LibrarySummary, Session, WorkbenchEvent } from '../contract/exchange'
import { Fault } from '../contract/fault'
import type { IsoTime } from '../contract/model'
import { operationNames } from '../contract/operations'
import type { SavedElsewhere } from '../contract/safekeeping'
import type { Operations, Workbench } from '../contract/workbench'
import { annotationOperations } from './annotations/annotation-operations'
import { ensureLabels, labelOperations } from './annotations/label-operations'
import { articleOperations } from './articles/article-operations'
import { backupOperations } from './backups/backup-operations'
import { repeat, scheduleBackups } from './backups/backup-schedule'
import { openBackups } from './backups/open-backups'
import { checkOperations } from './check/check-library'
import { mentionOperations } from './entities/decide-mentions'
import { entityOperations } from './entities/entity-operations'
import { followMentions } from './entities/mention-book'
import { exportOperations } from './export/export-operations'
import { verifyBundle } from './export/verify-bundle'
import { followArticles } from './library/article-index'
import { bringAlong, copyLibrary } from './library/copy-library'
import { findCloudFolder } from './library/detect-cloud-folder'
import { makeLibrary, readLibraryHeader } from './library/library-folder'
import { type Library, openLibrary } from './library/open-library'
import { followRevisions } from './library/recent-revisions'
import { createTurns } from './library/turns'
import { searchOperations } from './search/search-operations'
import { addRecent, type MemoryFile, openMemory } from './session/open-memory'
import type { Put } from './storage/records'
import { codeOf } from './storage/write-file'
import { trashOperations } from './trash/trash-operations'
import type { OpenedWorkbench, WorkbenchPorts } from './workbench-ports'

type ProgramOperations = Pick<
  Operations,
  | 'describeSession'
  | 'openLibrary'
  | 'closeLibrary'
  | 'changePreferences'
  | 'saveElsewhere'
  | 'verifyBundle'
>
type LibraryOperations = Omit<Operations, keyof ProgramOperations>

interface OpenLibrary {
  readonly library: Library
  readonly operations: LibraryOperations
  close(): Promise<void>
}

/** Starts the core. No library is open at first. */
export async function openWorkbench(ports: WorkbenchPorts): Promise<OpenedWorkbench> {
  const memory = await openMemory(ports.configFolder)
  const listeners = new Set<(event: WorkbenchEvent) => void>()
  const emit = (event: WorkbenchEvent) => {
    for (const listener of listeners) listener(event)
  }
  const inTurn = createTurns()
  let current: OpenLibrary | null = null

  const session = (): Session => ({
    library: current?.library.summary() ?? null,
    recent: memory.memory.recent,
    preferences: memory.memory.preferences,
    librariesFolder: ports.librariesFolder,
    version: ports.version,
  })
  const close = async () => {
    // A library with a change that cannot be saved stays open: nothing in memory is thrown away.
    await current?.close()
    current = null
  }
  const open = async (choice: LibraryChoice): Promise<LibrarySummary> => {
    const folder = await prepareFolder(choice, ports)
    const here = current?.library
    if (here?.folder === folder) return here.summary()
    // The next library must open before the last one closes: a failure leaves the user where they were.
    const next = await openWithOperations(folder, ports, emit)
    await close().catch(async (error: unknown) => {
      await next.close()
      throw error
    })
    return goOn(next)
  }
  const goOn = async (next: OpenLibrary): Promise<LibrarySummary> => {
    current = next
    const summary = next.library.summary()
    await rememberLibrary(memory, summary, ports.now())
    emit({ kind: 'session', session: session() })
    return summary
  }
  const saveElsewhere = async (folder: string): Promise<SavedElsewhere> => {
    const here = current
    if (here === null) throw new Fault('library/none-open')
    const late: Put[] = []
    const moved = await here.library.inTurn(async () => {
      const { now, newId, user } = ports
      const missing = await copyLibrary(here.library, folder, { now, newId, who: user })
      const next = await openWithOperations(folder, ports, emit)
      here.library.onWrite(async (changes) => {
        for (const { table, after } of changes) late.push({ table, record: after } as Put)
      })
      return { missing, library: await goOn(next), next }
    })
    // What was asked for before the move still runs on the library that is left, and is brought along. That one may be
    // out of reach: then it cannot be closed properly, and need not be.
    await here.close().catch(async (error: unknown) => {
      unlessFault(ports.onBug)(error)
      await here.library.abandon()
    })
    const missing = [
      ...moved.missing,
      ...(await bringAlong(here.library, moved.next.library, late)),
    ]
    emit({ kind: 'saving', state: 'saved' })
    return { library: moved.library, missing }
  }

  const programOperations: ProgramOperations = {
    describeSession: async () => session(),
    openLibrary: (choice) => inTurn(() => open(choice)),
    closeLibrary: () =>
      inTurn(async () => {
        await close()
        emit({ kind: 'session', session: session() })
        return null
      }),
    async changePreferences(change) {
      const preferences = { ...memory.memory.preferences, ...change }
      await memory.change({ preferences })
      emit({ kind: 'session', session: session() })
      return preferences
    },
    saveElsewhere: ({ folder }) => inTurn(() => saveElsewhere(resolve(folder))),
    verifyBundle: ({ path }) => verifyBundle(path),
  }
  const workbench: Workbench = {
    ...forwardTo(() => {
      if (current === null) throw new Fault('library/none-open')
      return current.operations
    }, programOperations),
    ...programOperations,
    listen(onEvent) {
      listeners.add(onEvent)
      return () => listeners.delete(onEvent)
    },
  }
  return { workbench, close: () => inTurn(close) }
}

async function openWithOperations(
  folder: string,
  ports: WorkbenchPorts,
  emit: (event: WorkbenchEvent) => void,
): Promise<OpenLibrary> {
  const { now, newId, user, onBug } = ports
  const cloud = await findCloudFolder(folder)
  const opened = await openLibrary(folder, { now, newId, emit: withCloud(cloud, emit), who: user })
  const library: Library = { ...opened, summary: () => ({ ...opened.summary(), cloud }) }
  if (library.readOnly === null)
    await ensureLabels(library).catch(async (error: unknown) => {
      await library.close()
      throw error
    })
  const articles = followArticles(library, onBug)
  const mentions = followMentions(library, articles)
  const revisions = followRevisions(library)
  const { configFolder } = ports
  const outsideFolder = ports.backupsFolder ?? (configFolder && join(configFolder, 'backups'))
  const backups = openBackups(library, { outsideFolder, onBug })
  const schedule = { repeat: ports.repeat ?? repeat, onBug }
  const stopBackups =
    library.readOnly === null ? scheduleBackups(library, backups, schedule) : () => undefined
  return {
    library,
    operations: {
      ...articleOperations(library, articles, revisions, backups),
      ...searchOperations(library, articles),
      ...annotationOperations(library),
      ...labelOperations(library),
      ...entityOperations(library, articles, mentions, revisions),
      ...mentionOperations(library, mentions),
      ...exportOperations(library, mentions, ports.version),
      ...trashOperations(library),
      ...backupOperations(library, backups),
      ...checkOperations(library, articles, backups),
      describeHistory: async () => library.history(),
      undo: () => library.undo(),
      redo: () => library.redo(),
      async retrySaving() {
        await library.retrySaving()
        return null
      },
    },
    async close() {
      stopBackups()
      await backups.close()
      // The index is a convenience: failing to keep it must not keep the library from closing.
      if (library.readOnly === null)
        await library.inTurn(() => articles.save()).catch(unlessFault(onBug))
      await library.close()
    },
  }
}

/** For work whose failing is no bug, and which nothing waits for. */
const unlessFault = (onBug: WorkbenchPorts['onBug']) => (error: unknown) => {
  if (!(error instanceof Fault)) onBug(error)
}

const withCloud =
  (cloud: LibrarySummary['cloud'], emit: (event: WorkbenchEvent) => void) =>
  (event: WorkbenchEvent) =>
    emit(event.kind === 'changed' ? { ...event, library: { ...event.library, cloud } } : event)

/** Calls the library that is open when the call comes. */
function forwardTo(operations: () => LibraryOperations, own: ProgramOperations): LibraryOperations {
  const names = operationNames.filter((name) => !Object.hasOwn(own, name))
  const forward =
    (name: keyof LibraryOperations) =>
    async (...call: Parameters<LibraryOperations[typeof name]>) =>
      Reflect.apply(operations()[name], undefined, call)
  return Object.fromEntries(
    names.map((name) => [name, forward(name as keyof LibraryOperations)]),
  ) as unknown as LibraryOperations
}

/** The folder of the library that was chosen, made when it is to be new. Absolute. */
async function prepareFolder(choice: LibraryChoice, ports: WorkbenchPorts): Promise<string> {
  if (choice.kind === 'sample') return prepareSampleLibrary(ports)
  const folder = resolve(choice.folder)
  if (choice.kind === 'new') await makeLibraryNow(folder, basename(folder).normalize('NFC'), ports)
  return folder
}

const makeLibraryNow = (folder: string, name: string, { newId, now }: WorkbenchPorts) =>
  makeLibrary(folder, { id: newId(), name, createdAt: now().toISOString() as IsoTime })

/** Unpacks the samples once, beside their place first: a half-made sample library is never found there. */
async function prepareSampleLibrary(ports: WorkbenchPorts): Promise<string> {
  const name = 'Lectern samples'
  const folder = join(ports.librariesFolder, name)
  if (await hasLibrary(folder)) return folder
  const draft = `${folder} ${ports.newId()}`
  try {
    await makeLibraryNow(draft, name, ports)
    const { operations, close } = await openWithOperations(draft, ports, () => undefined)
    const files = (await readdir(ports.samplesFolder)).filter((file) => file.endsWith('.txt'))
    const sources = files.sort().map((file) => ({ path: join(ports.samplesFolder, file) }))
    await operations.importFiles({ sources }).finally(close)
    await rename(draft, folder)
    return folder
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (codeOf(error) === 'ENOTEMPTY') throw new Fault('library/foreign', { folder })
    throw error
  }
}

async function hasLibrary(folder: string): Promise<boolean> {
  try {
    await readLibraryHeader(folder)
    return true
  } catch (error) {
    if (error instanceof Fault && error.code === 'library/not-found') return false
    throw error
  }
}

async function rememberLibrary(
  memory: MemoryFile,
  { name, folder }: LibrarySummary,
  now: Date,
): Promise<void> {
  const openedAt = now.toISOString() as IsoTime
  await memory.change({ recent: addRecent(memory.memory.recent, { name, folder, openedAt }) })
}
