import {
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openContentFiles, sha256Of } from '../../../src/core/storage/content-files'
import { type FilePort, nodeFiles } from '../../../src/core/storage/file-port'
import { writeFileWhole } from '../../../src/core/storage/write-file'
import { makeTestFolder } from '../../open-test-workbench'

let folder: string
beforeEach(async () => {
  folder = await makeTestFolder()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

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

  it('keeps the mode of a file, and a link a link', async () => {
    const target = join(folder, 'private.json')
    await writeFile(target, 'old', { mode: 0o600 })
    await symlink(target, join(folder, 'link.json'))
    await writeFileWhole(join(folder, 'link.json'), 'new')
    expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true)
    expect(await readFile(target, 'utf8')).toBe('new')
    expect((await stat(target)).mode & 0o777).toBe(0o600)
  })

  it('does not begin a folder anew whose own folder is gone', async () => {
    const path = join(folder, 'gone', 'tables', 'note.json')
    await expect(writeFileWhole(path, 'x')).rejects.toMatchObject({
      code: 'storage/failed',
      detail: { trouble: 'gone' },
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('waits for a scanner that holds the file, up to a minute and no longer', async () => {
    const path = join(folder, 'held.json')
    let refusals = 8
    let waited = 0
    const files: FilePort = {
      ...nodeFiles,
      passing: new Set(['EACCES']),
      rename: (from, to) =>
        refusals-- > 0
          ? Promise.reject(Object.assign(new Error('held'), { code: 'EACCES' }))
          : nodeFiles.rename(from, to),
      wait: async (ms) => {
        waited += ms
      },
    }
    await writeFileWhole(path, 'there', files)
    expect(await readFile(path, 'utf8')).toBe('there')
    refusals = Number.POSITIVE_INFINITY
    waited = 0
    await expect(writeFileWhole(path, 'never', files)).rejects.toMatchObject({
      detail: { reason: 'EACCES' },
    })
    expect(waited).toBeGreaterThan(55_000)
    expect(waited).toBeLessThan(65_000)
    expect(await readdir(folder)).toEqual(['held.json'])
  })
})

describe('touching a file', () => {
  it('makes it as new as one that is written now, and leaves its content', async () => {
    const path = join(folder, 'lock')
    await writeFile(path, '{"pid":1}')
    const before = new Date(Date.now() - 60_000)
    await utimes(path, before, before)
    await writeFile(join(folder, 'probe'), '')
    await nodeFiles.touch(path)
    const [touched, probe] = await Promise.all([stat(path), stat(join(folder, 'probe'))])
    expect(touched.mtimeMs).toBeGreaterThanOrEqual(probe.mtimeMs)
    expect(await readFile(path, 'utf8')).toBe('{"pid":1}')
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
    await files.add(hash, 'nội dung')
    expect((await files.read(hash)).toString()).toBe('nội dung')
    await rm(path)
    await expect(files.read(hash)).rejects.toMatchObject({ code: 'library/damaged' })
  })
})
