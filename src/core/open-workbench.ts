/** The whole core put together: what a host opens and closes. */
import { readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { LibraryChoice, LibrarySummary, Session, WorkbenchEvent } from '../contract/exchange'
import { Fault } from '../contract/fault'
import type { IsoTime } from '../contract/model'
import { operationNames } from '../contract/operations'
import type { ElsewhereChoice } from '../contract/recovery'
import type { SavedElsewhere } from '../contract/safekeeping'
import type { Operations, Workbench } from '../contract/workbench'
import { verifyBundle } from './export/verify-bundle'
import { makeLibrary, readLibraryHeader } from './library/library-folder'
import { createTurns } from './library/turns'
import { moveLibrary } from './move-library'
import {
  type LibraryOperations,
  type OpenLibrary,
  openWithOperations,
} from './open-with-operations'
import { recoveryOperations } from './recovery-operations'
import { addRecent, type MemoryFile, openMemory } from './session/open-memory'
import { codeOf } from './storage/write-file'
import type { OpenedWorkbench, WorkbenchPorts } from './workbench-ports'

type ProgramOperations = Omit<Operations, keyof LibraryOperations>

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
    if (here !== undefined && (await isSameFolder(here.folder, folder)) && (await here.isInPlace()))
      return here.summary()
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
  const saveElsewhere = async (choice: ElsewhereChoice): Promise<SavedElsewhere> => {
    if (current === null) throw new Fault('library/none-open')
    return moveLibrary(current, choice, ports, emit, goOn)
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
    saveElsewhere: ({ folder, trash }) =>
      inTurn(() => saveElsewhere({ folder: resolve(folder), trash })),
    verifyBundle: ({ path }, call = {}) => verifyBundle(path, call),
    ...recoveryOperations(ports, memory, (folder) =>
      inTurn(() => open({ kind: 'folder', folder })),
    ),
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

/** Calls the library that is open when the call comes. */
function forwardTo(operations: () => LibraryOperations, own: ProgramOperations): LibraryOperations {
  const names = operationNames.filter((name) => !Object.hasOwn(own, name))
  const forward =
    (name: keyof LibraryOperations) =>
    async (...call: Parameters<LibraryOperations[typeof name]>) =>
      Reflect.apply(operations()[name], undefined, call)
  return Object.fromEntries(
    names.map((name) => [name, forward(name as keyof LibraryOperations)]),
  ) as LibraryOperations
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

/** However the two are written. */
async function isSameFolder(one: string, other: string): Promise<boolean> {
  const real = (folder: string) => realpath(folder).catch(() => folder)
  return (await real(one)) === (await real(other))
}

async function rememberLibrary(
  memory: MemoryFile,
  { id, name, folder }: LibrarySummary,
  now: Date,
): Promise<void> {
  const openedAt = now.toISOString() as IsoTime
  await memory.change({ recent: addRecent(memory.memory.recent, { id, name, folder, openedAt }) })
}
