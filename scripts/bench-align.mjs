// npm run bench:align -- --data FOLDER [--write]: how well the paragraphs of an article and its translation are found, strict
// F1 over every FOLDER/*.json with `en`, `vi` and `beads` (pairs of code point ranges). --write puts it into docs/quality.md.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { tableOf, writeFigures } from './write-figures.mjs'

const { values } = parseArgs({
  options: { data: { type: 'string' }, write: { type: 'boolean', default: false } },
})
if (values.data === undefined) throw new Error('--data FOLDER is missing')

const { alignPassages, describePassage } = await loadAlignment()
const counts = { found: 0, right: 0, gold: 0 }
const times = []
const names = readdirSync(values.data).filter((file) => file.endsWith('.json'))
if (names.length === 0) throw new Error(`There are no .json files in ${values.data}`)
for (const name of names) {
  const { en, vi, beads } = JSON.parse(readFileSync(join(values.data, name), 'utf8'))
  const since = performance.now()
  const anchors = align(en, vi)
  times.push(performance.now() - since)
  score(anchors, beads, toUnits(en), toUnits(vi))
}
report()

async function loadAlignment() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-align-'))
  try {
    const source = join(import.meta.dirname, '../src/core/alignment')
    const input = ['align-passages', 'describe-passage'].map((file) => join(source, `${file}.ts`))
    await build({
      configFile: false,
      root: join(import.meta.dirname, '..'),
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } },
      },
    })
    const load = (file) => import(pathToFileURL(join(folder, file)))
    return { ...(await load('align-passages.mjs')), ...(await load('describe-passage.mjs')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function align(en, vi) {
  const work = alignPassages(paragraphsOf(en, 'en'), paragraphsOf(vi, 'vi'), [])
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

function paragraphsOf(text, language) {
  return [...text.matchAll(/\S.*/g)].map(({ 0: line, index }) =>
    describePassage(text, { start: index, end: index + line.length }, language, []),
  )
}

function score(anchors, beads, enUnits, viUnits) {
  const left = beads.map(({ en, vi }) => [en.map((at) => enUnits[at]), vi.map((at) => viUnits[at])])
  counts.gold += left.length
  for (const anchor of anchors) {
    counts.found++
    const at = left.findIndex(
      ([en, vi]) => overlap(en, anchor.left) >= 0.5 && overlap(vi, anchor.right) >= 0.5,
    )
    if (at < 0) continue
    counts.right++
    left.splice(at, 1)
  }
}

/** Of two ranges, what they share over what they cover. */
function overlap([start, end], span) {
  const shared = Math.min(end, span.end) - Math.max(start, span.start)
  return Math.max(0, shared) / (Math.max(end, span.end) - Math.min(start, span.start))
}

/** Where each code point begins, in UTF-16 code units. */
function toUnits(text) {
  const units = []
  let unit = 0
  for (const character of text) {
    units.push(unit)
    unit += character.length
  }
  return [...units, unit]
}

function report() {
  const precision = counts.right / counts.found
  const recall = counts.right / counts.gold
  const f1 = (2 * precision * recall) / (precision + recall)
  const sorted = times.sort((one, other) => one - other)
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  const rows = [
    ['articles and translations', times.length],
    ['pairs of paragraphs', counts.gold],
    ['precision', precision.toFixed(3)],
    ['recall', recall.toFixed(3)],
    ['strict F1', f1.toFixed(3)],
    ['time for two articles, p95', `${Math.ceil(p95)} ms`],
  ]
  const table = tableOf(['', ''], rows)
  process.stdout.write(`${table}\n`)
  if (values.write)
    writeFigures('align', 'npm run bench:align -- --data FOLDER', table, 'quality.md')
}
