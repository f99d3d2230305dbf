/** Who works with a library is said where it was asked for, and nowhere else. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPromise } from 'yauzl'
import {
  type ExportFormat,
  type ExportRequest,
  exportFormats,
} from '../../../src/contract/exchange'
import { shippedTemplates } from '../../../src/contract/exported-notes'
import { openWorkbench } from '../../../src/core/open-workbench'
import type { OpenedWorkbench } from '../../../src/core/workbench-ports'
import { makeTestFolder, testPorts } from '../../open-test-workbench'

const name = 'Trà-My-Researcher'

let folder: string
let opened: OpenedWorkbench

beforeAll(async () => {
  // The name also stands in the paths, as it does in a home.
  folder = join(await makeTestFolder(), name)
  await mkdir(folder)
  const onBug = (error: unknown) => {
    throw error
  }
  opened = await openWorkbench({ ...testPorts(folder, onBug), user: name })
  await fillLibrary()
}, 60_000)
afterAll(async () => {
  await opened.close()
  await rm(join(folder, '..'), { recursive: true, force: true })
})

/** A change of every kind that an export tells of. */
async function fillLibrary(): Promise<void> {
  const { workbench } = opened
  await workbench.openLibrary({ kind: 'new', folder: join(folder, 'Thư viện') })
  const texts = join(folder, 'texts')
  await mkdir(texts)
  for (const one of ['a', 'b'])
    await writeFile(
      join(texts, `${one}.txt`),
      `Tin ${one}\n\nHai bên trao đổi về hợp tác ${one}.\n`,
    )
  await workbench.importFiles({ sources: [{ path: texts }] })
  const [first, second] = await workbench.listArticles({})
  if (first === undefined || second === undefined) throw new Error('two articles')
  const passage = { start: 7, end: 14 }
  const quote = { article: first.id, passage, tags: ['hợp tác'], comment: 'So sánh.' }
  await workbench.annotatePassage(quote)
  await workbench.correctArticle({ article: first.id, outlet: 'VNA' })
  await workbench.addEntity({
    kind: 'organisation',
    names: [{ text: 'Hai bên', language: 'vi' }],
    mention: { article: first.id, ...passage },
  })
  await workbench.linkPassages({
    kind: 'updates',
    from: { article: first.id, passage },
    to: { article: second.id, passage },
    comment: '',
  })
  const about = { kind: 'article', id: first.id } as const
  await workbench.addNote({ about, title: 'Ghi chép', text: 'Một ý.' })
}

/** The files of an export that hold the name, in whatever case, or bear it. */
async function namesIn(
  format: ExportFormat,
  options: Partial<ExportRequest> = {},
): Promise<readonly string[]> {
  const out = join(folder, `out-${format}`, 'export')
  await mkdir(join(out, '..'), { recursive: true })
  await opened.workbench.exportLibrary({ format, articles: null, out, ...options })
  const files = format === 'bundle' ? await readZip(out) : await readFolder(join(out, '..'))
  await rm(join(out, '..'), { recursive: true })
  expect(files.size).toBeGreaterThan(0)
  return [...files]
    .filter(([path, content]) =>
      `${path}\n${content.toString('utf8')}`.toLowerCase().includes(name.toLowerCase()),
    )
    .map(([path]) => path)
}

async function readFolder(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [file.name, await readFile(join(file.parentPath, file.name))] as const,
      ),
    ),
  )
}

async function readZip(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openPromise(path, { lazyEntries: true })
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return files
}

describe('the researcher’s name', () => {
  it.each(exportFormats)('stands in no byte of a %s, unless it was asked for', async (format) => {
    expect(await namesIn(format)).toEqual([])
    expect(await namesIn(format, { researcher: 'left-out' })).toEqual([])
  })

  it.each(shippedTemplates)('stands in no note by %s', async (template) => {
    expect(await namesIn('markdown', { template, researcher: 'named' })).toEqual([])
  })

  it('when asked for, stands with the annotations and nowhere else', async () => {
    expect(await namesIn('annotations', { researcher: 'named' })).toEqual(['export'])
    expect(await namesIn('bundle', { researcher: 'named' })).toEqual([
      'export/data/annotations.jsonld',
    ])
    for (const format of exportFormats.filter((one) => !['annotations', 'bundle'].includes(one)))
      expect(await namesIn(format, { researcher: 'named' })).toEqual([])
  })
})
