import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWorkbench } from '../../src/core/open-workbench'
import { testPorts } from '../open-test-workbench'
import { inForm, report } from './figures'
import { createRandom } from './made-up-records'

const rounds = inForm(1, 20)
const files = 400
const loadSource = join(import.meta.dirname, '../../scripts/load-source.mjs')
const worker = join(import.meta.dirname, 'import-worker.ts')

const random = createRandom(11)
const fail = (error: unknown) => expect.unreachable(String(error))

it(`every file of an import that is killed again and again comes in once, ${rounds} times`, async () => {
  const figures = { imports: 0, kills: 0, files: 0, missing: 0, twice: 0, unreadable: 0 }
  for (; figures.imports < rounds; figures.imports += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-import-kill-'))
    const incoming = join(folder, 'incoming')
    const sources = await makeFiles(incoming)
    for (const share of [0, 0.3, 0.7]) {
      const from = Math.round(files * (share + random() * 0.2))
      if (await importUntil(folder, incoming, from)) figures.kills += 1
    }
    await importUntil(folder, incoming, Number.POSITIVE_INFINITY)
    const { workbench, close } = await openWorkbench(testPorts(folder, fail))
    await workbench.openLibrary({ kind: 'folder', folder: join(folder, 'library') })
    expect(await workbench.listUnfinishedImports({})).toEqual([])
    const articles = await workbench.listArticles({})
    const found = new Set(articles.map(({ source }) => source))
    figures.files += files
    figures.missing += sources.filter((source) => !found.has(source)).length
    figures.twice += articles.length - found.size
    for (const { id, title } of articles) {
      const { text } = await workbench.openArticle({ article: id })
      if (!text.startsWith(title)) figures.unreadable += 1
    }
    await close()
    await rm(folder, { recursive: true })
  }
  report('7 SIGKILL during imports', figures)
  expect(figures).toMatchObject({ missing: 0, twice: 0, unreadable: 0 })
  expect(figures.kills).toBeGreaterThan(0)
}, 1_200_000)

/** Files with a text each; every tenth has the bytes of the one before and stays outside. */
async function makeFiles(folder: string): Promise<readonly string[]> {
  await mkdir(folder)
  const names = Array.from({ length: files }, (_, n) => `${String(n).padStart(4, '0')}.txt`)
  for (const [n, name] of names.entries()) {
    const own = n % 10 === 9 ? n - 1 : n
    const sentence = `Hai bên đã ký nghị định thư số ${own} về hợp tác trong nhiều lĩnh vực. `
    await writeFile(join(folder, name), `Bản tin số ${own}\n\n${sentence.repeat(30)}`)
  }
  return names.filter((_, n) => n % 10 !== 9).map((name) => `incoming/${name}`)
}

/** Starts the import or goes on with it, and kills the process once so many files were looked at; false when it was done before. */
async function importUntil(folder: string, incoming: string, count: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', loadSource, worker, folder, incoming], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const said = { progress: '', errors: '' }
  child.stdout.on('data', (piece) => {
    said.progress += String(piece)
    const done = said.progress.split('\n').slice(0, -1).map(Number)
    if (Math.max(...done.filter((number) => !Number.isNaN(number))) >= count) child.kill('SIGKILL')
  })
  child.stderr.on('data', (piece) => {
    said.errors += String(piece)
  })
  const [code] = await ended
  expect(said.errors).toBe('')
  if (code === null) return true
  expect(said.progress).toContain('finished')
  return false
}
