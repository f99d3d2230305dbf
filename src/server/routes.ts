import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Carrier } from '../contract/carrier'
import { sendText } from './answers'
import { createCallRoute } from './call-route'
import { streamEvents } from './event-route'
import { answerExport } from './export-route'
import type { Staging } from './staging'
import { type StaticFiles, sendStaticFile } from './static-files'
import { answerUpload } from './upload-route'

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
type Methods = ReadonlyMap<string, Route>

/** Everything an admitted window may ask for: calls, events, uploads, exports and the window's own files. */
export function createRouter(carrier: Carrier, staging: Staging, files: StaticFiles) {
  const calls = createCallRoute(carrier)

  function findMethods(path: string): Methods {
    const [, area, name = ''] = /^\/(call|cancel)\/([\w-]{1,100})$/.exec(path) ?? []
    if (area === 'call') return post((request, response) => calls.call(name, request, response))
    if (area === 'cancel')
      return post((_, response) => {
        calls.cancel(name)
        response.writeHead(204).end()
      })
    if (path === '/upload')
      return post((request, response) => answerUpload(request, response, staging))
    if (path === '/export')
      return post((request, response) => answerExport(request, response, carrier))
    if (path === '/events')
      return new Map([['GET', (_, response) => streamEvents(response, carrier)]])
    const file = files.get(path)
    const sendFile: Route = (_, response) => sendStaticFile(response, file ?? '')
    return new Map(
      file === undefined
        ? []
        : [
            ['GET', sendFile],
            ['HEAD', sendFile],
          ],
    )
  }

  return async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const methods = findMethods(path)
    const route = methods.get(request.method ?? '')
    if (route !== undefined) return route(request, response)
    if (methods.size === 0) return sendText(response, 404, 'Not found.')
    response.setHeader('Allow', [...methods.keys()].join(', '))
    sendText(response, 405, 'Method not allowed.')
  }
}

const post = (route: Route): Methods => new Map([['POST', route]])
