/** The thread that reads files, one after the other. What goes wrong in it costs the file in hand and nothing else. */
import { parentPort } from 'node:worker_threads'
import { Fault, toFaultData } from '../../contract/fault'
import { readDocument } from './read-document'
import type { ReadingAnswer, ReadingRequest } from './reading-messages'

// Parsers talk; a broken file is told of in the report. (Streams that are read for this would keep the program from ending.)
for (const name of ['debug', 'error', 'info', 'log', 'warn'] as const)
  console[name] = () => undefined

const port = parentPort
if (port === null) throw new Error('reading-thread.ts runs as a worker')

async function answer(request: ReadingRequest): Promise<void> {
  const { id, name } = request
  const post = (outcome: ReadingAnswer['outcome']) => port?.postMessage({ id, outcome })
  try {
    post({ ok: true, value: await readDocument(request) })
  } catch (error) {
    const fault =
      error instanceof Fault
        ? error
        : new Fault('file/crashed', { path: name, reason: reasonOf(error) })
    post({ ok: false, fault: toFaultData(fault) })
  }
}

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200)

let last = Promise.resolve()
port.on('message', (request: ReadingRequest) => {
  last = last.then(() => answer(request))
})
// A parser's promise that nobody waits for is no reason to lose the file in hand.
process.on('unhandledRejection', () => undefined)
