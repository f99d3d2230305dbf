import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { checkout } from './runtime'

it('says in one line why the desktop specs did not run where there is no runtime', async () => {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const config = join(import.meta.dirname, 'playwright.config.ts')
  const nowhere = join(checkout, 'no-such-folder')
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [playwright, 'test', '--config', config],
    { cwd: checkout, env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: nowhere } },
  )
  expect(stdout).toMatch(/^The desktop specs did not run: .*no-such-folder.*\n$/)
  expect(stderr).toBe('')
})
