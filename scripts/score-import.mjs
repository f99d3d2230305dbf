// Scores what import makes of public sets that others made: cleaned text, article of a page, encodings, metadata.
// FOLDER holds the unpacked archives (cleaning, html, encodings, metadata); what is not there is skipped and said.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { tableOf } from './write-figures.mjs'

const root = resolve(import.meta.dirname, '..')
const runningText = ['standfirst', 'paragraph']

export async function scoreImport(data, scorer) {
  const work = await mkdtemp(join(tmpdir(), 'lectern-score-'))
  try {
    const { readSource } = await loadCore(work)
    const score = (...args) =>
      JSON.parse(execFileSync('python3', [scorer, ...args], { encoding: 'utf8' }))
    const tools = { readSource, score, work }
    const rows = [
      ...(await scoreCleaning(join(data, 'cleaning/derived-textclean'), tools)),
      ...(await scorePages(join(data, 'html/html-articles-dev'), tools)),
      ...(await scoreEncodings(join(data, 'encodings/derived-encodings'), tools)),
      ...(await scoreTexts(join(data, 'metadata/derived-mds'), tools)),
      ...(await scoreTexts(join(data, 'metadata/derived-unc'), tools)),
      ...(await scoreTags(join(data, 'html/readability-test-pages'), tools)),
    ]
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
    })
    return {
      heading: `\`npm run bench:import -- --data FOLDER\`, commit ${commit.trim()}, ${cpus().length} cores, Node ${process.versions.node}`,
      table: tableOf(['set', 'files', 'figures'], rows),
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function loadCore(work) {
  const input = join(root, 'src/core/articles/read-source.ts')
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ...{ ssr: true, outDir: work, emptyOutDir: false, minify: false },
      rolldownOptions: { input, output: { entryFileNames: 'core.mjs' } },
    },
  })
  return import(join(work, 'core.mjs'))
}

const msUsed = (began) => {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

const skipped = (name) => [[name, '–', 'skipped: not there']]
const percent = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3))

/** The paragraphs and the standfirst: titles, captions, bylines and dates are kept too, but the gold texts leave them out. */
function bodyOf({ text, read }) {
  const kept = read().blocks.filter((block) => block.kept && runningText.includes(block.role))
  return kept.map(({ start, end }) => text.slice(start, end)).join('\n\n')
}

async function scoreCleaning(folder, { readSource, score, work }) {
  if (!existsSync(folder)) return skipped('cleaning')
  const rows = []
  for (const part of ['fundus-eval', 'fundus-fixtures-en', 'scrapinghub-inscriptis']) {
    const [dirty, gold, pred] = [
      join(folder, part, 'dev/dirty'),
      join(folder, part, 'dev/gold'),
      join(work, part),
    ]
    await mkdir(pred)
    for (const name of await readdir(dirty))
      await writeFile(
        join(pred, name),
        bodyOf(readSource(await readFile(join(dirty, name)), name, name)),
      )
    const { pages, precision, recall, f1 } = score('text', '--gold', gold, '--pred', pred)
    rows.push([`cleaning, ${part}`, pages, `F1 ${f1}, precision ${precision}, recall ${recall}`])
  }
  return rows
}

async function scorePages(folder, { readSource, score, work }) {
  if (!existsSync(folder)) return skipped('html-articles-dev')
  const pred = join(work, 'pages')
  await mkdir(pred)
  const names = await readdir(join(folder, 'html'))
  const began = process.cpuUsage()
  for (const name of names) {
    const read = readSource(await readFile(join(folder, 'html', name)), name, name)
    await writeFile(join(pred, name.replace(/\.html$/, '.txt')), bodyOf(read))
  }
  const rate = Math.round((names.length * 1000) / msUsed(began))
  const { pages, precision, recall, f1 } = score(
    'html',
    '--gold',
    join(folder, 'ground-truth.json'),
    '--pred',
    pred,
  )
  return [
    [
      'html-articles-dev',
      pages,
      `F1 ${f1}, precision ${precision}, recall ${recall}; ${rate} pages a second of processor time`,
    ],
  ]
}

