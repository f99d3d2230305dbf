import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { doMainJob } from '../e2e/main-job-steps'
import { checkout, runtimePath } from './runtime'

let folder: string
let app: ElectronApplication
let page: Page
let complaints: string[]

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-desktop-'))
  app = await _electron.launch({
    executablePath: runtimePath,
    args: [checkout],
    chromiumSandbox: process.getuid?.() !== 0,
    env: {
      ...process.env,
      LECTERN_CONFIG: join(folder, 'config'),
      LECTERN_LIBRARIES: join(folder, 'libraries'),
    },
  })
  complaints = []
  page = await app.firstWindow()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
})
test.afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
  expect(complaints).toEqual([])
})

let exports = 0
/** The system's own dialog cannot be pressed from here, so it answers by itself. */
async function receiveExport(press: () => Promise<void>): Promise<string> {
  exports += 1
  const path = join(folder, `export-${exports}`)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await press()
  await expect.poll(() => existsSync(path)).toBe(true)
  return path
}

test('opens its own page, with nothing of the runtime in it', async () => {
  await expect(page).toHaveTitle(/Lectern/)
  expect(page.url()).toBe('app://lectern/')
  const reachable = await page.evaluate(() =>
    ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'lecternDesktop'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(reachable).toEqual(['lecternDesktop'])
})

test('does the main job, in Vietnamese', async () => {
  await page.evaluate(() => {
    const bridge = Reflect.get(globalThis, 'lecternDesktop')
    return bridge.call(1_000_000, 'changePreferences', { language: 'vi' })
  })
  const written = await doMainJob(page, { language: 'vi', receiveExport })
  expect(Object.values(written).every((path) => existsSync(path))).toBe(true)
})

test('stays where it is', async () => {
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull()
  expect(page.url()).toBe('app://lectern/')
  expect(app.windows()).toHaveLength(1)
})
