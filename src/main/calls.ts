import type { WebContents } from 'electron'
import type { Carrier } from '../contract/carrier'
import type { BridgeMessage } from '../contract/desktop-bridge'
import type { Call } from '../contract/workbench'
import { answer, hear } from './ipc'

type UnderWay = Map<number, AbortController>

/** Carries the window's calls to the engine and the engine's progress back to the page that called. */
export function handleCalls(carrier: Carrier): void {
  const pages = new WeakMap<WebContents, UnderWay>()
  const callsOf = (contents: WebContents): UnderWay => {
    const known = pages.get(contents)
    if (known) return known
    const calls: UnderWay = new Map()
    pages.set(contents, calls)
    stopWithPage(contents, calls)
    return calls
  }

  answer('call', async ({ sender }, id, operation, input) => {
    const calls = callsOf(sender)
    if (typeof id !== 'number' || typeof operation !== 'string' || calls.has(id))
      throw new TypeError('call takes a number of its own and an operation')
    const controller = new AbortController()
    calls.set(id, controller)
    const onProgress: Call['onProgress'] = (progress) => {
      if (calls.get(id) === controller) post(sender, { kind: 'progress', id, progress })
    }
    try {
      return await carrier.call(operation, input, { signal: controller.signal, onProgress })
    } finally {
      if (calls.get(id) === controller) calls.delete(id)
    }
  })
  hear('cancel', ({ sender }, id) => {
    if (typeof id === 'number') pages.get(sender)?.get(id)?.abort()
  })
}

export function post(contents: WebContents, message: BridgeMessage): void {
  if (!contents.isDestroyed()) contents.send('message', message)
}

// A page that is gone can neither watch its calls nor stop them; the next page counts its calls from the start.
function stopWithPage(contents: WebContents, calls: UnderWay): void {
  const stop = () => {
    for (const controller of calls.values()) controller.abort()
    calls.clear()
  }
  contents.on('destroyed', stop)
  contents.on('render-process-gone', stop)
  contents.on('did-navigate', stop)
}
