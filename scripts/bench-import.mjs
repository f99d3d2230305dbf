// Imports and indexes articles through the browser host while a window shows the list, and prints how long the window's
// and the host's event loops stood still. Usage: npm run bench:import -- [--articles 2000] [--folder FOLDER] [--write]
// With --data FOLDER it scores what import reads from public sets instead: see score-import.mjs.
import { execFileSync, fork } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findBrowser } from './find-browser.mjs'

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

/** Made-up articles: sentences of the samples in a shuffled order, each text with words of its own. */
async function makeArticles(folder) {
  const names = (await readdir(join(root, 'resources/samples'))).sort()
  const texts = await Promise.all(
    names.map((name) => readFile(join(root, 'resources/samples', name), 'utf8')),
  )
  const sentences = texts
    .join('\n')
    .split(/(?<=[.!?])\s+/u)
    .filter((text) => text.length > 40)
  let seed = 1
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
  const pick = () => sentences[Math.floor(random() * sentences.length)]
  for (let n = 0; n < count; n++) {
    const paragraphs = Array.from({ length: 12 }, () => `${pick()} ${pick()}`)
    const text = [`Tin số ${n} ${pick().slice(0, 60)}`, ...paragraphs].join('\n\n')
    await writeFile(join(folder, `${String(n).padStart(5, '0')}.txt`), text)
  }
}

/** The command line's `serve`, with its own event loop watched. */
async function startServer(work) {
  const child = fork(join(root, 'out/main/cli.js'), ['serve', '--no-open', '--port', '0'], {
    execArgv: ['--import', join(root, 'scripts/measure-loop.mjs')],
    env: {
      ...process.env,
      LECTERN_CONFIG: join(work, 'config'),
      LECTERN_LIBRARIES: join(work, 'libraries'),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const address = await new Promise((found, failed) => {
    child.once('exit', () => failed(new Error('the server ended')))
    child.stdout.on('data', (line) => {
      const match = /http:\/\/\S+/.exec(String(line))
      if (match) found(match[0])
    })
  })
  return { child, address }
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

/** Runs in the page: one call of the contract, on the window's own route. Lists come back as their lengths: a long answer would cost the page more than the import. */
async function callFromPage([operation, input]) {
  const answer = await fetch(`/call/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-call-id': `bench-${operation}` },
    body: JSON.stringify(input),
  })
  const lines = (await answer.text()).trim().split('\n')
  const { outcome } = JSON.parse(lines.at(-1))
  if (!outcome.ok) throw new Error(outcome.fault.message)
  return Object.fromEntries(
    Object.entries(outcome.value).map(([name, value]) => [name, value?.length ?? value]),
  )
}

const work = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
const server = await startServer(work)
const idle = startIdle()
try {
  const folder = values.folder ? resolve(values.folder) : join(work, 'articles')
  if (!values.folder) {
    await mkdir(folder)
    await makeArticles(folder)
  }
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(server.address)
  const library = join(work, 'libraries', 'bench')
  await page.evaluate(callFromPage, ['openLibrary', { kind: 'new', folder: library }])
  await page.getByRole('searchbox').waitFor()
  await page.evaluate(watchPage)
  await page.waitForTimeout(500)
  server.child.send('reset')
  idle.send('reset')
  await page.evaluate(() => {
    window.longestStall = 0
  })
  const report = await page.evaluate(callFromPage, ['importFiles', { sources: [{ path: folder }] }])
  const host = await askLoop(server.child)
  const machine = await askLoop(idle)
  const stall = await page.evaluate(() => window.longestStall)
  const { imported } = report
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root })
    .toString()
    .trim()
  const rows = [
    ['articles imported and indexed', String(imported)],
    ['files refused', String(report.failed + report.duplicates)],
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
} finally {
  await new Promise((ended) => server.child.once('exit', ended) && server.child.kill())
  idle.kill()
  await browser.close()
  await rm(work, { recursive: true, force: true })
}

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
