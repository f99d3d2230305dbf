// Imports and indexes articles through the browser host while a window shows the list, and prints how long the window's
// and the host's event loops stood still. Usage: npm run bench:import -- [--articles 2000] [--folder FOLDER] [--write]
// With --data FOLDER it scores what import reads from public sets instead: see score-import.mjs.
import { execFileSync, fork } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeText, pickSentence } from './bench-articles.mjs'
import { withWindow } from './bench-window.mjs'

const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    folder: { type: 'string' },
    data: { type: 'string' },
    scorer: { type: 'string', default: '../shared/score/score.py' },
    write: { type: 'boolean', default: false },
  },
})
const count = Number(values.articles)
if (values.data) {
  const { scoreImport } = await import('./score-import.mjs')
  const { heading, table } = await scoreImport(resolve(values.data), resolve(root, values.scorer))
  console.log(`${heading}\n\n${table}`)
  if (values.write) await writeSection('score:import', `${heading}\n\n${table}`)
  process.exit(0)
}

/** Texts each with a title of its own. */
async function makeArticles(folder) {
  for (let n = 0; n < count; n++) {
    const title = `Tin số ${n} ${pickSentence().slice(0, 60)}`
    await writeFile(join(folder, `${String(n).padStart(5, '0')}.txt`), makeText(title, 3000, 2))
  }
}

/** A process that does nothing: what its event loop waits, the machine waits. */
const startIdle = () => fork(join(root, 'scripts/measure-loop.mjs'), ['--idle'])

const askLoop = (child) =>
  new Promise((answer) => {
    child.once('message', answer)
    child.send('read')
  })

/** Runs in the page: the longest time its event loop stood still. */
function watchPage() {
  let last = performance.now()
  window.longestStall = 0
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const now = performance.now()
    window.longestStall = Math.max(window.longestStall, now - last)
    last = now
    setTimeout(() => channel.port2.postMessage(0), 1)
  }
  channel.port2.postMessage(0)
}

const idle = startIdle()
await withWindow(async ({ page, server, work, call }) => {
  const folder = values.folder ? resolve(values.folder) : join(work, 'articles')
  if (!values.folder) {
    await mkdir(folder)
    await makeArticles(folder)
  }
  const library = join(work, 'libraries', 'bench')
  await call('openLibrary', { kind: 'new', folder: library })
  await page.getByRole('searchbox').waitFor()
  await page.evaluate(watchPage)
  await page.waitForTimeout(500)
  server.child.send('reset')
  idle.send('reset')
  await page.evaluate(() => {
    window.longestStall = 0
  })
  const report = await call('importFiles', { sources: [{ path: folder }] })
  const host = await askLoop(server.child)
  const machine = await askLoop(idle)
  const stall = await page.evaluate(() => window.longestStall)
  const imported = report.imported.length
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root })
    .toString()
    .trim()
  const rows = [
    ['articles imported and indexed', String(imported)],
    ['files refused', String(report.failed.length + report.duplicates.length)],
    [
      'time',
      `${(report.tookMs / 1000).toFixed(1)} s (${Math.round((imported * 1000) / report.tookMs)} a second)`,
    ],
    ['longest stall of the window', `${stall.toFixed(0)} ms`],
    ['longest stall of the host process', `${host.max.toFixed(0)} ms`],
    ['longest stall of an idle process beside them', `${machine.max.toFixed(0)} ms`],
  ]
  const table = ['| | |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')
  const command = `npm run bench:import -- --articles ${count}`
  const heading = `\`${command}\`, commit ${commit}, ${cpus().length} cores, Node ${process.versions.node}`
  console.log(`${heading}\n\n${table}`)
  if (values.write) await writeSection('bench:import', `${heading}\n\n${table}`)
})
idle.kill()

/** Puts the figures between the markers in docs/quality.md. */
async function writeSection(name, text) {
  const path = join(root, 'docs/quality.md')
  const before = await readFile(path, 'utf8')
  const section = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`)
  await writeFile(
    path,
    before.replace(section, (_, start, end) => `${start}${text}\n${end}`),
  )
}
