import { Fault, type Outcome, unwrapOutcome } from '../../contract/fault'
import { bundleExtensions } from '../../contract/import-kinds'
import type { FileSource } from '../../contract/importing'
import type { Call } from '../../contract/workbench'

/** A file with the path to show for it: its name, or the way to it inside a chosen folder. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

// The server takes no more of one file but a bundle, and the import refuses far smaller ones by name.
const uploadLimit = 64 * 2 ** 20
const atOnce = 4
/** Small files go up by the hundred a second: to show each would take longer than to send it. */
const toldEveryMs = 100

/**
 * Sends files to the server, a few at a time, and answers them in the same order, ready for `importFiles`.
 * Faults: `work/cancelled`, `file/unreadable`, `host/unreachable`.
 */
export async function uploadFiles(
  files: readonly NamedFile[],
  base: string,
  send: typeof fetch,
  { signal, onProgress }: Partial<Call> = {},
): Promise<readonly FileSource[]> {
  const sources: FileSource[] = []
  const queue = files.entries()
  let done = 0
  let toldAt = Number.NEGATIVE_INFINITY
  const tell = () => {
    const now = performance.now()
    if (now - toldAt < toldEveryMs && done < files.length) return
    toldAt = now
    onProgress?.({ done, total: files.length, failed: 0 })
  }
  const work = async () => {
    for (const [place, { name, file }] of queue) {
      if (signal?.aborted === true) throw new Fault('work/cancelled')
      sources[place] = await uploadFile(name, await readFile(name, file), base, send)
      done += 1
      tell()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return sources
}

/** What is sent of a file: a bundle whole and never in memory at once, of anything else at most what the server takes. */
async function readFile(name: string, file: File): Promise<ArrayBuffer | File> {
  const isBundle = bundleExtensions.some((extension) =>
    name.toLowerCase().endsWith(`.${extension}`),
  )
  try {
    if (!isBundle) return await file.slice(0, uploadLimit).arrayBuffer()
    // A file that cannot be read shows it at its first byte.
    await file.slice(0, 1).arrayBuffer()
    return file
  } catch (error) {
    throw new Fault('file/unreadable', { path: name, reason: String(error) })
  }
}

async function uploadFile(
  name: string,
  bytes: ArrayBuffer | File,
  base: string,
  send: typeof fetch,
): Promise<FileSource> {
  const headers = { 'x-file-name': encodeURIComponent(name.toWellFormed()) }
  return unwrapOutcome(
    await askOutcome(() => send(`${base}/upload`, { method: 'POST', headers, body: bytes })),
  ) as FileSource
}

/** The outcome a route answers in JSON. Faults: `host/unreachable` when there is none. */
export async function askOutcome(ask: () => Promise<Response>): Promise<Outcome<unknown>> {
  try {
    const response = await ask()
    return (await response.json()) as Outcome<unknown>
  } catch {
    throw new Fault('host/unreachable')
  }
}
