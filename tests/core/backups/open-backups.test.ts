import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Workbench } from '../../../src/contract/workbench'
import { openWorkbench } from '../../../src/core/open-workbench'
import type { OpenedWorkbench } from '../../../src/core/workbench-ports'
import { makeTestFolder, testPorts } from '../../open-test-workbench'

const hour = 3_600_000

let folder: string
let library: string
let opened: OpenedWorkbench
let workbench: Workbench
/** What the program does from time to time, done when the test says so. */
let tick: () => Promise<void>
let clock: number
let bugs: unknown[]

const start = async () => {
  opened = await openWorkbench({
    ...testPorts(folder, (error) => bugs.push(error)),
    now: () => new Date(clock++),
    repeat(work) {
      tick = work
      return () => {
        tick = async () => undefined
      }
    },
  })
  workbench = opened.workbench
}
beforeEach(async () => {
  folder = await makeTestFolder()
  library = join(folder, 'library')
  clock = Date.parse('2026-03-01T08:00:00Z')
  bugs = []
  await start()
  await workbench.openLibrary({ kind: 'new', folder: library })
})
afterEach(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const addLabel = (name: string) => workbench.addLabel({ name, colour: 'orange' })
const labelNames = async () =>
  (await workbench.listLabels({})).flatMap(({ name }) => (name === null ? [] : [name]))
const outsideFolder = async () => {
  const [name = ''] = await readdir(join(folder, 'config', 'backups'))
  return join(folder, 'config', 'backups', name)
}
const look = (elapsed: number) => {
  clock += elapsed
  return tick()
}
const reasons = async () => (await workbench.listBackups({})).map(({ reason }) => reason)

describe('the two places of backups', () => {
  it('hold the same backup, inside and outside of the library', async () => {
    const { name, places } = await workbench.makeBackup({})
    expect(places).toEqual(['library', 'outside'])
    const inside = await readFile(join(library, 'backups', name))
    expect(await readFile(join(await outsideFolder(), name))).toEqual(inside)
  })

  it('serve each other when one of them is damaged', async () => {
    await addLabel('one')
    const { name } = await workbench.makeBackup({})
    await addLabel('two')
    await writeFile(join(library, 'backups', name), 'not a backup')
    expect(await workbench.listBackups({})).toMatchObject([{ name, places: ['outside'] }])
    await workbench.restoreBackup({ backup: name })
    expect(await labelNames()).toEqual(['one'])
    const { findings } = await workbench.checkLibrary({ repair: false })
    expect(findings).toMatchObject([{ code: 'backup/unreadable', examples: [name] }])
  })

  it('bring the annotations back when the whole library folder is lost', async () => {
    await addLabel('worth keeping')
    const { name } = await workbench.makeBackup({})
    const outside = join(await outsideFolder(), name)
    await workbench.closeLibrary({})
    await rm(library, { recursive: true })
    await workbench.openLibrary({ kind: 'new', folder: library })
    await workbench.restoreBackup({ backup: outside })
    expect(await labelNames()).toEqual(['worth keeping'])
  })

  it('do without one that cannot be written, and say so in the log', async () => {
    await rm(join(folder, 'config'), { recursive: true })
    await mkdir(join(folder, 'config'))
    await writeFile(join(folder, 'config', 'backups'), 'a file where a folder should be')
    expect((await workbench.makeBackup({})).places).toEqual(['library'])
    expect(bugs).toMatchObject([{ code: 'storage/failed' }])
  })

  it('fail together only when neither can be written', async () => {
    for (const place of [library, join(folder, 'config')]) {
      await mkdir(place, { recursive: true })
      await writeFile(join(place, 'backups'), 'a file where a folder should be')
    }
    await expect(workbench.makeBackup({})).rejects.toMatchObject({ code: 'storage/failed' })
  })

  it('go on counting where the other place has newer ones', async () => {
    await workbench.makeBackup({})
    await addLabel('one')
    const second = await workbench.makeBackup({})
    await rm(join(library, 'backups'), { recursive: true })
    await addLabel('two')
    expect((await workbench.makeBackup({})).sequence).toBe(second.sequence + 1)
  })
})

describe('a library that another process has', () => {
  it('is checked but not backed up, repaired or restored by this one', async () => {
    const { name } = await workbench.makeBackup({})
    const reader = await openWorkbench({
      ...testPorts(join(folder, 'reader'), (error) => bugs.push(error)),
      repeat: () => {
        throw new Error('backups are not scheduled here')
      },
    })
    const reading = reader.workbench
    try {
      await reading.openLibrary({ kind: 'folder', folder: library })
      expect(await reading.listBackups({})).toMatchObject([{ name }])
      expect((await reading.checkLibrary({ repair: false })).findings).toEqual([])
      const readOnly = { code: 'library/read-only' }
      await expect(reading.makeBackup({})).rejects.toMatchObject(readOnly)
      await expect(reading.restoreBackup({ backup: name })).rejects.toMatchObject(readOnly)
      await expect(reading.checkLibrary({ repair: true })).rejects.toMatchObject(readOnly)
    } finally {
      await reader.close()
    }
  })
})

describe('timed backups', () => {
  it('are made an hour apart, and only of what changed', async () => {
    await look(0)
    expect(await reasons()).toEqual(['timed'])
    await addLabel('one')
    await look(hour / 2)
    expect(await reasons()).toHaveLength(1)
    await look(hour / 2)
    expect(await reasons()).toHaveLength(2)
    await look(5 * hour)
    expect(await reasons()).toHaveLength(2)
    expect(bugs).toEqual([])
  })

  it('go on when the clock is put back by years, and take none of the newest away', async () => {
    await look(0)
    await addLabel('one')
    await look(-10 * 365 * 24 * hour)
    await addLabel('two')
    await look(hour)
    const backups = await workbench.listBackups({})
    expect(backups.map(({ sequence }) => sequence)).toEqual([3, 2, 1])
  })

  it('stop with the library', async () => {
    await workbench.closeLibrary({})
    await tick()
    await workbench.openLibrary({ kind: 'folder', folder: library })
    expect(await reasons()).toEqual([])
  })
})
