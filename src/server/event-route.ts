import type { ServerResponse } from 'node:http'
import type { Carrier } from '../contract/carrier'

const heartbeatMs = 15_000
const backlogLimit = 2 ** 20

/** Streams the workbench's events as server-sent events until the client leaves. */
export function streamEvents(response: ServerResponse, carrier: Carrier): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' })
  const send = (text: string) => {
    // Who stopped reading is let go; a client that connects again asks for the session anew.
    if (response.writableLength > backlogLimit) response.destroy()
    else response.write(`${text}\n\n`)
  }
  send(': connected')
  const stop = carrier.listen((event) => send(`data: ${JSON.stringify(event)}`))
  const heartbeat = setInterval(() => send(': heartbeat'), heartbeatMs)
  response.once('close', () => {
    stop()
    clearInterval(heartbeat)
  })
}
