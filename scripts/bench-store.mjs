// npm run bench:store -- [--articles 1000,10000] [--runs 5] [--write] [FOLDER]: how long the library's own work takes, on text
// files of a folder or made-up ones, and what plain lowdb (JSONFile) takes for the same data in the same run. Each
// measure is taken in a process of its own. --write puts the table into docs/reliability.md.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { rowsOf } from './bench-store-rows.mjs'
import { bundleCore } from './bundle-core.mjs'
import { tableOf, writeFigures } from './write-figures.mjs'

const root = join(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
    measure: { type: 'string' },
    work: { type: 'string' },
  },
})
const annotationsOfArticle = 3
const edits = 100

/** Every measure prints one line of JSON. */
const measures = {
  importFiles,
  addAnnotations,
  open,
  annotate,
  annotateMany,
  editAndSearch,
  importOneByOne,
  changeManyArticles,
  plainLowdb,
}
if (values.measure === undefined) await measureAll()
else {
  const { workbench, close, folder, core } = await start(values.work)
  const result = await measures[values.measure]({ workbench, close, folder, core })
  process.stdout.write(`${JSON.stringify(result)}\n`)
  process.exit(0)
}

async function measureAll() {
  const work = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  try {
    await bundleCore(join(work, 'core'), [
      ...['open-workbench', 'new-id', 'library/library-store'],
      ...['reading/reading-process', 'reading/reading-thread'],
    ])
    const columns = []
    for (const count of values.articles.split(',').map(Number)) {
      const place = join(work, String(count))
      mkdirSync(place)
      const files = positionals[0] === undefined ? makeTexts(place, count) : chooseTexts(count)
      writeFileSync(join(place, 'files.json'), JSON.stringify(files))
      columns.push(measureSize(place, files.length))
    }
    const table = tableOf(
      ['', ...columns.map(({ articles }) => `${articles} articles`)],
      rowsOf(columns),
    )
    process.stdout.write(`${table}\n`)
    const command = `npm run bench:store -- --articles ${values.articles}${positionals[0] === undefined ? '' : ' FOLDER'}`
    if (values.write) writeFigures('store', command, table)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function measureSize(place, articles) {
  const ask = (measure) => {
    const args = ['--expose-gc', import.meta.filename, '--measure', measure, '--work', place]
    const said = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(said.trim().split('\n').at(-1))
  }
  const often = (measure) => Array.from({ length: Number(values.runs) }, () => ask(measure))
  const imported = Array.from({ length: Number(values.runs) }, () => {
    rmSync(join(place, 'library'), { recursive: true, force: true })
    return ask('importFiles')
  })
  ask('addAnnotations')
  const opened = often('open')
  const annotated = often('annotate')
  const many = ask('annotateMany')
  const edited = often('editAndSearch')
  const single = often('importOneByOne')
  const bulk = ask('changeManyArticles')
  const plain = often('plainLowdb')
  return { articles, imported, opened, annotated, many, edited, single, bulk, plain }
}

async function importFiles({ workbench, close, folder, core }) {
  await workbench.openLibrary({ kind: 'new', folder })
  const files = JSON.parse(readFileSync(join(core.place, 'files.json'), 'utf8'))
  const began = performance.now()
  const cpu = process.cpuUsage()
  const { imported, failed } = await workbench.importFiles({
    sources: files.map((path) => ({ path })),
  })
  const { user, system } = process.cpuUsage(cpu)
  const perSecond = imported.length / ((performance.now() - began) / 1000)
  await close()
  return { perSecond, perCore: imported.length / ((user + system) / 1e6), failed: failed.length }
}

/** Made-up annotations, some an article, the way an import of marked articles would bring them. */
async function addAnnotations({ folder, core }) {
  const { openLibraryStore } = await core.load('library-store')
  const opened = await openLibraryStore(folder, { onSaving() {}, onForeign() {} })
  const [label] = opened.store.rows('labels').values()
  const at = new Date().toISOString()
  let batch = []
  const write = async () => {
    await opened.store.take(batch, { at, who: null, operation: 'bench' })
    batch = []
    await opened.store.save()
  }
  for (const article of opened.store.rows('articles').values()) {
    for (let n = 0; n < annotationsOfArticle; n++) {
      const id = `01BENCH${article.id.slice(7)}${n}`
      batch.push({ table: 'annotations', record: annotationOf(id, article.id, label.id, at) })
    }
    if (batch.length > 500) await write()
  }
  await write()
  await opened.close()
  return {}
}

function annotationOf(id, article, label, at) {
  return {
    id,
    rev: 1,
    changedAt: at,
    who: null,
    deletedAt: null,
    article,
    start: 0,
    end: 80,
    quote: { exact: 'x'.repeat(80), prefix: 'y'.repeat(32), suffix: 'z'.repeat(32) },
    label,
    tags: ['biên giới'],
    comment: 'Đối chiếu với bản tiếng Anh.',
    createdAt: at,
  }
}

async function open({ workbench, close, folder }) {
  const began = performance.now()
  await workbench.openLibrary({ kind: 'folder', folder })
  const articles = await workbench.listArticles({})
  // Counted from the start of the process.
  const list = performance.now()
  const openOnly = list - began
  await workbench.searchArticles({
    query: 'tin',
    filter: {},
    sort: 'relevance',
    offset: 0,
    limit: 20,
  })
  const search = performance.now()
  globalThis.gc()
  const rss = process.memoryUsage().rss / 1e6
  await close()
  return { list, openOnly, search, rss, articles: articles.length }
}

async function annotate({ workbench, close, folder }) {
  await workbench.openLibrary({ kind: 'folder', folder })
  const articles = await workbench.listArticles({})
  await workbench.searchArticles({
    query: 'tin',
    filter: {},
    sort: 'relevance',
    offset: 0,
    limit: 1,
  })
  const times = []
  const before = bytesWritten()
  for (let n = 0; n < edits; n++) {
    const article = articles[Math.floor((n * articles.length) / edits)].id
    const began = performance.now()
    await workbench.annotatePassage({
      article,
      passage: { start: 0, end: 60 },
      tags: ['đối chiếu'],
      comment: `Ghi chú ${n}`,
    })
    times.push(performance.now() - began)
  }
  const bytes = (bytesWritten() - before) / edits
  await close()
  return { times, bytes }
}

/** One after the other on articles all over the library. */
async function editAndSearch({ workbench, close, folder }) {
  await workbench.openLibrary({ kind: 'folder', folder })
  const articles = await workbench.listArticles({})
  await findTitle(workbench, 'tin')
  const times = { correction: [], undo: [], search: [], titleSearch: [] }
  let answers = 0
  const time = async (operation, work) => {
    const began = performance.now()
    await work()
    times[operation].push(performance.now() - began)
  }
  for (let n = 0; n < edits; n++) {
    const { id, title } = articles[Math.floor((n * articles.length) / edits)]
    await time('correction', () => workbench.correctArticle({ article: id, outlet: `Báo ${n}` }))
    await time('undo', () => workbench.undo())
    const query = `${title.split(' ').slice(0, 2).join(' ')} `
    await time('search', () => findTitle(workbench, query))
    answers += (await findTitle(workbench, query)).total
    const whole = `"${title.replace(/["“”]/gu, ' ')}"`
    await time('titleSearch', () => findTitle(workbench, whole))
  }
  await close()
  return { ...times, answers: answers / edits }
}

function findTitle(workbench, query) {
  return workbench.searchArticles({ query, filter: {}, sort: 'relevance', offset: 0, limit: 20 })
}

/** Texts of words from all over the library, in an order of their own. */
async function importOneByOne({ workbench, close, folder, core }) {
  const files = JSON.parse(readFileSync(join(core.place, 'files.json'), 'utf8'))
  const words = files.slice(0, 50).flatMap((path) => readFileSync(path, 'utf8').split(/\s+/u))
  const texts = mkdtempSync(join(core.place, 'single-'))
  await workbench.openLibrary({ kind: 'folder', folder })
  await findTitle(workbench, 'tin')
  const times = []
  for (let n = 0; n < 21; n++) {
    const path = join(texts, `${n}.txt`)
    const text = Array.from({ length: 400 }, () => words[Math.floor(Math.random() * words.length)])
    writeFileSync(path, `Tin thêm số ${n}\n\n${text.join(' ')}.\n`)
    const began = performance.now()
    const { imported } = await workbench.importFiles({ sources: [{ path }] })
    if (imported.length !== 1) throw new Error(`${path} was not imported`)
    times.push(performance.now() - began)
  }
  await close()
  const [first, ...next] = times
  return { first, next }
}

/** 2,000 articles at most, with their annotations. */
async function changeManyArticles({ workbench, close, folder }) {
  await workbench.openLibrary({ kind: 'folder', folder })
  const some = (await workbench.listArticles({})).slice(0, 2000).map(({ id }) => id)
  await findTitle(workbench, 'tin')
  const items = some.map((id) => ({ kind: 'article', id }))
  return {
    deletion: await watch(() => workbench.deleteArticles({ articles: some, confirmed: true })),
    undo: await watch(() => workbench.undo()),
    redo: await watch(() => workbench.redo()),
    restoring: await watch(() => workbench.restoreFromTrash({ items })),
    closing: await watch(close),
  }
}

/**
 * How long work takes, and the longest step of this thread in which nothing else gets its turn. The step is counted in
 * the thread's own processor time: what other programs take of the machine is no standstill of ours.
 */
async function watch(work) {
  let standstill = 0
  let isOver = false
  let last = threadMs()
  const look = () => {
    const now = threadMs()
    standstill = Math.max(standstill, now - last)
    last = now
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  await setTimeout(1)
  const began = performance.now()
  await work()
  const ms = performance.now() - began
  await setTimeout(1)
  isOver = true
  return { ms, standstill }
}

function threadMs() {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Enough for the journal to go into the tables while work goes on. */
async function annotateMany({ workbench, close, folder }) {
  await workbench.openLibrary({ kind: 'folder', folder })
  const articles = await workbench.listArticles({})
  await workbench.searchArticles({
    query: 'tin',
    filter: {},
    sort: 'relevance',
    offset: 0,
    limit: 1,
  })
  const many = 15_000
  const before = bytesWritten()
  const { standstill } = await watch(async () => {
    for (let n = 0; n < many; n++) {
      const article = articles[n % articles.length].id
      await workbench.annotatePassage({
        article,
        passage: { start: 0, end: 60 },
        tags: ['đối chiếu'],
        comment: `Ghi chú ${n}`,
      })
    }
  })
  const bytes = (bytesWritten() - before) / many
  await close()
  return { bytes, standstill }
}

/** The same records in one JSON file, as lowdb is mostly used. */
async function plainLowdb({ folder, core }) {
  const path = join(core.place, 'plain.json')
  const { openLibraryStore } = await core.load('library-store')
  const opened = await openLibraryStore(folder, { onSaving() {}, onForeign() {} })
  const articles = [...opened.store.rows('articles').values()]
  const annotations = [...opened.store.rows('annotations').values()]
  await opened.close()
  writeFileSync(path, JSON.stringify({ articles, annotations }))
  const began = performance.now()
  const low = new Low(new JSONFile(path), { articles: [], annotations: [] })
  await low.read()
  const open = performance.now() - began
  const times = []
  const before = bytesWritten()
  const runs = 10
  for (let n = 0; n < runs; n++) {
    const start = performance.now()
    low.data.annotations.push({ ...annotations[0], id: `plain ${n}` })
    await low.write()
    times.push(performance.now() - start)
  }
  return { open, times, bytes: (bytesWritten() - before) / runs }
}

/** What this process has handed to the system for writing, where the system says so. */
function bytesWritten() {
  try {
    return Number(/^wchar: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))[1])
  } catch {
    return Number.NaN
  }
}

async function start(place) {
  const load = (name) => import(pathToFileURL(join(place, '../core', `${name}.mjs`)))
  const { openWorkbench } = await load('open-workbench')
  const { createIdSource } = await load('new-id')
  const { createReadingProcess } = await load('reading-process')
  const now = () => new Date()
  const opened = await openWorkbench({
    configFolder: null,
    samplesFolder: join(root, 'resources/samples'),
    librariesFolder: place,
    version: '0.0.0',
    now,
    newId: createIdSource(now),
    readDocument: createReadingProcess(join(place, '../core/reading-thread.mjs')),
    onBug: (error) => {
      throw error
    },
  })
  return { ...opened, folder: join(place, 'library'), core: { load, place } }
}

/** The first text files of the folder, by name, whichever folders they lie in. */
function chooseTexts(count) {
  const folder = resolve(positionals[0])
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.txt'))
  return names
    .sort()
    .slice(0, count)
    .map((name) => join(folder, name))
}

/** Made-up articles: sentences of the samples in a shuffled order, each text with words of its own. */
function makeTexts(place, count) {
  const samples = join(root, 'resources/samples')
  const sentences = readdirSync(samples)
    .sort()
    .flatMap((name) => readFileSync(join(samples, name), 'utf8').split(/(?<=[.!?])\s+/u))
    .filter((text) => text.length > 40)
  let seed = 1
  const pick = () => {
    seed = (seed * 48271) % 2147483647
    return sentences[seed % sentences.length]
  }
  const texts = join(place, 'texts')
  mkdirSync(texts)
  return Array.from({ length: count }, (_, n) => {
    const path = join(texts, `${String(n).padStart(6, '0')}.txt`)
    const paragraphs = Array.from({ length: 12 }, () => `${pick()} ${pick()}`)
    writeFileSync(path, [`Tin số ${n} ${pick().slice(0, 60)}`, ...paragraphs].join('\n\n'))
    return path
  })
}
