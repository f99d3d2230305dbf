import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTestFolder, samplesFolder } from '../open-test-workbench'
import { runInProcess } from './run-in-process'

let folder: string
let library: string
let environment: Readonly<Record<string, string>>
beforeEach(async () => {
  folder = await makeTestFolder()
  library = join(folder, 'library')
  environment = { LECTERN_CONFIG: join(folder, 'config'), LECTERN_LIBRARY: library }
  await run('import', samplesFolder)
})
afterEach(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runInProcess(words, environment)
const ask = async <Answer>(...words: string[]): Promise<Answer> =>
  JSON.parse((await run(...words, '--json')).out) as Answer
const listArticles = () => ask<{ readonly id: string; readonly citationKey: string }[]>('list')
const listAnnotations = () => ask<unknown[]>('annotations')
const annotate = async () => {
  const [article] = await listArticles()
  await run('annotate', article?.id ?? '', '--quote', 'Chiều 22/10')
}

describe('backup and restore', () => {
  it('keep a state by name, say what going back changes, and go back', async () => {
    const { name } = await ask<{ readonly name: string }>('backup')
    expect(await readdir(join(library, 'backups'))).toEqual([name])
    expect(await readdir(join(folder, 'config', 'backups'))).toHaveLength(1)
    await annotate()
    expect((await run('backup', '--list')).out).toContain('5 articles, 0 annotations, 0 entities')

    const preview = await run('restore', name, '--preview')
    expect(preview).toMatchObject({ exit: 0, err: '' })
    expect(preview.out).toContain('annotations  +0 back  ~0 changed  -1 to the trash')
    expect(await listAnnotations()).toHaveLength(1)

    expect((await run('restore', name, '--yes')).exit).toBe(0)
    expect(await listAnnotations()).toEqual([])
    const [before] = await ask<{ readonly name: string }[]>('backup', '--list')
    await run('restore', join(library, 'backups', before?.name ?? ''), '--yes')
    expect(await listAnnotations()).toHaveLength(1)
  })

  it('restore into a new library when the old one cannot be opened', async () => {
    await annotate()
    const { name } = await ask<{ readonly name: string }>('backup')
    for (const part of ['tables', 'journal']) await rm(join(library, part), { recursive: true })
    expect((await run('list')).exit).toBe(1)
    const again = { ...environment, LECTERN_LIBRARY: join(folder, 'again') }
    const path = join(library, 'backups', name)
    expect((await runInProcess(['restore', path, '--yes'], again)).exit).toBe(0)
    expect((await runInProcess(['doctor'], again)).out).toContain('5 articles, 1 annotation,')
  })

  it('restore nothing without --yes, and say so with exit 2', async () => {
    const { name } = await ask<{ readonly name: string }>('backup')
    await annotate()
    const { exit, err } = await run('restore', name)
    expect(exit).toBe(2)
    expect(err).toContain('--yes')
    expect(await listAnnotations()).toHaveLength(1)
  })

  it('name a backup that is not there, in Vietnamese too', async () => {
    expect(await run('restore', 'none', '--yes')).toMatchObject({ exit: 1, out: '' })
    const said = await runInProcess(['restore', 'none'], { ...environment, LECTERN_LANG: 'vi' })
    expect(said.err).toContain('Không có bản sao lưu “none”')
  })
})

describe('doctor', () => {
  it('says that all is well', async () => {
    const { exit, out } = await run('doctor')
    expect({ exit, out }).toEqual({
      exit: 0,
      out: '✓ All is well: 5 articles, 0 annotations, 10 files, 0 backups.\n',
    })
  })

  it('finds a lost text with exit 1, and reads it again with --repair', async () => {
    const texts = await readdir(join(library, 'texts'), { recursive: true })
    await rm(join(library, 'texts', texts.find((name) => name.endsWith('.txt')) ?? ''))
    const found = await run('doctor')
    expect(found.exit).toBe(1)
    expect(found.out).toContain('✗ The text of 1 article is missing.')
    const repaired = await run('doctor', '--repair')
    expect(repaired.exit).toBe(0)
    expect(repaired.out).toContain('1 put right.')
    expect((await run('doctor')).exit).toBe(0)
  })
})

describe('a library that cannot be opened', () => {
  it('lists its backups and is restored into a new folder by the name of one', async () => {
    await annotate()
    const { name } = await ask<{ readonly name: string }>('backup')
    await writeFile(join(library, 'library.json'), '{"half": ')
    expect((await run('list')).err).toContain('library.json')
    const listed = await run('restore')
    expect(listed).toMatchObject({ exit: 0, err: '' })
    expect(listed.out).toContain(name)
    const again = join(folder, 'again')
    const restored = await run('restore', name, '--out', again)
    expect(restored).toMatchObject({ exit: 0, err: '' })
    expect(restored.out).toContain(`Made “${again}” of this backup.`)
    expect((await run('doctor', '--library', again)).out).toContain('5 articles, 1 annotation,')
  })

  it('says on stderr how much could not be read, and answers with the rest', async () => {
    await annotate()
    const [name = ''] = (await readdir(join(library, 'journal'))).sort().reverse()
    const path = join(library, 'journal', name)
    const bytes = await readFile(path)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    await writeFile(path, bytes)
    const { exit, out, err } = await run('list', '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toHaveLength(5)
    expect(err).toMatch(/^\{"note":"1 record could not be read;/)
  })
})

describe('trash', () => {
  it('is left behind in a copy, which says where the old one lies', async () => {
    const [article] = await listArticles()
    await annotate()
    const { name } = await ask<{ readonly name: string }>('backup')
    await run('annotate', article?.id ?? '', '--quote', 'Chiều 22/10')
    await run('restore', name, '--yes')
    expect(await run('trash', 'empty')).toMatchObject({ exit: 2, out: '' })
    const clean = join(folder, 'clean')
    const { exit, out } = await run('trash', 'empty', '--out', clean)
    expect(exit).toBe(0)
    expect(out).toContain('items left behind: 1')
    expect(out).toContain(library)
    const trash = await run('trash', '--json', '--library', clean)
    expect(JSON.parse(trash.out)).toEqual([])
  })

  it('lists what a restore took out, and gives it back by id', async () => {
    const { name } = await ask<{ readonly name: string }>('backup')
    await annotate()
    await run('restore', name, '--yes')
    for (const words of [['trash'], ['trash', 'list']])
      expect(await ask(...words)).toMatchObject([{ kind: 'annotation', title: 'Chiều 22/10' }])
    const [item] = await ask<{ readonly id: string }[]>('trash')
    const { exit, err } = await run('trash', 'restore', item?.id ?? '', 'nothing')
    expect({ exit, err }).toEqual({
      exit: 1,
      err: 'lectern: There is nothing “nothing” in the trash.\n',
    })
    expect(await listAnnotations()).toHaveLength(1)
    expect(await ask('trash')).toEqual([])
  })
})
