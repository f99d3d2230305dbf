import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../../src/contract/fault'
import { openLibraryStore } from '../../../src/core/library/library-store'
import { lockFolder } from '../../../src/core/storage/folder-lock'
import type { TableName } from '../../../src/core/storage/records'
import { makeTestFolder, openTestWorkbench } from '../../open-test-workbench'

const fixture = resolve(import.meta.dirname, '../../fixtures/library-format-1')
let parent: string
let folder: string
beforeEach(async () => {
  parent = await makeTestFolder()
  folder = join(parent, 'library')
  await cp(fixture, folder, { recursive: true })
})
afterEach(() => rm(parent, { recursive: true, force: true }))

/** The tables format 1 had. */
const tableNames = ['articles', 'annotations', 'entities', 'mentions', 'labels'] as const

const open = () =>
  openLibraryStore(folder, { onSaving: () => undefined, onForeign: () => undefined })

/** Every record of a table of format 1, by id. */
async function rowsOf(root: string, table: TableName): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {}
  for (const name of await readdir(join(root, table)))
    for (const row of JSON.parse(await readFile(join(root, table, name), 'utf8')))
      rows[row.id] = row
  return rows
}

describe('a library of format 1', () => {
  it('opens with every record as it was, tombstones too, and is of format 2 from then on', async () => {
    for (let time = 0; time < 2; time++) {
      const { store, header, close } = await open()
      expect(header.format).toBe(2)
      expect(store.damage).toEqual([])
      for (const table of tableNames)
        expect(Object.fromEntries(store.rows(table))).toEqual(await rowsOf(fixture, table))
      await close()
    }
  })

  it('keeps the files it was', async () => {
    await (await open()).close()
    for (const table of tableNames)
      expect(await rowsOf(join(folder, 'format-1'), table)).toEqual(await rowsOf(fixture, table))
    expect((await readdir(folder)).sort()).toEqual([
      'format-1',
      'journal',
      'library.json',
      'originals',
      'tables',
      'texts',
    ])
  })

  it('reads in the workbench as it did', async () => {
    const { workbench, close } = await openTestWorkbench()
    await workbench.openLibrary({ kind: 'folder', folder })
    const annotations = await workbench.listAnnotations({ article: null })
    expect(annotations.map(({ quote, comment }) => [quote.exact, comment])).toEqual([
      ['took three years', 'check the date'],
      ['xây trong ba năm', 'so sánh với bản tiếng Anh'],
    ])
    expect(await workbench.listArticles({})).toHaveLength(2)
    expect((await workbench.openEntity({ entity: 'Ana Weld' })).entity.mentions).toBe(1)
    await close()
  })

  it('is backed up first, and the backup brings it back, here and into a new library', async () => {
    const { workbench, close } = await openTestWorkbench()
    await workbench.openLibrary({ kind: 'folder', folder })
    const [backup, ...more] = await workbench.listBackups({})
    expect(more).toEqual([])
    expect(backup).toMatchObject({ reason: 'before-migration', annotations: 2, missing: 0 })
    const { name = '' } = backup ?? {}
    const comments = async () =>
      (await workbench.listAnnotations({ article: null })).map(({ comment }) => comment)
    const before = await comments()
    const annotations = await workbench.listAnnotations({ article: null })
    await workbench.deleteAnnotations({ ids: annotations.map(({ id }) => id) })
    await workbench.restoreBackup({ backup: name })
    expect(await comments()).toEqual(before)
    await workbench.openLibrary({ kind: 'new', folder: join(parent, 'another') })
    const { missing } = await workbench.restoreBackup({ backup: join(folder, 'backups', name) })
    expect(missing).toBe(0)
    expect(await comments()).toEqual(before)
    await close()
  })

  it('stays as it is when there is no room for the backup', async () => {
    const { workbench, close } = await openTestWorkbench()
    const opened = openLibraryStore(folder, {
      onSaving: () => undefined,
      onForeign: () => undefined,
      beforeMigration: () => Promise.reject(new Fault('storage/failed')),
    })
    await expect(opened).rejects.toMatchObject({ code: 'storage/failed' })
    expect((await readdir(folder)).sort()).toEqual((await readdir(fixture)).sort())
    await workbench.openLibrary({ kind: 'folder', folder })
    expect(await workbench.listBackups({})).toHaveLength(1)
    await close()
  })

  it('opens with the good records when some are damaged, and says where they are kept', async () => {
    const path = join(folder, 'entities/all.json')
    await writeFile(path, '[{"id": 1}]')
    await writeFile(join(folder, 'labels/all.json'), '[{"half')
    const { store, close } = await open()
    expect(store.damage).toMatchObject([
      { file: 'format-1/entities/all.json', records: 1, isRestored: false },
      { file: 'format-1/labels/all.json', records: null, isRestored: false },
    ])
    expect(store.rows('annotations').size).toBe(3)
    expect(await readFile(join(folder, 'format-1/labels/all.json'), 'utf8')).toBe('[{"half')
    await close()
  })

  it('is left alone while another process has it', async () => {
    const lock = await lockFolder(folder)
    await expect(open()).rejects.toMatchObject({ code: 'library/in-use' })
    if (lock.kind === 'held') await lock.release()
    expect((await readdir(folder)).sort()).toEqual((await readdir(fixture)).sort())
  })
})
