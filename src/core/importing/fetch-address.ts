import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Fault } from '../../contract/fault'
import { isPrivate, literalHost, lookupPublic } from './private-network'

const redirectLimit = 5
const sizeLimitMb = 32
const timeLimitMs = 20_000
const kinds =
  /^(?:text\/(?:html|plain|markdown|xml|rtf)|application\/(?:xhtml\+xml|pdf|octet-stream|epub\+zip|zip|msword|vnd\.openxmlformats|x-mimearchive|rtf)|multipart\/related|message\/rfc822)/i

/**
 * Fetches what lies at an address a person typed: nothing it refers to, with no cookies, over a few redirects at most. A
 * private network is entered only when the person typed its numbers themselves.
 * Faults: `address/…`, `file/too-large`.
 */
export async function fetchAddress(typed: string, signal: AbortSignal): Promise<Uint8Array> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)])
  const home = literalHost(new URL(typed))
  try {
    let url = new URL(typed)
    for (let hop = 0; hop <= redirectLimit; hop += 1) {
      const answer = await ask(url, typed, home, limit)
      const { statusCode: status = 0, headers } = answer
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        answer.destroy()
        url = new URL(headers.location, url)
        continue
      }
      if (status !== 200) {
        answer.destroy()
        throw new Fault('address/refused', { address: typed, status })
      }
      return await takeBody(answer, typed)
    }
    throw new Fault('address/unreachable', { address: typed, reason: 'it redirects without end' })
  } catch (error) {
    throw error instanceof Fault
      ? error
      : new Fault(
          'address/unreachable',
          { address: typed, reason: reasonOf(error) },
          { cause: error },
        )
  }
}

function ask(
  url: URL,
  typed: string,
  home: string | null,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  if (!/^https?:$/.test(url.protocol))
    throw new Fault('address/unreachable', {
      address: typed,
      reason: `it leads to ${url.protocol}`,
    })
  const host = literalHost(url)
  if (host !== null && host !== home && isPrivate(host))
    throw new Fault('address/private', { address: typed })
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const headers = {
    'user-agent': 'Lectern',
    accept: 'text/html,*/*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
  }
  // Names that mean this machine were judged above; all others are judged by where they lead.
  const lookup = host === null ? { lookup: lookupPublic(typed) } : {}
  return new Promise((resolve, reject) => {
    request(url, { signal, headers, agent: false, ...lookup }, resolve)
      .on('error', reject)
      .end()
  })
}

async function takeBody(answer: IncomingMessage, typed: string): Promise<Uint8Array> {
  const kind = (answer.headers['content-type'] ?? 'text/html').split(';', 1)[0]?.trim() ?? ''
  if (!kinds.test(kind)) {
    answer.destroy()
    throw new Fault('address/not-a-page', { address: typed, kind: kind.slice(0, 100) })
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked(answer)) {
    const piece: Buffer = chunk
    size += piece.length
    if (size > sizeLimitMb * 2 ** 20) {
      answer.destroy()
      throw new Fault('file/too-large', { path: typed, limit: sizeLimitMb })
    }
    chunks.push(piece)
  }
  return Buffer.concat(chunks)
}

function unpacked(answer: IncomingMessage): Readable {
  const unpackers = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress }
  const coding = (answer.headers['content-encoding'] ?? '').toLowerCase()
  if (!(coding in unpackers)) return answer
  const unpacker = unpackers[coding as keyof typeof unpackers]()
  answer.on('error', (error) => unpacker.destroy(error))
  return answer.pipe(unpacker)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return `no answer in ${timeLimitMs / 1000} s`
  return 'code' in error && typeof error.code === 'string'
    ? error.code
    : error.message.slice(0, 200)
}
