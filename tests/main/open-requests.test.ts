import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { libraryAt, pathsFromArguments, pathsFromLink } from '../../src/main/open-requests'

const folder = mkdtempSync(join(tmpdir(), 'lectern-open-'))
const library = join(folder, 'Thư viện & co')
const plain = join(folder, 'plain')
const link = (path: string) => `lectern://open?library=${encodeURIComponent(path)}`

beforeAll(() => {
  mkdirSync(library)
  mkdirSync(plain)
  writeFileSync(join(library, 'library.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('arguments', () => {
  it('are paths seen from the folder the program was started in', () => {
    const argv = ['/opt/lectern', 'a.txt', '../b', '/c']
    expect(pathsFromArguments(argv, 1, '/home/ann')).toEqual([
      resolve('/home/ann/a.txt'),
      resolve('/home/b'),
      resolve('/c'),
    ])
  })

  it('leave out the program, a checkout’s folder and every switch, wherever these stand', () => {
    const argv = ['electron', '--inspect=0', '.', '--no-sandbox', 'a.txt', '-psn_0_1']
    expect(pathsFromArguments(argv, 2, '/home/ann')).toEqual([resolve('/home/ann/a.txt')])
  })

  it('may be a link', () => {
    expect(pathsFromArguments(['lectern', link(library)], 1, '/')).toEqual([library])
    expect(pathsFromArguments(['lectern', 'LECTERN://evil'], 1, '/')).toEqual([])
  })
})

describe('a link', () => {
  it('opens a library of this computer', () => {
    expect(pathsFromLink(link(library))).toEqual([library])
    expect(pathsFromLink(link(library).replace('open?', 'open/?'))).toEqual([library])
  })

  it.each([
    ['a folder that is no library', link(plain)],
    ['a relative folder', link(relative(process.cwd(), library))],
    ['another computer’s folder', link('\\\\evil.example\\share')],
    ['another computer’s folder, with slashes', link(`/${library}`)],
    ['a NUL', link(`${library}\0`)],
    ['another verb', link(library).replace('open', 'import')],
    ['another parameter', link(library).replace('library', 'path')],
    ['two parameters', `${link(library)}&library=x`],
    ['a fragment', `${link(library)}#x`],
    ['a deeper path', link(library).replace('open', 'open/x')],
    ['a user name', link(library).replace('open', 'ann@open')],
    ['a port', link(library).replace('open', 'open:80')],
    ['another scheme', link(library).replace('lectern:', 'https:')],
    ['broken escapes', 'lectern://open?library=%E0%A4%A'],
    ['a name too long for any disk', link(`/${'x'.repeat(1000)}`)],
    ['a very long link', link(library + '/.'.repeat(3000))],
    ['nothing', ''],
  ])('opens nothing for %s', (_what, text) => {
    expect(pathsFromLink(text)).toEqual([])
  })

  it('opens nothing, and never throws, for any other text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map(link)), (text) => {
        expect(pathsFromLink(text)).toEqual([])
      }),
    )
  })
})

describe('a path', () => {
  it.each(['', 'library.json', 'Open in Lectern.lectern'])('stands for its library: %j', (name) => {
    expect(libraryAt(join(library, name))).toBe(library)
  })

  it('may be a library that is named like its mark', () => {
    const named = join(folder, 'Laos.lectern')
    mkdirSync(named)
    writeFileSync(join(named, 'library.json'), '{}')
    expect(libraryAt(named)).toBe(named)
  })

  it.each([
    ['a text beside the marks', () => join(library, 'notes.txt')],
    ['a folder of texts', () => plain],
    ['a mark outside a library', () => join(plain, 'x.lectern')],
    ['a library.json that is missing', () => join(plain, 'library.json')],
    ['a name too long for any disk', () => join(folder, 'x'.repeat(1000), 'x.lectern')],
    ['nothing that is there', () => join(folder, 'missing', 'x.lectern')],
  ])('stands for no library: %s', (_what, path) => {
    expect(libraryAt(path())).toBeNull()
  })
})
