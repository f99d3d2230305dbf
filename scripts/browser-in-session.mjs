/** A browser in the session of the script that starts it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './find-browser.mjs'

/**
 * As the windows of the desktop app are: Linux shares the processors between sessions first (autogroups), and looks at
 * priorities only within one. Playwright gives each browser it starts a session of its own.
 */
export async function openBrowserInSession(work) {
  const folder = join(work, 'browser')
  const child = spawn(
    findBrowser() ?? chromium.executablePath(),
    [
      ...['--headless', '--disable-gpu', '--no-first-run', '--no-default-browser-check'],
      ...['--disable-extensions', '--disable-background-networking', '--disable-component-update'],
      ...['--remote-debugging-port=0', `--user-data-dir=${folder}`],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await new Promise((found, failed) => {
    let said = ''
    child.once('error', failed)
    child.once('exit', () => failed(new Error(`the browser ended: ${said}`)))
    child.stderr.setEncoding('utf8').on('data', (words) => {
      said += words
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (address) found(address)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  return {
    browser,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      const devtools = await browser.newBrowserCDPSession()
      // Its answer may come or not.
      void devtools.send('Browser.close').catch(() => undefined)
      await ended
    },
  }
}
