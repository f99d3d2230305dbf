/** A server with a carrier made for the test, and requests as raw as `node:http` makes them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Carrier } from '../../src/contract/carrier'
import { type HttpServer, startHttpServer } from '../../src/server/http-server'

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
}

export interface RawRequest {
  readonly method?: string
  readonly path?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer
}

export interface RawServer {
  readonly server: HttpServer
  readonly port: number
  /** A session's cookie, opened the way a browser opens it. */
  openSession(): Promise<string>
  send(asked: RawRequest): Promise<RawAnswer>
  readonly bugs: unknown[]
}

export const echoCarrier: Carrier = {
  call: async (operation, input) => ({ ok: true, value: { operation, input } }),
  listen: () => () => undefined,
}

/** Serves a folder with `index.html` and `assets/window.js`; closed when the test ends. */
export async function startRawServer(
  carrier: Carrier = echoCarrier,
  now: () => Date = () => new Date(),
): Promise<RawServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  await mkdir(join(folder, 'window', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'window', 'index.html'), '<title>Lectern</title>')
  await writeFile(join(folder, 'window', 'assets', 'window.js'), 'export {}')
  await writeFile(join(folder, 'window', 'assets', 'font.woff2'), 'font')
  const bugs: unknown[] = []
  const server = await startHttpServer({
    port: 0,
    rendererFolder: join(folder, 'window'),
    carrier,
    now,
    onBug: (error) => bugs.push(error),
  })
  onTestFinished(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })
  const port = Number(new URL(server.launchAddress()).port)
  const send = (asked: RawRequest) => sendRaw(port, asked)
  return {
    server,
    port,
    send,
    bugs,
    async openSession() {
      const { search } = new URL(server.launchAddress())
      const { headers } = await send({ path: `/${search}` })
      return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    },
  }
}

/** One request on a connection of its own; refused connections reject. */
export function sendRaw(port: number, asked: RawRequest): Promise<RawAnswer> {
  const { method = 'GET', path = '/', headers = {}, body } = asked
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method, path, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const whole = Buffer.concat(chunks)
          const { statusCode = 0, headers } = response
          resolve({ status: statusCode, headers, body: whole, text: whole.toString('utf8') })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