async function scoreEncodings(folder, { readSource, score, work }) {
  if (!existsSync(folder)) return skipped('encodings')
  const gold = join(folder, 'utf-8-gold')
  const rows = []
  for (const name of (await readdir(folder)).filter((name) => name !== 'utf-8-gold')) {
    const pred = join(work, name)
    await mkdir(pred)
    const assumed = new Map()
    for (const file of await readdir(join(folder, name))) {
      const { text, encoding } = readSource(await readFile(join(folder, name, file)), file, file)
      await writeFile(join(pred, file), text)
      const key = `${encoding.value} by ${encoding.reason.rule}`
      assumed.set(key, (assumed.get(key) ?? 0) + 1)
    }
    const { files, share } = score(
      'equal',
      '--gold',
      gold,
      '--pred',
      pred,
      '--inputs',
      join(folder, name),
    )
    const said = [...assumed].map(([key, count]) => `${count} ${key}`).join(', ')
    rows.push([`encodings, ${name}`, files, `text equal ${share}; read as ${said}`])
  }
  return rows
}

const level = (text) =>
  (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Texts without markup: as they are, and with their address as a last line, as people paste it. */
async function scoreTexts(folder, { readSource }) {
  const name = folder.split('/').at(-1)
  if (!existsSync(folder)) return skipped(name)
  const lines = (await readFile(join(folder, 'articles.dev.jsonl'), 'utf8')).trim().split('\n')
  const articles = lines.map((line) => JSON.parse(line))
  const rows = []
  for (const withAddress of [false, true]) {
    const tally = { title: newTally(), date: newTally(), outlet: newTally() }
    for (const { id, url, title, published, date, publisher_domain } of articles) {
      const text = await readFile(join(folder, 'txt', `${id}.txt`), 'utf8')
      const source = Buffer.from(withAddress ? `${text}\n\nNguồn: ${url}\n` : text)
      const facts = readSource(source, `${id}.txt`, `${id}.txt`).read()
      const host = publisher_domain ?? new URL(url).hostname
      const outlet = readSource(
        Buffer.from(`x\n\nNguồn: https://${host}/a`),
        'x.txt',
        'x.txt',
      ).read().outlet.value
      if (title !== undefined) count(tally.title, level(ownTitle(facts.title)), level(title), level)
      count(tally.date, facts.publishedOn.value, (published ?? date).slice(0, 10))
      if (outlet !== null) count(tally.outlet, facts.outlet.value, outlet)
    }
    rows.push([
      `${name}, ${withAddress ? 'with its address' : 'text alone'}`,
      articles.length,
      formatTally(tally),
    ])
  }
  return rows
}

/** Saved pages and what Mozilla's tests expect of their tags. */
async function scoreTags(folder, { readSource }) {
  if (!existsSync(folder)) return skipped('readability-test-pages')
  const tally = { title: newTally(), date: newTally(), outlet: newTally() }
  const pages = (await readdir(folder, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )
  for (const { name } of pages) {
    const expected = JSON.parse(
      await readFile(join(folder, name, 'expected-metadata.json'), 'utf8'),
    )
    const page = await readFile(join(folder, name, 'source.html'))
    // Some of the pages show no words at all; import refuses them, and every fact counts as empty.
    const facts = readOr(noFacts, () => readSource(page, 'page.html', 'page.html').read())
    if (expected.title) count(tally.title, level(facts.title.value), level(expected.title))
    if (expected.publishedTime)
      count(tally.date, facts.publishedOn.value, expected.publishedTime.slice(0, 10))
    if (expected.siteName) count(tally.outlet, level(facts.outlet.value), level(expected.siteName))
  }
  return [['readability-test-pages, tags', pages.length, formatTally(tally)]]
}

/** A title the article has or had: not the sentence or file name that stands in for one. */
const ownTitle = ({ value, reason }) => (standIns.includes(reason?.rule) ? null : value)
const standIns = ['first-sentence', 'caption-sentence', 'first-line', 'file-name']

const noFacts = { title: {}, publishedOn: {}, outlet: {} }

function readOr(otherwise, read) {
  try {
    return read()
  } catch (fault) {
    if (fault.code !== 'file/empty') throw fault
    return otherwise
  }
}

const newTally = () => ({ all: 0, given: 0, right: 0 })

function count(tally, given, expected) {
  tally.all += 1
  if (given === null || given === undefined || given === '') return
  tally.given += 1
  if (given === expected) tally.right += 1
}

const formatTally = (tally) =>
  Object.entries(tally)
    .filter(([, { all }]) => all > 0)
    .map(
      ([name, { all, given, right }]) =>
        `${name} right ${percent(right, given)} of ${given} given, empty ${percent(all - given, all)}`,
    )
    .join('; ')
