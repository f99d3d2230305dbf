import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportFormats } from '../../../src/contract/exchange'
import { Fault } from '../../../src/contract/fault'
import { type ExportFile, textFile } from '../../../src/core/export/export-file'
import { planExport } from '../../../src/core/export/plan-export'
import { previewExport, writeExport } from '../../../src/core/export/write-export'
import { library, makeSource } from './example-library'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
})
afterEach(() => rm(folder, { recursive: true }))

const unstopped = new AbortController().signal
const one = (text: string) => [textFile('a.md', () => text)]
const failing = (path: string, error: unknown): ExportFile => ({
  path,
  content: () => Promise.reject(error),
})

describe('planExport', () => {
  it.each(exportFormats)('says export/nothing for %s of no articles', (format) => {
    expect(() => planExport(format, makeSource([]))).toThrow(
      expect.objectContaining({ code: 'export/nothing' }),
    )
  })
})

describe('writeExport', () => {
  it('writes a folder of notes, with the folders above it, and says where each is', async () => {
    const out = join(folder, 'new', 'notes')
    const files = planExport('markdown', library)
    const { written } = await writeExport('markdown', files, out, unstopped)
    expect(written).toEqual(files.map((file) => join(out, file.path)))
    expect((await readdir(out)).sort()).toEqual(files.map((file) => file.path).sort())
  })

  it('writes one file where asked, whatever the plan calls it', async () => {
    const out = join(folder, 'my references.bib')
    const { written } = await writeExport('bibtex', planExport('bibtex', library), out, unstopped)
    expect(written).toEqual([out])
    expect(await readFile(out, 'utf-8')).toContain('@article{vtcnews20241022-kynghidinhthu,')
    expect(await readdir(folder)).toEqual(['my references.bib'])
  })

  it('keeps what stood there before, every time', async () => {
    for (const text of ['mine', 'first', 'second'])
      await writeExport('markdown', one(text), folder, unstopped)
    await writeFile(join(folder, 'a.md'), 'edited')
    await writeExport('markdown', one('third'), folder, unstopped)
    const contents = await Promise.all(
      (await readdir(folder))
        .sort()
        .map(async (name) => [name, await readFile(join(folder, name), 'utf-8')]),
    )
    expect(contents).toEqual([
      ['a.earlier-1.md', 'mine'],
      ['a.earlier-2.md', 'first'],
      ['a.earlier-3.md', 'edited'],
      ['a.md', 'third'],
    ])
  })

  it('leaves a file alone that holds the same already', async () => {
    const out = join(folder, 'b.zip')
    for (const format of ['bundle', 'bundle'] as const)
      await writeExport(format, planExport(format, library), out, unstopped)
    const before = await stat(out)
    await writeExport('bundle', planExport('bundle', library), out, unstopped)
    expect((await stat(out)).ino).toBe(before.ino)
    expect(await readdir(folder)).toEqual(['b.zip'])
  })

  it('says export/failed with the path and the reason when a file stands where a folder should', async () => {
    const out = join(folder, 'notes')
    await writeFile(out, 'a file')
    await expect(writeExport('markdown', one('x'), out, unstopped)).rejects.toMatchObject({
      code: 'export/failed',
      detail: { path: join(out, 'a.md'), reason: expect.stringMatching(/^(?:EEXIST|ENOTDIR)$/) },
    })
    expect(await readFile(out, 'utf-8')).toBe('a file')
  })

  it('says export/failed when a folder stands where the file should, and leaves nothing behind', async () => {
    await mkdir(join(folder, 'b.zip'))
    const files = planExport('bundle', library)
    await expect(
      writeExport('bundle', files, join(folder, 'b.zip'), unstopped),
    ).rejects.toMatchObject({ code: 'export/failed', detail: { path: join(folder, 'b.zip') } })
    expect(await readdir(folder)).toEqual(['b.zip'])
  })

  it.each(['markdown', 'bundle'] as const)(
    'passes on why a file of a %s cannot be made, and leaves nothing half written',
    async (format) => {
      const fault = new Fault('library/damaged', { file: 'x', reason: 'y' })
      const out = join(folder, 'out')
      const files = [failing('data/x.txt', fault), ...one('never')]
      await expect(writeExport(format, files, out, unstopped)).rejects.toBe(fault)
      expect(await readdir(folder, { recursive: true })).not.toContainEqual(
        expect.stringContaining('.tmp'),
      )
      await expect(stat(join(out, 'a.md'))).rejects.toThrow('ENOENT')
    },
  )

  it.each(['markdown', 'bundle'] as const)('stops a %s when asked', async (format) => {
    const stop = new AbortController()
    const stopping = textFile('first.md', () => {
      stop.abort()
      return 'x'
    })
    const files = [stopping, ...one('never')]
    const out = join(folder, 'out')
    await expect(writeExport(format, files, out, stop.signal)).rejects.toMatchObject({
      code: 'work/cancelled',
    })
    await expect(stat(join(out, 'a.md'))).rejects.toThrow()
  })
})

describe('previewExport', () => {
  it.each(exportFormats)('shows what a %s would hold, file by file', async (format) => {
    const files = planExport(format, library)
    const preview = await previewExport(files, unstopped)
    for (const [at, file] of files.entries()) {
      const content = Buffer.from(await file.content())
      expect(preview.files[at]).toEqual({
        path: file.path,
        bytes: content.length,
        excerpt: content.toString('utf-8').replace(/^\ufeff/, ''),
      })
    }
  })

  it('shows the beginning of a long text, no character cut, and nothing of what is no text', async () => {
    const files = [
      textFile('long.txt', () => `a${'😀'.repeat(30_000)}`),
      { path: 'utf-16.txt', content: async () => Buffer.from('\ufeffxin chào', 'utf-16le') },
      { path: 'zeros', content: async () => new Uint8Array(10) },
    ]
    const { files: shown } = await previewExport(files, unstopped)
    expect(shown.map(({ excerpt }) => excerpt)).toEqual([`a${'😀'.repeat(9999)}`, null, null])
  })

  it('stops when asked', async () => {
    await expect(
      previewExport(planExport('markdown', library), AbortSignal.abort()),
    ).rejects.toMatchObject({ code: 'work/cancelled' })
  })
})
