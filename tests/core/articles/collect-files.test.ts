import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileSource } from '../../../src/contract/importing'
import {
  collectFiles,
  fileFault,
  sourceLimitInMegabytes,
} from '../../../src/core/articles/collect-files'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-collect-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(path: string, text = 'x'): Promise<string> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
  return file
}

/** Each find as its name, with its fault's code behind it when there is one. */
async function collected(...sources: FileSource[]): Promise<string[]> {
  const found: string[] = []
  for await (const file of collectFiles(sources, new AbortController().signal))
    found.push(file.kind === 'file' ? file.name : `${file.name}: ${file.fault.code}`)
  return found
}

describe('collectFiles', () => {
  it('tells a file with its path, its base name and its size', async () => {
    const path = await put('one.txt', 'Việt')
    const found = await collectFiles([{ path }], new AbortController().signal).next()
    expect(found.value).toEqual({ kind: 'file', path, name: 'one.txt', bytes: 6 })
  })

  it('walks folders in the order of names and calls files by the way to them', async () => {
    await put('news/b.txt')
    await put('news/a/2.md')
    await put('news/a/1.TEXT')
    expect(await collected({ path: join(folder, 'news') })).toEqual([
      'news/a/1.TEXT',
      'news/a/2.md',
      'news/b.txt',
    ])
  })

  it('uses the name it is given, for a file and for a folder', async () => {
    await put('news/b.txt')
    const names = await collected(
      { path: join(folder, 'news/b.txt'), name: 'dropped.txt' },
      { path: join(folder, 'news'), name: 'mine' },
    )
    expect(names).toEqual(['dropped.txt', 'mine/b.txt'])
  })

  it('composes the letters of names, as some file systems take them apart', async () => {
    await put('Tie\u0302\u0301ng.txt')
    expect(await collected({ path: folder, name: 'f' })).toEqual(['f/Tiếng.txt'])
  })

  it('leaves hidden files and folders of a folder out', async () => {
    await put('.hidden.txt')
    await put('.git/config.txt')
    await put('seen.txt')
    expect(await collected({ path: folder, name: 'f' })).toEqual(['f/seen.txt'])
  })

  it('reports what it cannot use, one line each, and goes on', async () => {
    const script = await put('news/page.js')
    await truncate(await put('news/large.txt'), sourceLimitInMegabytes * 2 ** 20 + 1)
    await put('news/z.txt')
    await symlink(join(folder, 'gone'), join(folder, 'news/link.txt'))
    const found = await collected(
      { path: join(folder, 'missing.txt') },
      { path: join(folder, 'news') },
      { path: script },
    )
    expect(found).toEqual([
      'missing.txt: file/not-found',
      'news/large.txt: file/too-large',
      'news/link.txt: file/not-found',
      'news/page.js: file/unsupported',
      'news/z.txt',
      'page.js',
    ])
  })

  it('comes to an end where links lead in circles', async () => {
    await put('news/a.txt')
    await put('news/sub/b.txt')
    await symlink(join(folder, 'news'), join(folder, 'news/sub/up'))
    await symlink(join(folder, 'news/self'), join(folder, 'news/self'))
    expect(await collected({ path: join(folder, 'news') })).toEqual([
      'news/a.txt',
      'news/self: file/unreadable',
      'news/sub/b.txt',
    ])
  })

  it('opens no pipe and no device', async () => {
    // Windows has neither in its folders.
    if (process.platform === 'win32') return
    await put('news/a.txt')
    execFileSync('mkfifo', [join(folder, 'news/b.txt')])
    expect(await collected({ path: join(folder, 'news') }, { path: '/dev/zero' })).toEqual([
      'news/a.txt',
      'news/b.txt: file/unsupported',
      'zero: file/unsupported',
    ])
  })

  it('follows no link out of the folder', async () => {
    await put('secret.txt')
    await put('news/a.txt')
    await symlink(join(folder, 'secret.txt'), join(folder, 'news/b.txt'))
    await symlink(folder, join(folder, 'news/c'))
    expect(await collected({ path: join(folder, 'news') })).toEqual([
      'news/a.txt',
      'news/b.txt: file/unreadable',
      'news/c: file/unreadable',
    ])
  })

  it('leaves out the folder a browser put the parts of a saved page in', async () => {
    await put('news/tin.html')
    await put('news/tin_files/menu.txt')
    await put('news/other_files/a.txt')
    expect(await collected({ path: join(folder, 'news') })).toEqual([
      'news/other_files/a.txt',
      'news/tin.html',
    ])
  })

  it('stops when it is told to', async () => {
    await put('a.txt')
    await put('b.txt')
    const stop = new AbortController()
    const found: string[] = []
    for await (const file of collectFiles([{ path: folder, name: 'f' }], stop.signal)) {
      found.push(file.name)
      stop.abort()
    }
    expect(found).toEqual(['f/a.txt'])
  })
})

describe('fileFault', () => {
  it('names what a system error means', () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' })
    expect(fileFault(denied, '/a')).toMatchObject({
      code: 'file/unreadable',
      detail: { path: '/a', reason: 'EACCES' },
    })
  })

  it('does not hide a bug', () => {
    expect(() => fileFault(new TypeError('bug'), '/a')).toThrow('bug')
  })
})
