// npm test: every check, one after the other, also after a failure; the last line counts them all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './ensure-browser.mjs'
import { run } from './run.mjs'

const reports = mkdtempSync(join(tmpdir(), 'lectern-reports-'))
const browser = await ensureBrowser()
if (browser !== null) process.env.LECTERN_BROWSER = browser

const results = [
  check('Format and lint', 'npm run -s lint'),
  check('Types', 'npm run -s types'),
  unitTests(),
  check('Build', 'npm run -s build'),
  browserTests('In the browser', 'browser', 'node scripts/e2e.mjs'),
  browserTests(
    'In the desktop window',
    'desktop',
    'playwright test --config tests/e2e-desktop/playwright.config.ts',
  ),
]
rmSync(reports, { recursive: true })

const sum = (what) => results.reduce((total, result) => total + result[what], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1

/** A step that counts as one test. */
function check(title, commandLine) {
  heading(title)
  const good = run(commandLine) === 0
  return { passed: good ? 1 : 0, failed: good ? 0 : 1 }
}

function unitTests() {
  heading('Unit and property tests')
  const report = join(reports, 'unit.json')
  const exit = run(`vitest run --reporter=default --reporter=json --outputFile.json="${report}"`)
  return count(exit, report, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }))
}

function browserTests(title, name, commandLine) {
  heading(title)
  const report = join(reports, `${name}.json`)
  const exit = run(`${commandLine} --reporter=list,json`, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  return count(exit, report, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }))
}

/** A step that broke without a failed test, or without any report, counts as one failure. */
function count(exit, report, read) {
  const { passed, failed } = readReport(report, read)
  return { passed, failed: exit !== 0 && failed === 0 ? 1 : failed }
}

function readReport(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

function heading(title) {
  console.log(`\n== ${title} ==`)
}
