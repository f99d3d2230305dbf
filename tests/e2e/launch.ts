/** Specs import `test` from here: each gets a Lectern of its own in an empty home, and a page that stands in its window. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from '@playwright/test'

export { expect }

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')

export interface Lectern {
  /** Opens the window once, within a minute of the start. */
  readonly address: string
  /** Everything this Lectern knows of; gone after the test. */
  readonly home: string
  /** Where it proposes libraries. */
  readonly librariesFolder: string
  /** Ends the program as Ctrl-C does. */
  stop(): Promise<void>
}

export const test = base.extend<{ lectern: Lectern }>({
  lectern: async ({ browserName: _ }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'lectern-e2e-'))
    const lectern = await startLectern(home)
    await use(lectern)
    await lectern.stop()
    await rm(home, { recursive: true, force: true })
  },
  // Errors on the console, uncaught errors and requests that leave the machine fail every test.
  page: async ({ page, lectern }, use) => {
    const troubles = watchForTrouble(page, new URL(lectern.address).origin)
    await page.goto(lectern.address)
    await use(page)
    expect(troubles).toEqual([])
  },
})

/** Starts the built program without opening anything; `settings` names the folder of its own settings in the home. */
export async function startLectern(home: string, settings = 'config'): Promise<Lectern> {
  const librariesFolder = join(home, 'Lectern')
  await mkdir(join(home, settings), { recursive: true })
  const server = spawn(process.execPath, [cli, 'serve', '--no-open', '--port', '0'], {
    env: {
      ...process.env,
      HOME: home,
      USERPROFILE: home,
      LECTERN_CONFIG: join(home, settings),
      LECTERN_LIBRARIES: librariesFolder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { address: await firstLine(server), home, librariesFolder, stop: () => stop(server) }
}

function firstLine(server: ChildProcess & { stdout: NodeJS.ReadableStream | null }) {
  return new Promise<string>((resolve, reject) => {
    if (server.stdout !== null) createInterface(server.stdout).once('line', resolve)
    server.once('exit', (code) =>
      reject(new Error(`lectern serve ended with ${code}; is it built?`)),
    )
  })
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  await ended
}

// What the browser says of a file that a person chose and that went away before it was sent.
const goneFile = 'net::ERR_FILE_NOT_FOUND'

/** What went wrong in a page so far, in words; grows as it happens. */
export function watchForTrouble(page: Page, origin: string): readonly string[] {
  const troubles: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().endsWith(goneFile))
      troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (/^https?:$/.test(protocol) && asked !== origin) troubles.push(`remote: ${request.url()}`)
  })
  return troubles
}
