import { defineConfig } from '@playwright/test'
import { quietFlags } from './scripts/find-browser.mjs'

// `scripts/e2e.mjs` finds a browser and names it here.
const browser = process.env.LECTERN_BROWSER

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  retries: 0,
  reporter: 'list',
  // Generous, so that a busy machine is not a failure: nothing here measures time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // A trace costs a third of the time: `npm run e2e -- NAME --trace retain-on-failure` keeps one.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: ['--disable-gpu', ...quietFlags],
    },
  },
})
