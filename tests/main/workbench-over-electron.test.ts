import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { createClient } from '../../src/contract/carrier'
import { createElectronCarrier } from '../../src/renderer/connection/electron'
import { describeWorkbench } from '../workbench-suite'
import { runDesktop, settle } from './run-desktop'

/** The whole way of a call, on the fake runtime: window, preload, main, the real engine, the core. */
describeWorkbench('the desktop app', async () => {
  const desktop = await runDesktop({ engine: 'real' })
  const folder = join(desktop.folder, 'work')
  mkdirSync(folder)
  return {
    workbench: createClient(createElectronCarrier(desktop.bridge)),
    folder,
    async close() {
      desktop.electron.app.quit()
      const isOver = () => desktop.electron.app.exits.length > 0
      await vi.waitUntil(isOver, { interval: 2 })
      await settle()
      desktop.finish()
    },
  }
})
