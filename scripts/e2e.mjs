// npm run e2e: Playwright on the built program, with an installed browser. What follows is handed to Playwright.
import { ensureBrowser } from './ensure-browser.mjs'
import { run } from './run.mjs'

const browser = await ensureBrowser()
if (browser === null) {
  console.error('No browser to test in. Install Chromium or Chrome, or set LECTERN_BROWSER to one.')
  process.exitCode = 1
} else {
  const words = process.argv.slice(2).map((word) => JSON.stringify(word))
  process.exitCode = run(['playwright', 'test', ...words].join(' '), { LECTERN_BROWSER: browser })
}
