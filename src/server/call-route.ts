import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Carrier } from '../contract/carrier'
import type { Progress } from '../contract/exchange'
import { Fault, type Outcome, toFaultData } from '../contract/fault'
import { readJson } from './read-json'

const usualLimit = 2 ** 20
// An import names every file of a large folder, or brings what was pasted.
const importLimit = 32 * 2 ** 20
const largeOperations = ['importFiles', 'planImport']

type Line = { readonly progress: Progress } | { readonly outcome: Outcome<unknown> }

export interface CallRoute {
  /** Answers as NDJSON: `{"progress":…}` lines, then one `{"outcome":…}`. A client that leaves cancels its call. */
  call(operation: string, request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Stops the call with this `x-call-id`; its outcome is still answered. */
  cancel(id: string): void
}

export function createCallRoute(carrier: Carrier): CallRoute {
  const underWay = new Map<string, AbortController>()

  async function call(operation: string, request: IncomingMessage, response: ServerResponse) {
    const id = request.headers['x-call-id']
    if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || underWay.has(id)) {
      const fault = new Fault('input/invalid', { reason: 'x-call-id is missing or in use' })
      return finish(response, 400, { ok: false, fault: toFaultData(fault) })
    }
    const controller = new AbortController()
    underWay.set(id, controller)
    response.once('close', () => {
      underWay.delete(id)
      if (!response.writableFinished) controller.abort()
    })
    const body = await readJson(
      request,
      largeOperations.includes(operation) ? importLimit : usualLimit,
    )
    if (!body.ok) return finish(response, body.status, { ok: false, fault: body.fault })
    // The client may cancel as soon as it has the headers.
    response.writeHead(200, ndjson).flushHeaders()
    const onProgress = (progress: Progress) => {
      // A slow reader misses some steps instead of piling them up here.
      if (!response.writableNeedDrain) response.write(formatLine({ progress }))
    }
    const outcome = await carrier.call(operation, body.value, {
      signal: controller.signal,
      onProgress,
    })
    response.end(formatLine({ outcome }))
  }

  return { call, cancel: (id) => underWay.get(id)?.abort() }
}

const ndjson = { 'Content-Type': 'application/x-ndjson' }
const formatLine = (line: Line) => `${JSON.stringify(line)}\n`

function finish(response: ServerResponse, status: number, outcome: Outcome<unknown>): void {
  response.writeHead(status, ndjson).end(formatLine({ outcome }))
}
