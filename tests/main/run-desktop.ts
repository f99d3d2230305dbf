import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import * as carrier from '../../src/contract/carrier'
import * as desktopBridge from '../../src/contract/desktop-bridge'
import type { Session, WorkbenchEvent } from '../../src/contract/exchange'
import * as fault from '../../src/contract/fault'
import * as operations from '../../src/contract/operations'
import { usualLook } from '../../src/contract/reading'
import type { Call, Workbench } from '../../src/contract/workbench'
import * as openWorkbench from '../../src/core/open-workbench'
import { readDocument } from '../reading-thread'
import type { FakeUtilityProcess } from './fake-process'

const { bridgeName } = desktopBridge
type DesktopBridge = desktopBridge.DesktopBridge

export const session: Session = {
  library: null,
  recent: [],
  preferences: {
    language: null,
    theme: 'system',
    textSize: 17,
    linkedScrolling: 'anchored',
    reading: usualLook,
    snapping: 'word',
    spokenMarks: false,
    singleKeys: true,
    keys: {},
  },
  librariesFolder: '/home/ann/Lectern',
  version: '1.2.3',
}

type Answers = Readonly<Record<string, (input: unknown, call: Call) => unknown>>

/** A workbench that answers `{ operation, input }`, unless `answers` says otherwise, and lets the test tell events. */
export function playWorkbench(answers: Answers = {}) {
  const listeners = new Set<(event: WorkbenchEvent) => void>()
  const answering = Object.fromEntries(
    operations.operationNames.map((operation) => [
      operation,
      async (input: unknown, call: Call) =>
        answers[operation]?.(input, call) ??
        (operation === 'describeSession' ? session : { operation, input }),
    ]),
  )
  const listen: Workbench['listen'] = (onEvent) => {
    listeners.add(onEvent)
    return () => listeners.delete(onEvent)
  }
  const tell = (event: WorkbenchEvent) => {
    for (const listener of listeners) listener(event)
  }
  return { workbench: { ...answering, listen } as Workbench, tell }
}

/** Serves a workbench as the process that was forked last. */
export function serveAsEngine(child: FakeUtilityProcess, workbench: Workbench): void {
  carrier.serveEndpoint(
    {
      post: (message) => child.parentPort.postMessage(message),
      onMessage: (receive) =>
        child.parentPort.on('message', ({ data }) => {
          if (data === 'stop') child.emit('exit', 0)
          else receive(data)
        }),
      onClose: () => undefined,
    },
    workbench,
    () => undefined,
  )
}

export interface RunOptions {
  /** `played` answers as `playWorkbench` does; `real` is the engine's own entry file with the core behind it. */
  readonly engine?: 'played' | 'real'
  readonly answers?: Answers
  readonly argv?: readonly string[]
  /** Prepares the fake before the program starts. */
  readonly setUp?: (electron: typeof import('./fake-electron').electron) => void
}

/** What is the same in every run: making the whole core anew for each took four fifths of the tests' time. */
function keepModules(): void {
  const kept = {
    '../../src/contract/carrier': carrier,
    '../../src/contract/desktop-bridge': desktopBridge,
    '../../src/contract/fault': fault,
    '../../src/contract/operations': operations,
    '../../src/core/open-workbench': openWorkbench,
    // From the sources there is no built thread beside the engine.
    '../../src/core/reading/reading-process': { createReadingProcess: () => readDocument },
  }
  for (const [path, module] of Object.entries(kept)) vi.doMock(path, () => module)
}

/**
 * Runs the whole desktop program on a fresh fake of Electron: main, a played engine, the preload. Call `finish` at the
 * end of the test.
 */
export async function runDesktop(options: RunOptions = {}) {
  vi.resetModules()
  keepModules()
  const { electron } = await import('./fake-electron')
  const { FakeBrowserWindow } = await import('./fake-window')
  const { FakeUtilityProcess } = await import('./fake-process')
  vi.doMock('electron', () => electron)
  const folder = mkdtempSync(join(tmpdir(), 'lectern-desktop-'))
  const restore = enterProcess(folder, options.argv ?? ['lectern'])
  options.setUp?.(electron)
  await import('../../src/main/index')
  await import('../../src/preload/index')
  await settle()
  const { workbench, tell } = playWorkbench(options.answers)
  const child = FakeUtilityProcess.all.at(-1)
  if (child && options.engine === 'real') await enterEngine(child)
  else if (child) serveAsEngine(child, workbench)
  FakeBrowserWindow.all.at(-1)?.finishLoading()
  await settle()
  return {
    electron,
    FakeBrowserWindow,
    FakeUtilityProcess,
    folder,
    tell,
    workbench,
    bridge: electron.contextBridge.exposed.get(bridgeName) as DesktopBridge,
    window: () => newest(FakeBrowserWindow.all),
    engine: () => newest(FakeUtilityProcess.all),
    finish() {
      restore()
      rmSync(folder, { recursive: true })
    },
  }
}

// The engine finds its port and its end on `process`, which here is the test's own.
async function enterEngine(child: FakeUtilityProcess): Promise<void> {
  process.argv = ['lectern', child.modulePath, ...child.args]
  Object.assign(process, { parentPort: child.parentPort })
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    child.emit('exit', code)
    return undefined as never
  })
  await import('../../src/main/engine')
}

function newest<Value>(all: readonly Value[]): Value {
  const last = all.at(-1)
  if (last === undefined) throw new Error('nothing was made')
  return last
}

// The program listens to its process and reads its arguments; the test's own process must come out as it was.
function enterProcess(folder: string, argv: readonly string[]): () => void {
  const events = ['uncaughtException', 'unhandledRejection'] as const
  const before = events.map((event) => process.rawListeners(event))
  const realArguments = process.argv
  vi.stubEnv('LECTERN_CONFIG', folder)
  vi.stubEnv('LECTERN_LIBRARIES', join(folder, 'libraries'))
  process.argv = [...argv]
  return () => {
    process.argv = realArguments
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    for (const [index, event] of events.entries())
      for (const listener of process.rawListeners(event))
        if (!before[index]?.includes(listener)) process.off(event, listener as () => void)
  }
}

/** Lets everything that waits only for promises happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
