import type { IncomingMessage, ServerResponse } from 'node:http'
import { Fault, toFaultData } from '../contract/fault'
import type { FileSource } from '../contract/importing'
import { sendOutcome } from './answers'
import { parseFileNames } from './file-name-header'
import { splitStream } from './split-stream'
import type { Staging } from './staging'

/**
 * Takes the bytes of files, one after the other, and answers each `FileSource` under which to import it. `x-file-name` and
 * `x-file-size` name them all, with commas between.
 */
export async function answerUpload(
  request: IncomingMessage,
  response: ServerResponse,
  staging: Staging,
): Promise<void> {
  const names = parseFileNames(request)
  const sizes = parseSizes(request)
  if (names === null || sizes?.length !== names.length) {
    const reason = 'x-file-name or x-file-size is missing or wrong'
    const fault = new Fault('input/invalid', { reason })
    return sendOutcome(response, 400, { ok: false, fault: toFaultData(fault) })
  }
  try {
    const value = await receiveAll(names, sizes, request, staging)
    sendOutcome(response, 200, { ok: true, value })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    sendOutcome(response, statusOf(error), { ok: false, fault: toFaultData(error) })
  }
}

async function receiveAll(
  names: readonly string[],
  sizes: readonly number[],
  request: AsyncIterable<Buffer>,
  staging: Staging,
): Promise<readonly FileSource[]> {
  const take = splitStream(request)
  const sources: FileSource[] = []
  let failure: unknown = null
  for (const [at, name] of names.entries()) {
    const part = take(sizes[at] ?? 0)
    try {
      // What follows a failure is read and dropped: a client that is still sending would not hear the answer.
      if (failure === null) sources.push({ path: await staging.receive(name, part), name })
      else for await (const _ of part);
    } catch (error) {
      failure ??= error
    }
  }
  if (failure !== null) throw failure
  return sources
}

const statusOf = ({ code }: Fault): number =>
  code === 'file/too-large' ? 413 : code === 'input/invalid' ? 400 : 500

/** Numbers of bytes; null when one is none. */
function parseSizes(request: IncomingMessage): readonly number[] | null {
  const header = request.headers['x-file-size']
  if (typeof header !== 'string') return null
  const sizes = header.split(',')
  return sizes.every((size) => /^\d{1,15}$/.test(size)) ? sizes.map(Number) : null
}
