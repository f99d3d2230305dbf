import { homedir } from 'node:os'
import { createClient } from '../contract/carrier'
import { pandocPlaces } from '../core/pandoc/pandoc-places'
import { standardFolders } from '../core/standard-folders'
import { type RunningServer, startServer } from '../server/serve'
import type { Asked, Command } from './command'
import { openAddress } from './open-address'
import { usageFault } from './usage-wording'
import { libraryFolder } from './with-workbench'

export const serveCommand: Command = {
  name: 'serve',
  operands: '',
  least: 0,
  most: 0,
  options: ['port', 'no-open'],
  help: {
    en: 'Show the window in a browser on this machine, until Ctrl-C',
    vi: 'Mở cửa sổ trong trình duyệt trên máy này, cho đến khi nhấn Ctrl-C',
  },
  async run(asked) {
    const server = await start(asked)
    try {
      await openNamedLibrary(asked, server)
      const address = server.launchAddress()
      asked.console.answer({ address }, address)
      if (!asked.flags.has('no-open')) openAddress(address, process.platform)
      await stopped(asked.signal)
    } finally {
      await server.close()
    }
    return true
  },
}

async function start({ flags, language, program, environment }: Asked): Promise<RunningServer> {
  const port = flags.count('port') ?? 0
  if (port > 65_535) throw usageFault('flag-number', language, '--port')
  const { version, samplesFolder, rendererFolder, enginePath } = program
  const folders = standardFolders(environment, homedir(), process.platform)
  try {
    return await startServer({
      port,
      rendererFolder,
      enginePath,
      engine: {
        ...folders,
        samplesFolder,
        version,
        pandocPlaces: pandocPlaces(environment, process.platform),
      },
      now: () => new Date(),
      onBug: (error) => console.error(error),
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw usageFault('port-taken', language, String(port))
    throw error
  }
}

async function openNamedLibrary(asked: Asked, { carrier }: RunningServer): Promise<void> {
  const folder = libraryFolder(asked)
  if (folder !== null) await createClient(carrier).openLibrary({ kind: 'folder', folder })
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve())
  })
}
