import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IsoTime } from '../../../src/contract/model'
import { makeLibrary } from '../../../src/core/library/library-folder'
import { openLibraryStore } from '../../../src/core/library/library-store'
import { type FilePort, nodeFiles } from '../../../src/core/storage/file-port'
import type { Saving } from '../../../src/core/storage/saving'
import type { ForeignPut, Store } from '../../../src/core/storage/store'
import { annotationPut, by, label } from '../../crash/made-up-records'
import { makeTestFolder } from '../../open-test-workbench'

let parent: string
let folder: string
const closing: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  parent = await makeTestFolder()
  folder = join(parent, 'library')
  const createdAt = '2026-03-01T08:00:00.000Z' as IsoTime
  await makeLibrary(folder, { id: 'lib', name: 'Library', createdAt })
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close().catch(() => undefined)
  await rm(parent, { recursive: true, force: true })
})

const states: Saving[] = []
const foreign: ForeignPut[] = []
async function open(files: FilePort = nodeFiles, journalLimit?: number) {
  states.length = 0
  foreign.length = 0
  const opened = await openLibraryStore(folder, {
    files,
    journalLimit,
    onSaving: (saving) => states.push(saving),
    onForeign: (puts) => foreign.push(...puts),
  })
  closing.push(opened.close)
  return opened
}
const add = async (store: Store, ...ids: string[]) => {
  await store.take(
    ids.map((id) => annotationPut(id, 1, `comment of ${id}`)),
    by,
  )
  return store.save()
}
const idsIn = (store: Store) => [...store.rows('annotations').keys()].sort()
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()

/** A library whose tables hold a, b and c, and whose journal holds d. */
async function fill(): Promise<void> {
  const first = await open(nodeFiles, 0)
  await first.store.take([{ table: 'labels', record: label('l') }], by)
  await add(first.store, 'a', 'b', 'c')
  await first.close()
  const second = await open()
  await add(second.store, 'd')
  await second.close()
}

describe('the store', () => {
  it('holds after opening again what it held before, from the journal and from the tables', async () => {
    await fill()
    expect(await files()).toEqual([
      'journal/000002.jsonl',
      'journal/covered/000001.jsonl.gz',
      'library.json',
      'tables/annotations/0001.jsonl',
      'tables/labels/0001.jsonl',
      'tables/manifest.jsonl',
    ])
    const { store } = await open()
    expect(idsIn(store)).toEqual(['a', 'b', 'c', 'd'])
    expect(store.rows('annotations').get('d')).toEqual(annotationPut('d', 1, 'comment of d').record)
    expect(store.damage).toEqual([])
  })

  it('takes changes made at once to the disk with one sync', async () => {
    let syncs = 0
    const counting: FilePort = {
      ...nodeFiles,
      async create(path, mode) {
        const file = await nodeFiles.create(path, mode)
        const sync = () => {
          if (path.includes('journal')) syncs++
          return file.sync()
        }
        return { ...file, sync }
      },
    }
    const { store } = await open(counting)
    await Promise.all(Array.from({ length: 50 }, (_, n) => add(store, `a${n}`)))
    expect(syncs).toBeLessThanOrEqual(2)
    await store.save()
    expect(idsIn((await reopened()).store)).toHaveLength(50)
  })

  it('takes a change of thousands of records all at once, and lets others go on while it is made ready', async () => {
    const { store } = await open()
    const ids = Array.from({ length: 3000 }, (_, n) => `a${n}`)
    const seen = new Set<number>()
    let isTaken = false
    const look = () => {
      seen.add(store.rows('annotations').size)
      if (!isTaken) setImmediate(look)
    }
    look()
    await store.take(
      ids.map((id) => annotationPut(id, 1, '')),
      by,
    )
    seen.add(store.rows('annotations').size)
    isTaken = true
    expect([...seen]).toEqual([0, 3000])
    await store.save()
    expect(idsIn((await reopened()).store)).toEqual(ids.sort())
  })

  async function reopened() {
    for (const close of closing.splice(0)) await close()
    return open()
  }

  it('keeps what could not be saved, says so until it could, and saves it then', async () => {
    let refuse = false
    const full: FilePort = {
      ...nodeFiles,
      async create(path, mode) {
        const file = await nodeFiles.create(path, mode)
        const append = (content: string | Uint8Array) =>
          refuse
            ? Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
            : file.append(content)
        return { ...file, append }
      },
      wait: (_, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject())),
    }
    const { store } = await open(full)
    await add(store, 'a')
    refuse = true
    const failed = { code: 'storage/failed', detail: { reason: 'ENOSPC', trouble: 'full' } }
    await expect(add(store, 'b')).rejects.toMatchObject(failed)
    await expect(add(store, 'c')).rejects.toMatchObject(failed)
    expect(idsIn(store)).toEqual(['a', 'b', 'c'])
    expect(states.map(({ state }) => state)).toEqual([
      'saving',
      'saved',
      'saving',
      'failed',
      'failed',
    ])
    refuse = false
    await store.save()
    expect(states.at(-1)).toEqual({ state: 'saved' })
    const again = await reopened()
    expect(idsIn(again.store)).toEqual(['a', 'b', 'c'])
    expect(again.store.damage).toEqual([])
  })

  it('tries again by itself while a scanner holds the journal', async () => {
    let refusals = 3
    const held: FilePort = {
      ...nodeFiles,
      create: (path, mode) =>
        path.includes('journal') && refusals-- > 0
          ? Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }))
          : nodeFiles.create(path, mode),
      wait: (_, signal) => nodeFiles.wait(1, signal),
    }
    const { store } = await open(held)
    await expect(add(store, 'a')).rejects.toMatchObject({ detail: { trouble: 'held' } })
    await expect.poll(() => states.at(-1)?.state).toBe('saved')
    expect(idsIn((await reopened()).store)).toEqual(['a'])
  })

  it('does not begin a library anew when its folder vanished, and goes on when it is back', async () => {
    const { store } = await open()
    await add(store, 'a')
    await rename(folder, `${folder}-away`)
    await expect(add(store, 'b')).rejects.toMatchObject({ detail: { trouble: 'gone' } })
    expect(await readdir(parent)).toEqual(['library-away'])
    await rename(`${folder}-away`, folder)
    await store.save()
    const again = await reopened()
    expect(idsIn(again.store)).toEqual(['a', 'b'])
    expect(again.store.damage).toEqual([])
  })

  it('does not write into a copy that took the library’s place', async () => {
    const { store } = await open()
    await add(store, 'a')
    await rename(folder, `${folder}-away`)
    await cp(`${folder}-away`, folder, { recursive: true })
    const before = await readFile(join(folder, 'journal/000001.jsonl'), 'utf8')
    await expect(add(store, 'b')).rejects.toMatchObject({ detail: { trouble: 'gone' } })
    expect(await readdir(join(folder, 'journal'))).toEqual(['000001.jsonl'])
    expect(await readFile(join(folder, 'journal/000001.jsonl'), 'utf8')).toBe(before)
  })
})

