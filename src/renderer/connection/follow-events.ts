import { changeAreas } from '../../contract/change-areas'
import type { WorkbenchEvent } from '../../contract/exchange'
import type { Workbench } from '../../contract/workbench'
import { readLines } from './read-lines'

const reconnectMs = 1000

/**
 * Hears the server's events until the signal stops it, and connects again when the stream breaks.
 * What was missed meanwhile is made up for by events that say that everything may have changed.
 */
export async function followEvents(
  connect: () => Promise<Response>,
  workbench: Pick<Workbench, 'describeSession' | 'describeHistory'>,
  signal: AbortSignal,
  onEvent: (event: WorkbenchEvent) => void,
): Promise<void> {
  for (let connections = 0; !signal.aborted; await pause(reconnectMs, signal)) {
    try {
      const response = await connect()
      if (!response.ok) continue
      // What happened before the first connection concerns at most the session: nothing else has been asked yet.
      const missed = (await describeAll(workbench)).slice(0, connections++ === 0 ? 1 : undefined)
      for (const event of missed) onEvent(event)
      for await (const line of readLines(response))
        if (line.startsWith('data: ')) onEvent(JSON.parse(line.slice(6)) as WorkbenchEvent)
    } catch {
      // Broken off: try again.
    }
  }
}

async function describeAll(
  workbench: Pick<Workbench, 'describeSession' | 'describeHistory'>,
): Promise<readonly WorkbenchEvent[]> {
  const session = await workbench.describeSession({})
  if (session.library === null) return [{ kind: 'session', session }]
  const history = await workbench.describeHistory({})
  const { library } = session
  return [
    { kind: 'session', session },
    { kind: 'changed', areas: changeAreas, articles: null, history, library },
  ]
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
