import { Worker } from 'node:worker_threads'
import { type Carrier, carryOverEndpoint } from '../contract/carrier'
import { closeMessage, type EngineSettings } from './engine-settings'

export interface Engine {
  readonly carrier: Carrier
  /** Resolves when what was being written is on disk and the worker has ended. */
  close(): Promise<void>
}

/** Starts the workbench in a worker. Should it crash, `onBug` hears why and every call is answered `host/unreachable`. */
export function startEngine(
  path: string,
  settings: EngineSettings,
  onBug: (error: unknown) => void,
): Engine {
  const worker = new Worker(path, { workerData: settings })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.on('error', onBug)
  const carrier = carryOverEndpoint({
    post: (message) => worker.postMessage(message),
    onMessage: (receive) => worker.on('message', receive),
    onClose: (closed) => worker.once('exit', closed),
  })
  return {
    carrier,
    close() {
      worker.postMessage(closeMessage)
      return ended
    },
  }
}
