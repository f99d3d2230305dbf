// Reads files of every format made wrong, in the reading thread under its limits, and prints what became of them.
// Usage: npm run fuzz:import -- [--files 100000] [--format pdf] [--write]
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import './load-source.mjs'
import { tableOf, writeFigures } from './write-figures.mjs'

const { fuzzedFormats, fuzzFormat } = await import('../tests/import-fuzz.ts')
const { readDocument } = await import('../tests/reading-thread.ts')

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '100000' },
    format: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const files = Number(values.files)
const rows = []
let mostMemory = 0
const watch = setInterval(() => {
  mostMemory = Math.max(mostMemory, process.memoryUsage.rss())
}, 200)
// What reads files has no business writing any: it runs in an empty folder, which must stay empty.
const folder = await mkdtemp(join(tmpdir(), 'lectern-fuzz-'))
process.chdir(folder)
for (const format of values.format ? [values.format] : Object.keys(fuzzedFormats)) {
  const onStop = (seed, fault) => console.error(`${format}, seed ${seed}: ${fault}`)
  const figures = await fuzzFormat(format, files, readDocument, onStop)
  const stopped = Object.values(figures.stopped).reduce((sum, count) => sum + count, 0)
  rows.push([
    format,
    figures.files,
    figures.read,
    figures.refused,
    stopped,
    `${figures.slowest} ms`,
  ])
  console.error(rows.at(-1).join(' | '))
}
clearInterval(watch)
const written = await readdir(folder)
await rm(folder, { recursive: true })
const table = tableOf(
  ['format', 'files', 'read', 'refused with a reason', 'stopped or crashed', 'slowest'],
  rows,
)
const sum = `The program went on throughout and took at most ${Math.round(mostMemory / 2 ** 20)} MB; ${written.length} files were written.`
console.log(`${table}\n\n${sum}`)
if (values.write)
  writeFigures('fuzz:import', `npm run fuzz:import -- --files ${files}`, `${table}\n\n${sum}`)
