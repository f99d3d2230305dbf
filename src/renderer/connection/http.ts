import { type Carrier, createClient } from '../../contract/carrier'
import type { Progress, WorkbenchEvent } from '../../contract/exchange'
import { Fault, type Outcome, toFaultData } from '../../contract/fault'
import type { Call } from '../../contract/workbench'
import { followEvents } from './follow-events'
import { readLines } from './read-lines'

type Line = { readonly progress: Progress } | { readonly outcome: Outcome<unknown> }

const failed = (fault: Fault): Outcome<never> => ({ ok: false, fault: toFaultData(fault) })

/** Carries calls to the browser host. `base` is the server's address, empty for the page's own; `send` is `fetch` or stands in for it. */
export function createHttpCarrier(
  base = '',
  send: typeof fetch = (input, init) => fetch(input, init),
): Carrier {
  async function call(operation: string, input: unknown, { signal, onProgress }: Call) {
    if (signal.aborted) return failed(new Fault('work/cancelled'))
    const id = crypto.randomUUID()
    // The call itself stays open when it is cancelled: the server answers what came of it.
    const cancel = () => {
      send(`${base}/cancel/${id}`, { method: 'POST' }).catch(() => undefined)
    }
    try {
      const response = await send(`${base}/call/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-call-id': id },
        body: JSON.stringify(input),
      })
      if (signal.aborted) cancel()
      else signal.addEventListener('abort', cancel)
      for await (const text of readLines(response)) {
        const line = JSON.parse(text) as Line
        if ('outcome' in line) return line.outcome
        onProgress(line.progress)
      }
    } catch {
      // The server is gone, or what answered is not the server: both mean the same to the caller.
    } finally {
      signal.removeEventListener('abort', cancel)
    }
    return failed(new Fault('host/unreachable'))
  }
  const workbench = createClient({ call, listen: () => () => undefined })
  const listen = shareEvents((signal, onEvent) => {
    void followEvents(() => send(`${base}/events`, { signal }), workbench, signal, onEvent)
  })
  return { call, listen }
}

/** One stream of events for all listeners: browsers allow only a few connections to one server. */
function shareEvents(
  follow: (signal: AbortSignal, onEvent: (event: WorkbenchEvent) => void) => void,
): Carrier['listen'] {
  const listeners = new Set<(event: WorkbenchEvent) => void>()
  let stream = new AbortController()
  return (onEvent) => {
    if (listeners.size === 0) {
      stream = new AbortController()
      follow(stream.signal, (event) => {
        for (const listener of listeners) listener(event)
      })
    }
    listeners.add(onEvent)
    return () => {
      if (listeners.delete(onEvent) && listeners.size === 0) stream.abort()
    }
  }
}
