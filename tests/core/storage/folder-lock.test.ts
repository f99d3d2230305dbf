import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type HeldLock, lockFolder } from '../../../src/core/storage/folder-lock'
import { inspectProcess } from '../../../src/core/storage/process-start'
import { makeTestFolder } from '../../open-test-workbench'

let folder: string
beforeEach(async () => {
  folder = await makeTestFolder()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function take(): Promise<HeldLock> {
  const lock = await lockFolder(folder)
  if (lock.kind === 'foreign') throw new Error(`is held by ${lock.owner}`)
  return lock
}
const leave = (owner: unknown) => writeFile(join(folder, 'lock'), JSON.stringify(owner))
const silentFor = (seconds: number) => {
  const then = new Date(Date.now() - seconds * 1000)
  return utimes(join(folder, 'lock'), then, then)
}

describe('the folder lock', () => {
  it('names its owner to a second taker until the first lets go', async () => {
    const lock = await take()
    expect(await lockFolder(folder)).toEqual({
      kind: 'foreign',
      owner: `${process.pid}, ${hostname()}`,
    })
    await lock.release()
    await (await take()).release()
    expect(await readdir(folder)).toEqual([])
  })

  it('outlives neither a dead owner nor one whose number another process has now', async () => {
    await leave({ pid: 2 ** 30, host: hostname(), start: 'x', id: 'a' })
    await (await take()).release()
    const self = await inspectProcess(process.pid)
    if (self.kind === 'alive' && self.start !== null) {
      await leave({ pid: process.pid, host: hostname(), start: 'before', id: 'a' })
      await (await take()).release()
    }
    // As format 1 wrote it.
    await leave({ pid: 2 ** 30, host: hostname() })
    await (await take()).release()
  })

  it('can be taken again after its folder was out of reach when it was let go', async () => {
    const lock = await take()
    await rename(folder, `${folder}-away`)
    await lock.release()
    await rename(`${folder}-away`, folder)
    expect(await readdir(folder)).toEqual(['lock'])
    await (await take()).release()
  })

  it('waits for another machine half a minute, whatever the clocks say', async () => {
    await leave({ pid: 1, host: 'another-machine', start: null, id: 'a' })
    await silentFor(25)
    expect(await lockFolder(folder)).toEqual({ kind: 'foreign', owner: '1, another-machine' })
    await silentFor(35)
    await (await take()).release()
  })

  it('takes a half-written lock for one being made, until it is old', async () => {
    await writeFile(join(folder, 'lock'), '{"pi')
    expect(await lockFolder(folder)).toMatchObject({ kind: 'foreign' })
    await silentFor(35)
    await (await take()).release()
  })

  it('goes to one only of many that find a dead owner’s at once', async () => {
    for (let round = 0; round < 20; round++) {
      await leave({ pid: 2 ** 30, host: hostname(), start: 'x', id: 'a' })
      const locks = await Promise.all(Array.from({ length: 8 }, () => lockFolder(folder)))
      const held = locks.filter((lock) => lock.kind === 'held')
      expect(held).toHaveLength(1)
      await held[0]?.release()
      expect(await readdir(folder)).toEqual([])
    }
  })

  it('says when the folder was replaced or another process has it', async () => {
    const lock = await take()
    await expect(lock.check()).resolves.toBeUndefined()
    await rm(join(folder, 'lock'))
    await expect(lock.check()).resolves.toBeUndefined()
    expect(await readdir(folder)).toEqual(['lock'])
    const mine = await readFile(join(folder, 'lock'), 'utf8')
    await leave({ pid: process.pid, host: hostname(), start: null, id: 'other' })
    await expect(lock.check()).rejects.toMatchObject({ code: 'library/in-use' })
    await writeFile(join(folder, 'lock'), mine)
    await rename(folder, `${folder}-away`)
    await expect(lock.check()).rejects.toMatchObject({ detail: { trouble: 'gone' } })
    await rename(`${folder}-away`, folder)
    await lock.release()
    expect(await readdir(folder)).toEqual([])
  })
})
