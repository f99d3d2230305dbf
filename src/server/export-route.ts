import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Carrier } from '../contract/carrier'
import type { ExportReceipt } from '../contract/exchange'
import { unwrapOutcome } from '../contract/fault'
import { sendOutcome } from './answers'
import { formatAttachment, parseFileName } from './file-name-header'
import { readJson } from './read-json'

const bodyLimit = 2 ** 20

/** Exports into a temporary folder and answers the file as a download, or a zip of the files; a fault is answered as an outcome. */
export async function answerExport(
  request: IncomingMessage,
  response: ServerResponse,
  carrier: Carrier,
): Promise<void> {
  const body = await readJson(request, bodyLimit)
  if (!body.ok) return sendOutcome(response, body.status, { ok: false, fault: body.fault })
  const controller = new AbortController()
  response.once('close', () => controller.abort())
  const folder = await mkdtemp(join(tmpdir(), 'lectern-export-'))
  try {
    const out = join(folder, basename(parseFileName(request) ?? 'lectern-export'))
    const outcome = await carrier.call(
      'exportLibrary',
      { ...Object(body.value), out },
      { signal: controller.signal, onProgress: () => undefined },
    )
    if (!outcome.ok) return sendOutcome(response, 422, outcome)
    const { written } = unwrapOutcome(outcome) as ExportReceipt
    await sendFiles(response, out, written)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function sendFiles(response: ServerResponse, out: string, written: readonly string[]) {
  const [only, ...more] = written
  if (only !== undefined && more.length === 0) {
    const { size } = await stat(only)
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': size,
      'Content-Disposition': formatAttachment(basename(only)),
    })
    return pipeline(createReadStream(only), response)
  }
  response.writeHead(200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': formatAttachment(`${basename(out)}.zip`),
  })
  await pipeline(zipFiles(out, written).outputStream, response)
}

function zipFiles(folder: string, files: readonly string[]): ZipFile {
  const zip = new ZipFile()
  zip.on('error', (error: Error) => zip.outputStream.emit('error', error))
  for (const file of files) zip.addFile(file, relative(folder, file).split(sep).join('/'))
  zip.end()
  return zip
}
