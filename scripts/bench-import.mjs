// Imports and indexes articles through the browser host while a window shows the list, and prints how long the window's and
// the host's event loops stood still, and what the program's threads hold in memory before, half-way and after.
// Usage: npm run bench:import -- [--articles 10000] [--folder FOLDER] [--write]
// With --data FOLDER it scores what import reads from public sets instead: see score-import.mjs.
import { fork } from 'node:child_process'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeText, pickSentence } from './bench-articles.mjs'
import { withWindow } from './bench-window.mjs'
import { openBrowserInSession } from './browser-in-session.mjs'
import { watchTasks } from './watch-tasks.mjs'
import { tableOf, writeFigures } from './write-figures.mjs'

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
  const table = await scoreImport(resolve(values.data), resolve(root, values.scorer))
  show('score:import', 'npm run bench:import -- --data FOLDER', table)
  process.exit(0)
}

function show(name, command, table) {
  console.log(table)
  if (values.write) writeFigures(name, command, table, 'quality.md')
}

const halves = ['first', 'second']

/** Texts each with a title of its own, in two halves. */
async function makeArticles(folder) {
  for (let n = 0; n < count; n++) {
    const title = `Tin số ${n} ${pickSentence().slice(0, 60)}`
    const half = halves[n < count / 2 ? 0 : 1]
    await writeFile(
      join(folder, half, `${String(n).padStart(5, '0')}.txt`),
      makeText(title, 3000, 2),
    )
  }
}

/** The files of a folder, in two halves. */
async function copyArticles(from, folder) {
  const names = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isFile())
  for (const [at, { name }] of names.entries())
    await cp(join(from, name), join(folder, halves[at < names.length / 2 ? 0 : 1], name))
}

/** A process that does nothing: what its event loop waits, the machine waits. */
const startIdle = () => fork(join(root, 'scripts/measure-loop.mjs'), ['--idle'])

const ask = (child, words) =>
  new Promise((answer) => {
    child.once('message', answer)
    child.send(words)
  })

/**
 * Runs in the page: how long what waits without any priority waited at most, which is for several tasks in a row, and the
 * tasks of more than 50 ms by the clock, as the browser itself counts them (Long Tasks).
 */
function watchPage() {
  window.stood = { longest: 0, tasks: [] }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.stood.tasks.push(duration)
  }).observe({ type: 'longtask' })
  let last = performance.now()
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    const now = performance.now()
    window.stood.longest = Math.max(window.stood.longest, now - last)
    last = now
    setTimeout(() => channel.port2.postMessage(0), 1)
  }
  channel.port2.postMessage(0)
}

/** A page beside the window, with nothing in it: what its event loop waits, the browser waits. */
async function openEmptyPage(window) {
  const context = await window.context().browser().newContext()
  const page = await context.newPage()
  await window.bringToFront()
  return page
}

const formatTasks = (tasks) =>
  tasks.length === 0 ? '0' : `${tasks.length}, the longest ${Math.max(...tasks).toFixed(0)} ms`

/** The window's tasks in another import of some of the articles: to record each of them takes the window time. */
async function traceTasks(page, call, folder, library) {
  await call('openLibrary', { kind: 'new', folder: library })
  await page.getByRole('searchbox').waitFor()
  const names = (await readdir(folder)).slice(0, tracedArticles)
  const readTasks = await watchTasks(page)
  await call('importFiles', { sources: names.map((name) => ({ path: join(folder, name) })) })
  return readTasks()
}

const tracedArticles = 1000
const idle = startIdle()
await withWindow(async ({ page, server, work, call }) => {
  const folder = join(work, 'articles')
  for (const half of halves) await mkdir(join(folder, half), { recursive: true })
  await (values.folder ? copyArticles(resolve(values.folder), folder) : makeArticles(folder))
  const library = join(work, 'libraries', 'bench')
  // A window in use: it has shown a list before.
  await call('openLibrary', { kind: 'sample' })
  await page.getByRole('option').first().waitFor()
  await call('openLibrary', { kind: 'new', folder: library })
  await page.getByRole('searchbox').waitFor()
  const empty = await openEmptyPage(page)
  for (const one of [page, empty]) await one.evaluate(watchPage)
  await page.waitForTimeout(500)
  const weighed = [await ask(server.child, 'memory')]
  server.child.send('reset')
  idle.send('reset')
  for (const one of [page, empty])
    await one.evaluate(() => {
      window.stood = { longest: 0, tasks: [] }
    })
  const { cpuMs: before } = await ask(server.child, 'read')
  const reports = []
  for (const half of halves) {
    reports.push(await call('importFiles', { sources: [{ path: join(folder, half) }] }))
    weighed.push(await ask(server.child, 'memory'))
  }
  const host = await ask(server.child, 'read')
  const machine = await ask(idle, 'read')
  const stood = await page.evaluate(() => window.stood)
  const emptyStood = await empty.evaluate(() => window.stood)
  const tasks = await traceTasks(
    page,
    call,
    join(folder, halves[0]),
    join(work, 'libraries', 'traced'),
  )
  await call('closeLibrary', {})
  await call('openLibrary', { kind: 'folder', folder: library })
  await page.getByRole('searchbox').waitFor()
  weighed.push(await ask(server.child, 'memory'))
  const sum = (measure) => reports.reduce((total, report) => total + measure(report), 0)
  const imported = sum((report) => report.imported.length)
  const tookMs = sum((report) => report.tookMs)
  const seconds = (ms) =>
    `${(ms / 1000).toFixed(1)} s (${Math.round((imported * 1000) / ms)} a second)`
  const memory = (thread) =>
    weighed.map((at) => (at[thread] === undefined ? '–' : `${at[thread].toFixed(0)} MB`)).join(', ')
  const table = tableOf(
    ['', ''],
    [
      ['articles imported and indexed', imported],
      ['files refused', sum((report) => report.failed.length + report.duplicates.length)],
      ['time', seconds(tookMs)],
      ['processor time of the program, all threads', seconds(host.cpuMs - before)],
      ['tasks of the window of more than 50 ms, by the clock', formatTasks(stood.tasks)],
      ['longest wait for several tasks of the window in a row', `${stood.longest.toFixed(0)} ms`],
      ['the same in an empty page of the same browser', `${emptyStood.longest.toFixed(0)} ms`],
      [
        'longest task of the window, by processor time',
        `${tasks.longest.toFixed(0)} ms (of ${tasks.count} tasks)`,
      ],
      ['longest stall of the host process', `${host.max.toFixed(0)} ms`],
      ['longest stall of an idle process beside them', `${machine.max.toFixed(0)} ms`],
      ['heap of the engine: before, half-way, after, opened again', memory('server-engine.js')],
      ['heap of the reading thread at the same times', memory('reading-thread.js')],
      ['the whole program at the same times', memory('whole')],
    ],
  )
  show('bench:import', `npm run bench:import -- --articles ${count}`, table)
}, openBrowserInSession)
idle.kill()
