/** The process that holds the open library. It answers its parent's calls and has no window and no network. */
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { serveEndpoint } from '../contract/carrier'
import { createIdSource } from '../core/new-id'
import { openWorkbench } from '../core/open-workbench'
import { createReadingProcess } from '../core/reading/reading-process'
import { systemUser } from '../core/system-user'
import { createBugLog } from './bug-log'
import { parseEngineSettings, stopMessage } from './engine-settings'

// Reading and indexing may take every processor there is, but not from the window.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const { logFile, ...folders } = parseEngineSettings(process.argv[2])
const now = () => new Date()
const onBug = createBugLog(logFile, now)

process.on('uncaughtException', (error) => {
  onBug(error)
  process.exit(1)
})

const opened = await openWorkbench({
  ...folders,
  user: systemUser(),
  now,
  newId: createIdSource(now),
  readDocument: createReadingProcess(join(import.meta.dirname, 'reading-thread.js')),
  onBug,
})
const parent = process.parentPort

async function stop(): Promise<void> {
  await opened.close()
  process.exit(0)
}

serveEndpoint(
  {
    post: (message) => parent.postMessage(message),
    onMessage: (receive) =>
      parent.on('message', ({ data }) => (data === stopMessage ? void stop() : receive(data))),
    // The system ends this process together with its parent.
    onClose: () => undefined,
  },
  opened.workbench,
  onBug,
)
