import type { UtilityProcess } from 'electron'
import { type Carrier, carryOverEndpoint } from '../contract/carrier'
import type { WorkbenchEvent } from '../contract/exchange'
import { stopMessage } from './engine-settings'

export interface RunningEngine extends Carrier {
  /** Lets the engine finish writing. Resolves when its process has ended, killed after `patience` milliseconds. */
  stop(patience: number): Promise<void>
}

/**
 * Keeps one engine process. When it ends unasked, every open call fails with `host/unreachable` and `onCrash` is told
 * once, with a function that starts another; listeners stay.
 */
export function runEngine(
  fork: () => UtilityProcess,
  onCrash: (restart: () => void) => void,
): RunningEngine {
  const listeners = new Set<(event: WorkbenchEvent) => void>()
  let stopping = false
  let current = start()

  function start() {
    const child = fork()
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const carrier = carryOverEndpoint({
      post: (message) => child.postMessage(message),
      onMessage: (receive) => child.on('message', receive),
      onClose: (closed) => child.once('exit', closed),
    })
    carrier.listen((event) => {
      for (const listener of listeners) listener(event)
    })
    void ended.then(() => {
      if (!stopping) onCrash(restart)
    })
    return { child, carrier, ended }
  }

  function restart() {
    current = start()
  }

  return {
    call: (operation, input, call) => current.carrier.call(operation, input, call),
    listen(onEvent) {
      listeners.add(onEvent)
      return () => listeners.delete(onEvent)
    },
    async stop(patience) {
      stopping = true
      const { child, ended } = current
      const killer = setTimeout(() => child.kill(), patience)
      child.postMessage(stopMessage)
      await ended
      clearTimeout(killer)
    },
  }
}
