// Scores what import makes of public sets that others made: cleaned text, article of a page, encodings, metadata.
// FOLDER holds the unpacked archives (cleaning, html, encodings, metadata); what is not there is skipped and said.
// The files are read as the program reads them: in its built reading thread.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import './load-source.mjs'
import { scorePdf } from './score-pdf.mjs'
import { tableOf } from './write-figures.mjs'

const { tellLanguage } = await import('../src/contract/tell-language.ts')
const { findLooseEnd } = await import('../src/core/articles/find-loose-end.ts')
const { splitLines } = await import('../src/core/articles/split-lines.ts')
const { createReadingProcess } = await import('../src/core/reading/reading-process.ts')

const root = resolve(import.meta.dirname, '..')
const runningText = ['standfirst', 'paragraph']

export async function scoreImport(data, scorer) {
  const work = await mkdtemp(join(tmpdir(), 'lectern-score-'))
  try {
    const readDocument = createReadingProcess(join(root, 'out/main/reading-thread.js'))
    const read = (bytes, name) => readDocument({ bytes, name, encoding: null })
    const score = (...args) =>
      JSON.parse(execFileSync('python3', [scorer, ...args], { encoding: 'utf8' }))
    const tools = { read, score, work }
    const rows = [
      ...(await scoreCleaning(join(data, 'cleaning/derived-textclean'), tools)),
      ...(await scorePages(join(data, 'html/html-articles-dev'), tools)),
      ...(await scoreEncodings(join(data, 'encodings/derived-encodings'), tools)),
      ...(await scoreTexts(join(data, 'metadata/derived-mds'), tools)),
      ...(await scoreTexts(join(data, 'metadata/derived-unc'), tools)),
      ...(await scoreTags(join(data, 'html/readability-test-pages'), tools)),
      ...(await scoreLanguages(join(data, 'scale'))),
      ...(await scorePdf(read)),
    ]
    return tableOf(['set', 'files', 'figures'], rows)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const msUsed = (began) => {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

const skipped = (name) => [[name, '–', 'skipped: not there']]
const percent = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3))

/** The paragraphs and the standfirst: titles, captions, bylines and dates are kept too, but the gold texts leave them out. */
function bodyOf({ text, reading }) {
  const kept = reading.blocks.filter((block) => block.kept && runningText.includes(block.role))
  return kept.map(({ start, end }) => text.slice(start, end)).join('\n\n')
}

async function scoreCleaning(folder, { read, score, work }) {
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
      await writeFile(join(pred, name), bodyOf(await read(await readFile(join(dirty, name)), name)))
    const { pages, precision, recall, f1 } = score('text', '--gold', gold, '--pred', pred)
    rows.push([`cleaning, ${part}`, pages, `F1 ${f1}, precision ${precision}, recall ${recall}`])
  }
  return rows
}

async function scorePages(folder, { read, score, work }) {
  if (!existsSync(folder)) return skipped('html-articles-dev')
  const pred = join(work, 'pages')
  await mkdir(pred)
  const names = await readdir(join(folder, 'html'))
  const began = process.cpuUsage()
  for (const name of names) {
    const page = await read(await readFile(join(folder, 'html', name)), name)
    await writeFile(join(pred, name.replace(/\.html$/, '.txt')), bodyOf(page))
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

async function scoreEncodings(folder, { read, score, work }) {
  if (!existsSync(folder)) return skipped('encodings')
  const gold = join(folder, 'utf-8-gold')
  const rows = []
  for (const name of (await readdir(folder)).filter((name) => name !== 'utf-8-gold')) {
    const pred = join(work, name)
    await mkdir(pred)
    const assumed = new Map()
    let broken = 0
    for (const file of await readdir(join(folder, name))) {
      const { text, encoding, reading } = await read(await readFile(join(folder, name, file)), file)
      await writeFile(join(pred, file), text)
      if (findLooseEnd(text, reading.blocks) !== null) broken += 1
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
    rows.push([
      `encodings, ${name}`,
      files,
      `text equal ${share}; read as ${said}; said to stop in the middle of a sentence ${broken}`,
    ])
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
async function scoreTexts(folder, { read }) {
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
      const { reading: facts } = await read(source, `${id}.txt`)
      const host = publisher_domain ?? new URL(url).hostname
      const named = await read(Buffer.from(`x\n\nNguồn: https://${host}/a`), 'x.txt')
      const outlet = named.reading.outlet.value
      if (title !== undefined) count(tally.title, level(ownTitle(facts.title)), level(title), level)
      countDate(tally.date, facts.publishedOn, (published ?? date).slice(0, 10))
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
async function scoreTags(folder, { read }) {
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
    const facts = await read(page, 'page.html').then(({ reading }) => reading, noFactsOfEmpty)
    if (expected.title) count(tally.title, level(facts.title.value), level(expected.title))
    if (expected.publishedTime)
      countDate(tally.date, facts.publishedOn, expected.publishedTime.slice(0, 10))
    if (expected.siteName) count(tally.outlet, level(facts.outlet.value), level(expected.siteName))
  }
  return [['readability-test-pages, tags', pages.length, formatTally(tally)]]
}

/** A title the article has or had: not the sentence or file name that stands in for one. */
const ownTitle = ({ value, reason }) => (standIns.includes(reason?.rule) ? null : value)
const standIns = ['first-sentence', 'caption-sentence', 'first-line', 'file-name']

function noFactsOfEmpty(fault) {
  if (fault.code !== 'file/empty') throw fault
  return { title: {}, publishedOn: {}, outlet: {} }
}

const newTally = () => ({ all: 0, given: 0, right: 0, stated: 0, statedRight: 0 })

/** Dates are told apart: those the page itself declares are given as they are, all others as inferred. */
function countDate(tally, { value, inferred }, expected) {
  count(tally, value, expected)
  if (value == null || inferred) return
  tally.stated += 1
  if (value === expected) tally.statedRight += 1
}

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
      ([name, { all, given, right, stated, statedRight }]) =>
        `${name} right ${percent(right, given)} of ${given} given, empty ${percent(all - given, all)}` +
        (name === 'date'
          ? `, without “inferred” ${percent(statedRight, stated)} of ${stated}`
          : ''),
    )
    .join('; ')

/** Paragraphs of articles in one language: how many are said to be in it, and how many in another. */
async function scoreLanguages(folder) {
  if (!existsSync(folder)) return skipped('scale')
  const rows = []
  for (const [language, part] of [
    ['vi', 'vi-baomoi-35k'],
    ['en', 'en-bbc-2225'],
  ]) {
    const told = new Map()
    const texts = (await readdir(join(folder, part), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && /^\d+\.txt$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    for (const path of texts)
      for (const { text } of splitLines(await readFile(path, 'utf8'))) {
        const { value } = tellLanguage(text)
        told.set(value, (told.get(value) ?? 0) + 1)
      }
    const all = [...told.values()].reduce((sum, one) => sum + one, 0)
    const [right = 0, open = 0] = [told.get(language), told.get('und')]
    const wrong = ((all - right - open) / all).toFixed(5)
    rows.push([
      `language of paragraphs, ${part}`,
      texts.length,
      `${all} paragraphs: right ${percent(right, all)}, left open ${percent(open, all)}, wrong ${wrong}`,
    ])
  }
  return rows
}
