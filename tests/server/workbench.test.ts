import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { carryDirectly, createClient } from '../../src/contract/carrier'
import { createHttpCarrier } from '../../src/renderer/connection/http'
import { startHttpServer } from '../../src/server/http-server'
import { openTestWorkbench } from '../open-test-workbench'
import { describeWorkbench } from '../workbench-suite'
import { sendRaw } from './raw-server'

const onBug = (error: unknown) => {
  throw error
}

describeWorkbench('loopback HTTP', async () => {
  const core = await openTestWorkbench()
  const rendererFolder = join(core.folder, 'window')
  await mkdir(rendererFolder)
  const server = await startHttpServer({
    port: 0,
    rendererFolder,
    carrier: carryDirectly(core.workbench, onBug),
    now: () => new Date(),
    onBug,
  })
  const { origin, port, search } = new URL(server.launchAddress())
  const { headers } = await sendRaw(Number(port), { path: `/${search}` })
  const cookie = headers['set-cookie']?.[0] ?? ''
  const send: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...init?.headers, cookie } })
  return {
    workbench: createClient(createHttpCarrier(origin, send)),
    folder: core.folder,
    async close() {
      await server.close()
      await core.close()
    },
  }
})
