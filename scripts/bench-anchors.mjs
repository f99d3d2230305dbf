// Seeks quotes taken from old texts in new ones, and prints how many are found again, and how fast. FOLDER holds
// `cases*.jsonl` and `pairs/ID/{old,new}.txt`; offsets in it count code points. --out writes the places, one JSON line each.
// Usage: npm run bench:anchors -- --data FOLDER [--out FILE] [--write]
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import './load-source.mjs'

const root = resolve(import.meta.dirname, '..')
const { locateQuote } = await import('../src/core/annotations/locate-quote.ts')
const { searchedText } = await import('../src/core/annotations/searched-text.ts')
const { mapCodePoints } = await import('../src/core/text/code-points.ts')

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const folder = values.data === undefined ? null : resolve(values.data)
const files =
  folder !== null && existsSync(folder)
    ? readdirSync(folder).filter((name) => /^cases.*\.jsonl$/.test(name))
    : []
if (files.length === 0) {
  console.log(
    `Skipped: there are no cases*.jsonl in ${folder ?? 'the folder to be given with --data'}.`,
  )
  process.exit(0)
}

const cases = files.flatMap((name) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line)),
)
const texts = new Map()
const readPair = (pair) => {
  const read = (name) => readFileSync(join(folder, 'pairs', pair, name), 'utf8')
  const [before, after] = [read('old.txt'), read('new.txt')]
  return { before, mapBefore: mapCodePoints(before), after, mapAfter: mapCodePoints(after) }
}

// The program has run a while when a person reads an article again.
for (const one of cases.slice(0, 300)) seek(one)
texts.clear()
const results = cases.map(seek)
report(results)
if (values.out !== undefined)
  writeFileSync(
    values.out,
    results
      .map(({ id, span }) =>
        JSON.stringify({ id, start: span?.[0] ?? null, end: span?.[1] ?? null }),
      )
      .join('\n'),
  )

function seek({ id, pair, group, kind, start, gold, ...quote }) {
  if (!texts.has(pair)) texts.set(pair, readPair(pair))
  const text = texts.get(pair)
  const former = { start: text.mapBefore.toCodeUnit(start), textLength: text.before.length }
  const began = performance.now()
  // What is worked out of a text once serves every quote in it; the first one pays for it.
  text.searched ??= searchedText(text.after)
  const place = locateQuote(text.searched, quote, former)
  const took = performance.now() - began
  const span =
    place.kind === 'gone'
      ? null
      : [text.mapAfter.toCodePoint(place.span.start), text.mapAfter.toCodePoint(place.span.end)]
  const isRight = kind === 'deleted' ? span === null : span !== null && overlap(span, gold) >= 0.5
  return { id, group, kind, answer: place.kind, span, isRight, took }
}

/** Shared characters by all characters of two spans. */
function overlap([start, end], [from, to]) {
  const shared = Math.max(0, Math.min(end, to) - Math.max(start, from))
  return shared / (Math.max(end, to) - Math.min(start, from))
}

function report(all) {
  const groups = Map.groupBy(all, ({ group, kind }) => `${group}, ${kind}`)
  const share = (part, whole) =>
    whole.length === 0 ? '–' : (part.length / whole.length).toFixed(4)
  const right = (some) => some.filter(({ isRight }) => isRight)
  const rows = [...groups].sort().map(([name, some]) => {
    const sure = some.filter(({ answer }) => answer === 'sure')
    const review = some.filter(({ answer }) => answer === 'review')
    return [
      name,
      some.length,
      share(right(some), some),
      sure.length,
      right(sure).length,
      review.length,
    ]
  })
  const sure = all.filter(({ answer }) => answer === 'sure')
  const times = all.map(({ took }) => took).sort((one, other) => one - other)
  const at = (part) => `${times[Math.floor((times.length - 1) * part)].toFixed(2)} ms`
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root })
    .toString()
    .trim()
  const text = [
    `\`npm run bench:anchors -- --data FOLDER\`, commit ${commit}, ${cpus().length} cores, Node ${process.versions.node}`,
    '',
    '| quotes | cases | right | sure | of them right | to review |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    `Of all that were sure, ${share(right(sure), sure)} were right. A quote took ${at(0.5)} (median), ${at(0.95)} (p95), ${at(1)} (most).`,
  ].join('\n')
  console.log(text)
  if (!values.write) return
  const path = join(root, 'docs/quality.md')
  const section = /(<!-- bench:anchors -->\n)[\s\S]*?(<!-- end -->)/
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(section, (_, open, end) => `${open}${text}\n${end}`),
  )
}
