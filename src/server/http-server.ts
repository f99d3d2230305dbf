import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Carrier } from '../contract/carrier'
import { createAdmission } from './admission'
import { sendText, sendUnknownSession, setCommonHeaders } from './answers'
import { findForeignHeader } from './gate'
import { createRouter } from './routes'
import { formatSessionCookie, parseSessionCookie } from './session-cookie'
import { createStaging } from './staging'
import { findStaticFiles } from './static-files'

export interface HttpServerSettings {
  /** 0 takes a free port. */
  readonly port: number
  readonly rendererFolder: string
  readonly carrier: Carrier
  readonly now: () => Date
  readonly onBug: (error: unknown) => void
}

export interface HttpServer {
  /** An address that opens the window once, within a minute; each call gives a new one. */
  launchAddress(): string
  /** Cuts every connection, which cancels the calls under way, and removes what was uploaded. */
  close(): Promise<void>
}

/** Serves the window and carries its calls, on 127.0.0.1 only. Rejects when the port is taken or the folder is missing. */
export async function startHttpServer(settings: HttpServerSettings): Promise<HttpServer> {
  const admission = createAdmission(settings.now)
  const staging = createStaging()
  const files = await findStaticFiles(settings.rendererFolder)
  const route = createRouter(settings.carrier, staging, files)
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 10_000 })
  const port = await listen(server, settings.port)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setCommonHeaders(response)
    const foreign = findForeignHeader(request.headersDistinct, port)
    if (foreign !== null) return sendText(response, 403, `Refused: ${foreign}.`)
    const { path, token } = parseTarget(request)
    const session = parseSessionCookie(request.headers.cookie, port)
    if (session !== null && admission.admits(session))
      return token === null ? route(path, request, response) : redirectHome(response)
    const opened = token === null ? null : admission.redeem(token)
    if (opened === null) return sendUnknownSession(response)
    response.setHeader('Set-Cookie', formatSessionCookie(port, opened))
    redirectHome(response)
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A client that left in the middle is no error of ours.
      if (response.destroyed) return
      settings.onBug(error)
      if (response.headersSent) response.destroy()
      else sendText(response, 500, 'Something went wrong inside Lectern.')
    })
  })

  return {
    launchAddress: () => `http://127.0.0.1:${port}/?token=${admission.issueToken()}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await staging.close()
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** The path as it was sent, never decoded, and the launch token when the request opens the window. */
function parseTarget(request: IncomingMessage): { path: string; token: string | null } {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  const opens = request.method === 'GET' && path === '/'
  return { path, token: opens ? new URLSearchParams(query).get('token') : null }
}

function redirectHome(response: ServerResponse): void {
  response.writeHead(303, { Location: '/' }).end()
}