describe('a damaged library', () => {
  const change = async (name: string, how: (content: string) => string) => {
    const path = join(folder, name)
    await writeFile(path, how(await readFile(path, 'utf8')))
  }
  const damageIn = async () => {
    const { store, close } = await open()
    const found = { ids: idsIn(store).join(''), damage: store.damage }
    await close()
    return found
  }

  /** Without it nothing can be restored. */
  const fillAndForget = async () => {
    await fill()
    await rm(join(folder, 'journal/covered'), { recursive: true })
  }

  it('gets back from the covered journal whatever is damaged or missing of the tables', async () => {
    await fill()
    const name = 'tables/annotations/0001.jsonl'
    await change(name, (content) => content.replace('comment of b', 'comment of B'))
    const found = { file: name, records: 1, reason: 'some records are damaged', isRestored: true }
    expect(await damageIn()).toEqual({ ids: 'abcd', damage: [found] })
    expect(await damageIn()).toEqual({ ids: 'abcd', damage: [] })
    await rm(join(folder, 'tables'), { recursive: true })
    await rm(join(folder, 'index'), { recursive: true, force: true })
    expect(await damageIn()).toMatchObject({ ids: 'abcd', damage: [{ isRestored: true }] })
    expect(await damageIn()).toEqual({ ids: 'abcd', damage: [] })
  })

  it('opens with the rest of a table when one record is damaged, and sets the file aside', async () => {
    await fillAndForget()
    const name = 'tables/annotations/0001.jsonl'
    await change(name, (content) => content.replace('comment of b', 'comment of B'))
    const damaged = await readFile(join(folder, name), 'utf8')
    expect(await damageIn()).toEqual({
      ids: 'acd',
      damage: [{ file: name, records: 1, reason: 'some records are damaged', isRestored: false }],
    })
    const [kept] = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', kept ?? ''), 'utf8')).toBe(damaged)
    expect(await damageIn()).toEqual({ ids: 'acd', damage: [] })
  })

  it('says which file of a table is missing, empty or another library’s, at every opening', async () => {
    await fillAndForget()
    const name = 'tables/annotations/0001.jsonl'
    const good = await readFile(join(folder, name), 'utf8')
    await rm(join(folder, name))
    for (let time = 0; time < 2; time++)
      expect(await damageIn()).toEqual({
        ids: 'd',
        damage: [{ file: name, records: 3, reason: 'ENOENT', isRestored: false }],
      })
    await writeFile(join(folder, name), good)
    expect((await damageIn()).ids).toBe('abcd')
    await rm(folder, { recursive: true })
    await makeLibrary(folder, { id: 'lib', name: 'L', createdAt: '' as IsoTime })
    await fillAndForget()
    await change(name, () => '')
    expect(await damageIn()).toMatchObject({ ids: 'd', damage: [{ file: name, records: 3 }] })
  })

  it('opens with the other changes when one of the journal is damaged', async () => {
    const { store, close } = await open()
    for (const id of ['a', 'b', 'c']) await add(store, id)
    await close()
    const name = 'journal/000001.jsonl'
    await change(name, (content) => content.replace('comment of b', 'comment of B'))
    expect(await damageIn()).toEqual({
      ids: 'ac',
      damage: [{ file: name, records: 1, reason: 'some changes are damaged', isRestored: false }],
    })
    expect(await readdir(join(folder, 'quarantine'))).toHaveLength(1)
    expect(await damageIn()).toEqual({ ids: 'ac', damage: [] })
  })

  it('drops the torn end of a journal without calling it damage, and keeps it beside', async () => {
    await fill()
    await change('journal/000002.jsonl', (content) => `${content}0badcafe {"seq": 4, "pu`)
    expect(await damageIn()).toEqual({ ids: 'abcd', damage: [] })
    const { store, close } = await open(nodeFiles, 0)
    await add(store, 'e')
    await close()
    const [kept] = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', kept ?? ''), 'utf8')).toMatch(/^0badcafe/)
    expect(await damageIn()).toEqual({ ids: 'abcde', damage: [] })
  })

  it('counts the changes between those that are there', async () => {
    for (const id of ['a', 'b', 'c']) {
      const { store, close } = await open()
      await add(store, id)
      await close()
    }
    await rm(join(folder, 'journal/000002.jsonl'))
    expect(await damageIn()).toEqual({
      ids: 'ac',
      damage: [
        { file: 'journal', records: 1, reason: 'some changes are missing', isRestored: false },
      ],
    })
  })

  it('is not taken for an empty one when its tables or its header are gone', async () => {
    await fill()
    await rm(join(folder, 'library.json'))
    await expect(open()).rejects.toMatchObject({ code: 'library/damaged' })
    const createdAt = '' as IsoTime
    await expect(makeLibrary(folder, { id: 'new', name: 'New', createdAt })).rejects.toMatchObject({
      code: 'library/foreign',
    })
    await rm(folder, { recursive: true })
    await makeLibrary(folder, { id: 'lib', name: 'L', createdAt })
    await fillAndForget()
    await rm(join(folder, 'tables'), { recursive: true })
    await expect(open()).rejects.toMatchObject({ code: 'library/damaged' })
    expect(await files()).toEqual(['journal/000002.jsonl', 'library.json'])
  })

  it('is refused with the header of another library', async () => {
    await fill()
    await change('library.json', (content) => content.replace('"lib"', '"lab"'))
    await expect(open()).rejects.toMatchObject({ code: 'library/damaged' })
    await change('library.json', (content) => content.replace('"lab"', '"lib"'))
    expect(await damageIn()).toEqual({ ids: 'abcd', damage: [] })
  })
})

