/** What the benchmarks of the window share: the browser host with a folder of its own, a Chromium, and the contract's calls. */
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './find-browser.mjs'

const root = resolve(import.meta.dirname, '..')

/** Starts both, hands them to `measure`, and clears away whatever it leaves. */
export async function withWindow(measure, openBrowser = openBrowserApart) {
  const work = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  const { browser, close } = await openBrowser(work)
  const server = await startServer(work)
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(server.address)
    await measure({ page, server, work, call: createCalls(page, server.address) })
  } finally {
    await new Promise((ended) => server.child.once('exit', ended) && server.child.kill())
    await close()
    await rm(work, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function openBrowserApart() {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  return { browser, close: () => browser.close() }
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

/** Calls of the contract with the window's own session, without the window: it may be elsewhere meanwhile. */
function createCalls(page, address) {
  const { origin } = new URL(address)
  let calls = 0
  return async (operation, input) => {
    calls += 1
    const answer = await page.context().request.post(`${origin}/call/${operation}`, {
      headers: { origin, 'x-call-id': `bench-${calls}` },
      data: input,
      timeout: 0,
      maxRetries: 3,
    })
    const { outcome } = JSON.parse((await answer.text()).trim().split('\n').at(-1))
    if (!outcome.ok) throw new Error(outcome.fault.message)
    return outcome.value
  }
}

export function percentile(times, share) {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
}
