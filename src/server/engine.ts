/** The worker that owns the workbench, so that long work never holds up the server's answers. */
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { serveEndpoint } from '../contract/carrier'
import { createIdSource } from '../core/new-id'
import { openWorkbench } from '../core/open-workbench'
import { createReadingProcess } from '../core/reading/reading-process'
import { systemUser } from '../core/system-user'
import { closeMessage, type EngineSettings } from './engine-settings'

const port = parentPort
if (port === null) throw new Error('engine.ts runs as a worker')

// Reading and indexing may take every processor there is, but not from the window.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const now = () => new Date()
const onBug = (error: unknown) => console.error(error)
const { workbench, close } = await openWorkbench({
  ...(workerData as EngineSettings),
  user: systemUser(),
  now,
  newId: createIdSource(now),
  readDocument: createReadingProcess(join(import.meta.dirname, 'reading-thread.js')),
  onBug,
})

const endpoint = {
  post: (message: unknown) => port.postMessage(message),
  onMessage: (receive: (message: unknown) => void) => {
    port.on('message', (message) => {
      if (message !== closeMessage) return receive(message)
      // Ends this thread, and with it the one that reads files, which would rest for a while.
      void close()
        .catch(onBug)
        .then(() => process.exit())
    })
  },
  onClose: (closed: () => void) => port.on('close', closed),
}
serveEndpoint(endpoint, workbench, onBug)
