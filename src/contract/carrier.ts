/** How calls travel. A carrier takes names and plain data; the client on one side and `dispatch` on the other give them types. */
import type { Progress, WorkbenchEvent } from './exchange'
import { Fault, type Outcome, toFaultData, unwrapOutcome } from './fault'
import { isOperation, operationNames, parseInput } from './operations'
import type { Call, OperationName, Workbench } from './workbench'

export interface Carrier {
  call(operation: string, input: unknown, call: Call): Promise<Outcome<unknown>>
  /** Hears the workbench's events until the returned function is called. */
  listen(onEvent: (event: WorkbenchEvent) => void): () => void
}

const quietCall: Call = { signal: new AbortController().signal, onProgress: () => undefined }

/** Runs one call from outside: checks the name, parses the input, and answers with data whatever happens. */
export async function dispatch(
  workbench: Workbench,
  operation: string,
  input: unknown,
  call: Call,
  onBug: (error: unknown) => void,
): Promise<Outcome<unknown>> {
  try {
    if (!isOperation(operation))
      throw new Fault('operation/unknown', { operation: operation.slice(0, 100) })
    const run = workbench[operation] as (input: unknown, call: Call) => Promise<unknown>
    return { ok: true, value: await run(parseInput(operation, input), call) }
  } catch (error) {
    if (!(error instanceof Fault)) onBug(error)
    return { ok: false, fault: toFaultData(error) }
  }
}

/** The workbench at the other end of a carrier. Faults arrive as `Fault`. */
export function createClient(carrier: Carrier): Workbench {
  const ask =
    (operation: OperationName) =>
    async (input: unknown, call: Partial<Call> = {}) =>
      unwrapOutcome(await carrier.call(operation, input, { ...quietCall, ...call }))
  const operations = Object.fromEntries(
    operationNames.map((operation) => [operation, ask(operation)]),
  )
  return { ...operations, listen: (onEvent) => carrier.listen(onEvent) } as Workbench
}

/** Carries calls to a workbench in the same process, parsing inputs like every other carrier. */
export function carryDirectly(workbench: Workbench, onBug: (error: unknown) => void): Carrier {
  return {
    call: (operation, input, call) => dispatch(workbench, operation, input, call, onBug),
    listen: (onEvent) => workbench.listen(onEvent),
  }
}

/** Two ends that post structured clones to each other: worker threads, utility processes, message ports. */
export interface Endpoint {
  post(message: unknown): void
  onMessage(receive: (message: unknown) => void): void
  /** The other side is gone; calls under way will never be answered. */
  onClose(closed: () => void): void
}

type ToWorkbench =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly operation: string
      readonly input: unknown
    }
  | { readonly kind: 'cancel'; readonly id: number }
type FromWorkbench =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'reply'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'event'; readonly event: WorkbenchEvent }

/** Answers calls that arrive at an endpoint. */
export function serveEndpoint(
  endpoint: Endpoint,
  workbench: Workbench,
  onBug: (error: unknown) => void,
): void {
  const underWay = new Map<number, AbortController>()
  const post = (message: FromWorkbench) => endpoint.post(message)
  workbench.listen((event) => post({ kind: 'event', event }))
  endpoint.onMessage((message) => {
    const asked = message as ToWorkbench
    if (asked.kind === 'cancel') return underWay.get(asked.id)?.abort()
    const { id, operation, input } = asked
    const controller = new AbortController()
    underWay.set(id, controller)
    const call: Call = {
      signal: controller.signal,
      onProgress: (progress) => post({ kind: 'progress', id, progress }),
    }
    void dispatch(workbench, operation, input, call, onBug).then((outcome) => {
      underWay.delete(id)
      post({ kind: 'reply', id, outcome })
    })
  })
}

/** Carries calls to whoever serves the other end. When that end closes, every open call fails with `host/unreachable`. */
export function carryOverEndpoint(endpoint: Endpoint): Carrier {
  const waiting = new Map<number, { answer: (outcome: Outcome<unknown>) => void; call: Call }>()
  const listeners = new Set<(event: WorkbenchEvent) => void>()
  const unreachable: Outcome<unknown> = {
    ok: false,
    fault: toFaultData(new Fault('host/unreachable')),
  }
  let last = 0
  let closed = false
  endpoint.onMessage((message) => {
    const said = message as FromWorkbench
    if (said.kind === 'event') for (const listener of listeners) listener(said.event)
    if (said.kind === 'progress') waiting.get(said.id)?.call.onProgress(said.progress)
    if (said.kind === 'reply') waiting.get(said.id)?.answer(said.outcome)
  })
  endpoint.onClose(() => {
    closed = true
    for (const { answer } of waiting.values()) answer(unreachable)
  })
  const post = (message: ToWorkbench) => endpoint.post(message)
  return {
    call: (operation, input, call) =>
      new Promise((resolve) => {
        if (closed) return resolve(unreachable)
        const id = ++last
        const cancel = () => post({ kind: 'cancel', id })
        const answer = (outcome: Outcome<unknown>) => {
          waiting.delete(id)
          call.signal.removeEventListener('abort', cancel)
          resolve(outcome)
        }
        waiting.set(id, { answer, call })
        post({ kind: 'call', id, operation, input })
        if (call.signal.aborted) cancel()
        else call.signal.addEventListener('abort', cancel)
      }),
    listen(onEvent) {
      listeners.add(onEvent)
      return () => listeners.delete(onEvent)
    },
  }
}
