import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFakePandoc } from '../core/pandoc/fake-pandoc'
import { madeStyle } from '../core/pandoc/made-style'
import { makeTestFolder, samplesFolder } from '../open-test-workbench'
import { runInProcess } from './run-in-process'

const quote = 'Nghị định thư về Hợp tác quốc phòng giai đoạn'

interface Listed {
  readonly id: string
  readonly citationKey: string
  readonly title: string
  readonly source: string
}

let folder: string
let articles: readonly Listed[]
let last = 0
const newFolder = () => join(folder, `folder-${++last}`)
const imported = () => join(folder, 'imported')

beforeAll(async () => {
  folder = await makeTestFolder()
  await ask(imported(), 'import', samplesFolder)
  articles = await ask(imported(), 'list')
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs with `--json` and reads the answer. */
async function ask<Answer>(library: string, ...words: string[]): Promise<Answer> {
  const { exit, out, err } = await runInProcess([...words, '--library', library, '--json'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return JSON.parse(out) as Answer
}

/** A library with the samples that a test may change. */
async function copyLibrary(): Promise<string> {
  const library = newFolder()
  await cp(imported(), library, { recursive: true })
  return library
}

function sampleOf(start: string): Listed {
  const found = articles.find(({ source }) => (source.split('/').at(-1) ?? '').startsWith(start))
  if (found === undefined) throw new Error(`no sample ${start}`)
  return found
}

it('names the way out when the Node.js that runs it is too old', async () => {
  const said = await runInProcess(['list', '--library', imported()], {}, '20.20.2')
  expect(said).toMatchObject({ exit: 1, out: '' })
  expect(said.err).toContain('This is Node.js 20.20.2, and Lectern needs 24')
  expect(said.err).toContain('npm run lectern')
})

describe('import and list', () => {
  it('makes the library, imports the samples, and finds duplicates the second time', async () => {
    const library = newFolder()
    const first = await ask<Record<string, unknown[]>>(library, 'import', samplesFolder)
    expect(Object.keys(first)).toEqual(['imported', 'duplicates', 'failed', 'tookMs'])
    expect(first.imported).toHaveLength(5)
    for (const item of first.imported ?? [])
      expect(Object.keys(item as object)).toEqual([
        'id',
        'citationKey',
        'title',
        'language',
        'source',
        'near',
      ])
    const second = await ask<Record<string, unknown[]>>(library, 'import', samplesFolder)
    expect(second).toMatchObject({ imported: [], failed: [] })
    expect(second.duplicates).toHaveLength(5)
    for (const item of second.duplicates ?? [])
      expect(Object.keys(item as object)).toEqual(['source', 'of'])
    const [article] = await ask<Listed[]>(library, 'list')
    expect(Object.keys(article ?? {})).toEqual([
      'id',
      'citationKey',
      'title',
      'language',
      'outlet',
      'url',
      'publishedOn',
      'words',
      'trimmedShare',
      'annotations',
      'source',
    ])
  })

  it('names each file that failed, keeps the rest, and exits with 1', async () => {
    const incoming = join(folder, 'incoming')
    await mkdir(incoming)
    await writeFile(join(incoming, 'empty.txt'), '')
    await writeFile(join(incoming, 'picture.txt'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'))
    await writeFile(join(incoming, 'good.txt'), 'Một bài báo ngắn.\n\nCó hai đoạn văn.\n')
    const { exit, out } = await runInProcess([
      'import',
      incoming,
      join(folder, 'nowhere.txt'),
      '--library',
      newFolder(),
      '--json',
    ])
    expect(exit).toBe(1)
    const { imported, failed } = JSON.parse(out) as {
      imported: unknown[]
      failed: { source: string; code: string; message: string }[]
    }
    expect(imported).toHaveLength(1)
    expect(failed.map(({ code }) => code).sort()).toEqual([
      'file/binary',
      'file/empty',
      'file/not-found',
    ])
    for (const { source, message } of failed) expect(message).toContain(source)
  })

  it('says in Vietnamese what failed, when asked to', async () => {
    const words = ['import', 'nowhere.txt', '--library', newFolder()]
    const { out } = await runInProcess(words, { LECTERN_LANG: 'vi' })
    expect(out).toContain('không tồn tại')
    expect(out).toContain('đã nhập 0, đã có sẵn 0, lỗi 1')
  })
})

describe('one article', () => {
  it('is shown by id and by citation key with the same answer', async () => {
    const library = imported()
    const { id, citationKey } = sampleOf('000')
    const shown = await ask<Record<string, unknown>>(library, 'show', id)
    expect(Object.keys(shown)).toEqual([
      'id',
      'citationKey',
      'title',
      'language',
      'outlet',
      'url',
      'publishedOn',
      'modifiedOn',
      'authors',
      'place',
      'agency',
      'encoding',
      'text',
      'sha256',
      'blocks',
    ])
    expect(Object.keys(shown.publishedOn as object)).toEqual(['value', 'inferred', 'reason'])
    expect(await ask(library, 'show', citationKey)).toEqual(shown)
  })

  it('that is not there is a failure that names it', async () => {
    const { exit, out, err } = await runInProcess(['show', 'nobody', '--library', imported()])
    expect({ exit, out }).toEqual({ exit: 1, out: '' })
    expect(err).toBe('lectern: There is no article “nobody” in this library.\n')
  })
})

describe('search', () => {
  it('answers hits with marked snippets, as many as asked', async () => {
    const library = await copyLibrary()
    const answer = await ask<{
      total: number
      hits: { snippet: { text: string; marks: [number, number][] } }[]
    }>(library, 'search', 'quoc phong', '--limit', '2')
    expect(Object.keys(answer)).toEqual(['total', 'tookMs', 'hits'])
    expect(answer.hits).toHaveLength(2)
    expect(answer.total).toBeGreaterThanOrEqual(2)
    for (const hit of answer.hits) {
      expect(Object.keys(hit)).toEqual(['id', 'citationKey', 'title', 'score', 'snippet'])
      for (const [start, end] of hit.snippet.marks)
        expect(hit.snippet.text.slice(start, end)).toMatch(/qu[oốô]c|ph[oòó]ng/i)
    }
  })

  it('answers every line of a batch on a line of its own, failures included', async () => {
    const library = await copyLibrary()
    const long = 'x'.repeat(1001)
    await writeFile(join(folder, 'queries.txt'), `\ufeffquốc phòng\r\n\r\n${long}\nLào`)
    const words = ['search', '--batch', join(folder, 'queries.txt'), '--library', library]
    const { exit, out } = await runInProcess(words)
    expect(exit).toBe(1)
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { query: string; total?: number; code?: string })
    expect(lines.map(({ query }) => query)).toEqual(['quốc phòng', long, 'Lào'])
    expect(lines.map(({ code }) => code)).toEqual([undefined, 'input/invalid', undefined])
  })
})

describe('annotate and annotations', () => {
  it('marks a passage by its words and lists it', async () => {
    const library = await copyLibrary()
    const { id, citationKey } = sampleOf('001')
    const annotation = await ask<{ id: string; start: number; end: number }>(
      library,
      'annotate',
      citationKey,
      '--quote',
      quote,
      '--occurrence',
      '1',
      '--label',
      'green',
      '--tag',
      'hợp tác',
      '--tag',
      'Lào',
      '--comment',
      'ký hôm nay',
    )
    expect(annotation).toEqual({
      id: expect.any(String),
      article: id,
      quote,
      start: expect.any(Number),
      end: annotation.start + quote.length,
      label: 'green',
      tags: ['hợp tác', 'Lào'],
      comment: 'ký hôm nay',
      state: expect.stringMatching(/^(anchored|trimmed)$/),
    })
    expect(await ask(library, 'annotations')).toEqual([annotation])
    expect(await ask(library, 'annotations', id)).toEqual([annotation])
    const other = sampleOf('002')
    expect(await ask(library, 'annotations', other.id)).toEqual([])
  })

  it('imports annotations of other programs, and names each it refuses', async () => {
    const library = await copyLibrary()
    const words = 'sắp tới là 80 năm'
    const file = join(folder, 'foreign.json')
    const target = (exact: string) => ({
      source: sampleOf('001').source,
      selector: { type: 'TextQuoteSelector', exact },
    })
    const annotation = (id: string, exact: string) => ({
      id,
      type: 'Annotation',
      target: target(exact),
    })
    await writeFile(file, JSON.stringify([annotation('urn:a', words), annotation('urn:b', 'zzz')]))
    const done = await runInProcess(['annotations', 'import', file, '--library', library])
    expect(done.exit).toBe(1)
    expect(done.out).toContain('✗ urn:b:')
    expect(done.out).toContain('1 imported, 1 refused')
    expect(await ask(library, 'annotations')).toMatchObject([{ quote: words }])
  })

  it('refuses a passage that stands several times until told which', async () => {
    const library = await copyLibrary()
    const { id } = sampleOf('001')
    const words = ['annotate', id, '--quote', 'Lào', '--library', library]
    const refused = await runInProcess(words)
    expect(refused).toMatchObject({ exit: 1, out: '' })
    expect(refused.err).toContain('stands')
    expect((await runInProcess([...words, '--occurrence', '2'])).exit).toBe(0)
  })
})

describe('entities', () => {
  it('are added, listed, found in the articles and merged', async () => {
    const library = await copyLibrary()
    type Named = { id: string; kind: string; names: { text: string }[]; suggestions: number }
    const giang = await ask<Named>(
      library,
      ...['entity', 'add', '--kind', 'person', '--name', 'Phan Văn Giang'],
      ...['--alias', 'Phan Van Giang'],
    )
    expect(giang.names.map(({ text }) => text)).toEqual(['Phan Văn Giang', 'Phan Van Giang'])
    expect(giang.suggestions).toBeGreaterThan(0)
    const mentions = await ask<{ text: string }[]>(library, 'entity', 'mentions', 'Phan Văn Giang')
    expect(mentions).toHaveLength(giang.suggestions)
    const minister = await ask<Named>(
      library,
      ...['entity', 'add', '--kind', 'person', '--name', 'Đại tướng Giang'],
    )
    expect(await ask<Named[]>(library, 'entity', 'list')).toHaveLength(2)
    const merged = await ask<Named>(library, 'entity', 'merge', giang.id, minister.id)
    expect(merged.names.map(({ text }) => text)).toContain('Đại tướng Giang')
    expect(await ask<Named[]>(library, 'entity', 'list')).toEqual([merged])
  })
})

describe('export and verify', () => {
  it('writes each format where it was told and nowhere else', async () => {
    const library = await copyLibrary()
    const { citationKey } = sampleOf('000')
    for (const [format, out] of [
      ['bibtex', 'refs.bib'],
      ['ris', 'refs.ris'],
      ['csl-json', 'refs.json'],
      ['annotations', 'notes.json'],
      ['markdown', 'notes'],
      ['text', 'texts'],
    ] as const) {
      const path = join(folder, `out-${last}`, out)
      const words = ['export', format, '--out', path, '--article', citationKey]
      const { written } = await ask<{ written: string[] }>(library, ...words)
      expect(written.length).toBeGreaterThan(0)
      for (const file of written) {
        expect(file.startsWith(path)).toBe(true)
        expect((await readFile(file)).length).toBeGreaterThan(0)
      }
    }
  })

  it('makes a bundle that verifies, and finds the damage in one that was changed', async () => {
    const library = await copyLibrary()
    const out = join(folder, `bundle-${last}.zip`)
    await ask(library, 'export', 'bundle', '--out', out)
    expect(await ask(library, 'verify', out)).toMatchObject({ ok: true, problems: [] })
    const bytes = await readFile(out)
    const damaged = join(folder, `damaged-${last}.zip`)
    await writeFile(damaged, bytes.fill(0, 200, 260))
    const { exit } = await runInProcess(['verify', damaged, '--json'])
    expect(exit).toBe(1)
  })

  it('takes only what answers a search, and refuses a collection it does not know', async () => {
    const out = join(newFolder(), 'part.json')
    await ask(imported(), 'export', 'json', '--out', out, '--question', 'lang:en')
    expect(JSON.parse(await readFile(out, 'utf8')).articles).toHaveLength(1)
    const words = ['export', 'json', '--out', out, '--collection', 'Không có', '--json']
    const { exit, err } = await runInProcess([...words, '--library', imported()])
    expect(exit).toBe(1)
    expect(err).toContain('collection/not-found')
  })

  it('writes a bibliography in the style and language asked for, and refuses one it does not know', async () => {
    const out = join(newFolder(), 'list.md')
    await ask(
      imported(),
      'export',
      'bibliography',
      '--out',
      out,
      '--style',
      'mla',
      '--language',
      'vi',
    )
    expect(await readFile(out, 'utf8')).toContain('*VNA*, 5 tháng 2 năm 2026')
    const words = ['export', 'bibliography', '--out', out, '--style', 'bluebook']
    expect((await runInProcess([...words, '--library', imported()])).exit).toBe(2)
  })

  it('formats a bibliography by a CSL style with the pandoc it is shown, and says which', async () => {
    const made = newFolder()
    await mkdir(made, { recursive: true })
    const csl = join(made, 'own.csl')
    await writeFile(csl, madeStyle)
    const entry = {
      t: 'Div',
      c: [['', ['csl-entry'], []], [{ t: 'Para', c: [{ t: 'Str', c: 'Một' }] }]],
    }
    const answer = `console.log(${JSON.stringify(JSON.stringify({ blocks: [entry] }))})`
    const LECTERN_PANDOC = await makeFakePandoc(made, answer)
    const out = join(made, 'list.md')
    const asked = ['export', 'bibliography', '--out', out, '--csl', csl, '--library', imported()]
    const { err, exit } = await runInProcess(asked, { LECTERN_PANDOC })
    expect({ err, exit }).toEqual({ err: 'lectern: formatted by pandoc 3.1\n', exit: 0 })
    expect(await readFile(out, 'utf8')).toBe('Một\n')
    const without = await runInProcess(asked, { PATH: made })
    expect(without).toMatchObject({ exit: 1, err: expect.stringContaining('LECTERN_PANDOC') })
    expect(await readFile(out, 'utf8')).toBe('Một\n')
  })
})

describe('wrong usage', () => {
  it.each([
    [['frob']],
    [['list', '--frob']],
    [['list']],
    [['import', '--library', 'x']],
    [['search', 'q', '--limit', 'many', '--library', 'x']],
    [['export', 'pdf', '--out', 'x', '--library', 'x']],
    [['export', 'ris', '--library', 'x']],
    [['annotate', 'A', '--library', 'x']],
    [['entity', 'add', '--kind', 'ship', '--name', 'N', '--library', 'x']],
  ])('%j exits with 2, says why, and writes nothing', async (words) => {
    const { exit, out, err } = await runInProcess(words)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toMatch(/^lectern: This request is not valid: .+\n$/)
  })

  it('takes the library from LECTERN_LIBRARY, and says when it is none', async () => {
    const { exit, err } = await runInProcess(['list'], { LECTERN_LIBRARY: newFolder() })
    expect(exit).toBe(1)
    expect(err).toContain('There is no library in')
  })
})
