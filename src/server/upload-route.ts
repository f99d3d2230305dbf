import type { IncomingMessage, ServerResponse } from 'node:http'
import { Fault, toFaultData } from '../contract/fault'
import type { FileSource } from '../contract/importing'
import { sendOutcome } from './answers'
import { parseFileName } from './file-name-header'
import type { Staging } from './staging'

/** Takes one file's bytes and answers the `FileSource` under which to import them. */
export async function answerUpload(
  request: IncomingMessage,
  response: ServerResponse,
  staging: Staging,
): Promise<void> {
  const name = parseFileName(request)
  if (name === null) {
    const fault = new Fault('input/invalid', { reason: 'x-file-name is missing or not a name' })
    return sendOutcome(response, 400, { ok: false, fault: toFaultData(fault) })
  }
  try {
    const path = await staging.receive(name, request as AsyncIterable<Buffer>)
    const value: FileSource = { path, name }
    sendOutcome(response, 200, { ok: true, value })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const status = error.code === 'file/too-large' ? 413 : 500
    sendOutcome(response, status, { ok: false, fault: toFaultData(error) })
  }
}
