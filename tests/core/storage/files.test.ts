import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openContentFiles, sha256Of } from '../../../src/core/storage/content-files'
import { lockFolder } from '../../../src/core/storage/folder-lock'
import { fillShards, openTable } from '../../../src/core/storage/sharded-table'
import { writeFileWhole } from '../../../src/core/storage/write-file'
import { makeTestFolder } from '../../open-test-workbench'

let folder: string
beforeEach(async () => {
  folder = await makeTestFolder()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Row {
  readonly id: string
  readonly n: number
}
const parseRow = (row: unknown): Row => {
  const { id, n } = row as Partial<Row>
  if (typeof id !== 'string' || typeof n !== 'number') throw new Error('is no row')
  return { id, n }
}
const openRows = () => openTable<Row>(join(folder, 'rows'), parseRow, fillShards(3))

describe('writing a file whole', () => {
  it('replaces the content and leaves nothing else behind', async () => {
    const path = join(folder, 'deep', 'note.json')
    await writeFileWhole(path, 'one')
    await writeFileWhole(path, ['t', 'wo'])
    expect(await readFile(path, 'utf8')).toBe('two')
    expect(await readdir(join(folder, 'deep'))).toEqual(['note.json'])
  })

  it('says which file could not be written and leaves no draft', async () => {
    await mkdir(join(folder, 'taken'))
    const path = join(folder, 'taken')
    await expect(writeFileWhole(path, 'x')).rejects.toMatchObject({
      code: 'storage/failed',
      detail: { file: path },
    })
    expect(await readdir(folder)).toEqual(['taken'])
  })
})

describe('a table in shards', () => {
  it('holds after opening again what it held before, in files of bounded size', async () => {
    const table = await openRows()
    for (let n = 0; n < 8; n++) table.put({ id: `r${n}`, n })
    table.put({ id: 'r2', n: 200 })
    await table.save()
    expect((await readdir(join(folder, 'rows'))).sort()).toEqual([
      '0001.json',
      '0002.json',
      '0003.json',
    ])
    const again = await openRows()
    expect(again.rows).toEqual(table.rows)
    expect(again.rows.get('r2')).toEqual({ id: 'r2', n: 200 })
  })

  it('rewrites only the file a change lies in', async () => {
    const table = await openRows()
    for (let n = 0; n < 6; n++) table.put({ id: `r${n}`, n })
    await table.save()
    await writeFile(join(folder, 'rows', '0002.json'), 'not touched')
    table.put({ id: 'r0', n: 100 })
    await table.save()
    expect(await readFile(join(folder, 'rows', '0002.json'), 'utf8')).toBe('not touched')
  })

  it('refuses a damaged file by name and leaves it as it is', async () => {
    const table = await openRows()
    table.put({ id: 'r0', n: 0 })
    await table.save()
    const path = join(folder, 'rows', '0001.json')
    for (const content of ['', '{"half": ', '{}', '[{"id": 1}]', '\0\0\0\0']) {
      await writeFile(path, content)
      await expect(openRows()).rejects.toMatchObject({
        code: 'library/damaged',
        detail: { file: path },
      })
      expect(await readFile(path, 'utf8')).toBe(content)
    }
  })

  it('keeps in memory what could not be written, and writes it with the next save', async () => {
    const table = await openRows()
    await writeFile(join(folder, 'rows'), 'a file where the folder should be')
    table.put({ id: 'r0', n: 0 })
    await expect(table.save()).rejects.toMatchObject({ code: 'storage/failed' })
    expect(table.rows.get('r0')).toEqual({ id: 'r0', n: 0 })
    await rm(join(folder, 'rows'))
    await table.save()
    expect((await openRows()).rows.get('r0')).toEqual({ id: 'r0', n: 0 })
  })
})

describe('content files', () => {
  it('give back what their name says, and refuse what was altered or is gone', async () => {
    const files = openContentFiles(join(folder, 'texts'), '.txt')
    const hash = sha256Of('nội dung')
    await files.add(hash, 'nội dung')
    await files.add(hash, 'nội dung')
    expect((await files.read(hash)).toString()).toBe('nội dung')
    const path = join(folder, 'texts', hash.slice(0, 2), `${hash}.txt`)
    await writeFile(path, 'altered')
    await expect(files.read(hash)).rejects.toMatchObject({ code: 'library/damaged' })
    await rm(path)
    await expect(files.read(hash)).rejects.toMatchObject({ code: 'library/damaged' })
  })
})

describe('the folder lock', () => {
  it('keeps a second taker out until the first lets go', async () => {
    const release = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'library/in-use',
      detail: { folder },
    })
    await release()
    const again = await lockFolder(folder)
    await again()
    expect(await readdir(folder)).toEqual([])
  })

  it('survives a dead owner and a half-written lock, not another machine’s', async () => {
    const path = join(folder, 'lock')
    for (const dead of [JSON.stringify({ pid: 2 ** 30, host: hostname() }), '{"pi', '']) {
      await writeFile(path, dead)
      await (await lockFolder(folder))()
    }
    await writeFile(path, JSON.stringify({ pid: 1, host: 'another-machine' }))
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'library/in-use' })
  })
})
