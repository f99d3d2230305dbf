/** A real core on real folders, for tests: only clock and ids are made up. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createIdSource } from '../src/core/new-id'
import { openWorkbench } from '../src/core/open-workbench'
import { pandocPlaces } from '../src/core/pandoc/pandoc-places'
import type { OpenedWorkbench, WorkbenchPorts } from '../src/core/workbench-ports'
import { readDocument } from './reading-thread'

export const samplesFolder = resolve(import.meta.dirname, '../resources/samples')

/** A clock that moves a second with each look, from a fixed start. */
export function createTestClock(): () => Date {
  let moment = Date.parse('2026-03-01T08:00:00Z')
  return () => {
    moment += 1000
    return new Date(moment)
  }
}

/** Ports in a folder of their own. */
export function testPorts(folder: string, onBug: (error: unknown) => void): WorkbenchPorts {
  const now = createTestClock()
  return {
    configFolder: join(folder, 'config'),
    samplesFolder,
    librariesFolder: join(folder, 'libraries'),
    version: '0.0.0-test',
    pandocPlaces: pandocPlaces(process.env, process.platform),
    now,
    newId: createIdSource(now),
    readDocument,
    onBug,
  }
}

export const makeTestFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'lectern-test-'))

export interface TestWorkbench extends OpenedWorkbench {
  /** Everything the workbench writes lies in here, gone after `close`. */
  readonly folder: string
  /** For carriers to report to; any bug heard of makes `close` fail. */
  readonly onBug: (error: unknown) => void
}

export async function openTestWorkbench(): Promise<TestWorkbench> {
  const folder = await makeTestFolder()
  const bugs: unknown[] = []
  const onBug = (error: unknown) => bugs.push(error)
  const { workbench, close } = await openWorkbench(testPorts(folder, onBug))
  return {
    workbench,
    folder,
    onBug,
    async close() {
      await close()
      await rm(folder, { recursive: true, force: true })
      if (bugs.length > 0) throw new AggregateError(bugs, 'the core reported bugs')
    },
  }
}
