import { defineConfig } from '@playwright/test'
import { hasRuntime, runtimePath } from './runtime'

if (!hasRuntime) {
  console.log(`The desktop specs did not run: there is no Electron runtime at ${runtimePath}.`)
  process.exit(0)
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/desktop',
  workers: 1,
  reporter: 'list',
  timeout: 60_000,
})