describe('a library that another has open', () => {
  it('is read beside it, follows it, and cannot be changed', async () => {
    const writer = await open()
    await add(writer.store, 'a')
    const reader = await open()
    expect(reader.readOnly?.owner).toMatch(String(process.pid))
    expect(idsIn(reader.store)).toEqual(['a'])
    await expect(reader.store.take([annotationPut('z', 1, '')], by)).rejects.toThrow(/only be read/)
    await add(writer.store, 'b')
    await expect.poll(() => idsIn(reader.store)).toEqual(['a', 'b'])
    expect(foreign.map(({ put, before }) => [put.record.id, before])).toEqual([['b', null]])
  })

  it('is followed when everything went into the tables before it was looked at', async () => {
    const writer = await open(nodeFiles, 1)
    vi.useFakeTimers({ toFake: ['setInterval'] })
    try {
      const reader = await open()
      for (let n = 10; n < 60; n++) await add(writer.store, `a${n}`)
      await writer.close()
      vi.advanceTimersByTime(1000)
      await expect.poll(() => idsIn(reader.store).length).toBe(50)
    } finally {
      vi.useRealTimers()
    }
  })

  it('is followed across what goes from the journal into the tables', async () => {
    const writer = await open(nodeFiles, 2000)
    const reader = await open()
    const all: string[] = []
    for (let n = 10; n < 60; n++) {
      all.push(`a${n}`)
      await add(writer.store, `a${n}`)
    }
    await writer.close()
    await expect.poll(() => idsIn(reader.store)).toEqual(all)
    expect(new Set(foreign.map(({ put }) => put.record.id)).size).toBe(all.length)
  })
})
