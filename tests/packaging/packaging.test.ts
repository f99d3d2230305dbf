import { mkdtempSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join, posix, sep } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout, type Packed, packProgram } from './pack'

const folder = mkdtempSync(join(tmpdir(), 'lectern-package-'))
let packed: Packed
beforeAll(async () => {
  packed = await packProgram(folder)
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort()
}
const archive = () => join(packed.resources, 'app.asar')
const archived = () =>
  listPackage(archive(), { isPack: false }).map((path) => path.split(sep).join('/').slice(1))

const read = (path: string) => extractFile(archive(), path).toString()
/** What a built script imports or requires, files beside it left out. */
const modulesOf = (script: string) =>
  [...script.matchAll(/(?:^(?:import|export)\b[^;"]*|\b_*require\()"([^"./][^"]*)"/gm)].flatMap(
    ([, name]) => name ?? [],
  )

describe('the package', () => {
  it('holds what was built and package.json, and nothing else', async () => {
    const built = await filesIn(packed.built)
    const files = archived().filter((path) => posix.extname(path) !== '')
    expect(files.sort()).toEqual([...built.map((path) => `out/${path}`), 'package.json'].sort())
  })

  it('has every entry the program starts from', () => {
    const files = archived()
    expect(files).toEqual(
      expect.arrayContaining([
        'out/main/index.js',
        'out/main/engine.js',
        'out/main/reading-thread.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
      ]),
    )
    const { main } = JSON.parse(read('package.json'))
    expect(files).toContain(main)
  })

  it('needs no module that is not in it', () => {
    const scripts = archived().filter((path) => /^out\/main\/.*\.js$/.test(path))
    const needed = new Set(scripts.flatMap((path) => modulesOf(read(path))))
    expect(needed).toContain('electron')
    // pdf.js draws pages with it where it is there; their words are read without.
    const there = ['electron', '@napi-rs/canvas']
    expect([...needed].filter((name) => !there.includes(name) && !isBuiltin(name))).toEqual([])
  })

  it('has a preload that a sandbox can load: one file, asking for nothing but electron', () => {
    const text = read('out/preload/index.cjs')
    expect(modulesOf(text)).toEqual(['electron'])
    expect(text).not.toMatch(/^\s*(import|export)\b/m)
  })

  it('brings the sample articles, byte for byte', async () => {
    const own = join(checkout, 'resources', 'samples')
    const brought = join(packed.resources, 'samples')
    expect(await filesIn(brought)).toEqual(await filesIn(own))
    for (const name of await filesIn(own))
      expect(await readFile(join(brought, name))).toEqual(await readFile(join(own, name)))
  })

  it('leaves nothing beside the archive but the samples', async () => {
    const beside = await readdir(packed.resources)
    expect(beside.sort()).toEqual(['app.asar', 'samples'])
  })

  it('brings the runtime’s words in the program’s own languages only', async () => {
    const locales = await readdir(join(packed.program, 'locales'))
    expect(locales.sort()).toEqual(['en-US.pak', 'vi.pak'])
  })

  it('is sealed: the runtime runs this program and nothing else', async () => {
    const wire = await getCurrentFuseWire(packed.executable)
    const on = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeCliInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeCliInspect: false,
      asarIntegrity: true,
      onlyFromAsar: true,
      ownSnapshot: false,
      filePrivileges: false,
    })
  })
})
