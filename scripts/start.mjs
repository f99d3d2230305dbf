// npm start: builds, then opens the desktop app; where its runtime cannot be had, the same window in an installed browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findBrowser, quietFlags } from './find-browser.mjs'
import { root, run } from './run.mjs'

const installLimitMs = 180_000
const runtimeFolder = join(root, 'node_modules', 'electron')
const usualEnds = ['SIGINT', 'SIGTERM']
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

// Children get Ctrl-C from the terminal themselves; this process waits for them.
let interrupted = false
process.on('SIGINT', () => {
  interrupted = true
})

process.exitCode = run('npm run -s build') || (await start())

async function start() {
  if (!hasDisplay) {
    console.log('There is no screen here, so Lectern waits at an address instead.')
    return openInBrowser(null)
  }
  const runtime = findRuntime() ?? fetchRuntime()
  // Some systems let the runtime be installed but not run (it wants a sandbox of its own).
  if (runtime !== null && (await openDesktop(runtime)) === 0) return 0
  const reason = runtime === null ? 'cannot be fetched from here' : 'did not run'
  console.log(`The desktop runtime ${reason}, so Lectern opens in a browser window instead.`)
  return openInBrowser(findBrowser())
}

function findRuntime() {
  const executable = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }[process.platform]
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(runtimeFolder, 'dist')
  const path = join(folder, executable ?? 'electron')
  return existsSync(path) ? path : null
}

function fetchRuntime() {
  if (!existsSync(join(runtimeFolder, 'install.js'))) return null
  console.log('Fetching the desktop runtime (about 120 MB, once) …')
  const installer = [join(runtimeFolder, 'install.js')]
  spawnSync(process.execPath, installer, { stdio: 'ignore', timeout: installLimitMs })
  return findRuntime()
}

function openDesktop(runtime) {
  const sandbox = quietFlags.filter((flag) => flag === '--no-sandbox')
  return exitOf(spawn(runtime, [...sandbox, root], { stdio: 'inherit' }))
}

/** Serves the window and shows it in `browser` until either is closed; without one the address is printed. */
async function openInBrowser(browser) {
  const cli = join(root, 'out', 'main', 'cli.js')
  const server = spawn(process.execPath, [cli, 'serve', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = exitOf(server)
  process.once('SIGTERM', () => server.kill('SIGTERM'))
  createInterface(server.stdout).once('line', async (address) => {
    const shown = browser !== null && (await showWindow(browser, address)) === 0
    if (!shown) console.log(`${address}\n(open it within a minute; Ctrl-C ends Lectern)`)
    // A second interruption would not let the server finish its work.
    else if (!interrupted) server.kill('SIGINT')
  })
  const exit = await ended
  // Ctrl-C, or the window was closed: the usual end.
  return exit === 130 ? 0 : exit
}

/** Resolves with the browser's exit code when the window is closed. A profile of its own keeps it apart from the user's other windows. */
async function showWindow(browser, address) {
  const profile = mkdtempSync(join(tmpdir(), 'lectern-window-'))
  const flags = [
    ...quietFlags,
    `--user-data-dir=${profile}`,
    '--window-size=1440,900',
    `--app=${address}`,
  ]
  const exit = await exitOf(spawn(browser, flags, { stdio: 'ignore' }))
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  return exit
}

function exitOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', (code, signal) => resolve(code ?? (usualEnds.includes(signal) ? 0 : 1)))
  })
}
