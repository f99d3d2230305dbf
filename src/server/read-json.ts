import type { IncomingMessage } from 'node:http'
import { Fault, type FaultData, toFaultData } from '../contract/fault'

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly fault: FaultData }

/** Reads a JSON body of at most `limit` bytes. Rejects when the client goes away in the middle. */
export async function readJson(request: IncomingMessage, limit: number): Promise<JsonBody> {
  const chunks: Buffer[] = []
  let size = 0
  // What is beyond the limit is read and dropped: a client that is still sending would not hear the answer.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
  }
  if (size > limit) return refused(413, `the request is larger than ${limit / 2 ** 20} MB`)
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) }
  } catch {
    return refused(400, 'the request is not JSON')
  }
}

function refused(status: 400 | 413, reason: string): JsonBody {
  return { ok: false, status, fault: toFaultData(new Fault('input/invalid', { reason })) }
}
