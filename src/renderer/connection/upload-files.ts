import { Fault, type Outcome, unwrapOutcome } from '../../contract/fault'
import { bundleExtensions } from '../../contract/import-kinds'
import type { FileSource } from '../../contract/importing'
import type { Call } from '../../contract/workbench'
import { batchFiles } from './batch-files'
import { nextTurn } from './next-turn'

/** A file with the path to show for it: its name, or the way to it inside a chosen folder. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

// The server takes no more of one file but a bundle, and the import refuses far smaller ones by name.
const uploadLimit = 64 * 2 ** 20
const atOnce = 4

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
  const sources: (readonly FileSource[])[] = []
  const queue = batchFiles(files)
  let done = 0
  const work = async () => {
    // Making a batch costs the window some milliseconds.
    await nextTurn()
    for (const batch of queue) {
      if (signal?.aborted === true) throw new Fault('work/cancelled')
      const place = sources.push([]) - 1
      sources[place] = await uploadBatch(batch, base, send)
      done += batch.length
      onProgress?.({ done, total: files.length, failed: 0 })
      await nextTurn()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return sources.flat()
}

async function uploadBatch(
  batch: readonly NamedFile[],
  base: string,
  send: typeof fetch,
): Promise<readonly FileSource[]> {
  const contents = batch.map(contentOf)
  const headers = {
    'x-file-name': batch.map(({ name }) => encodeURIComponent(name.toWellFormed())).join(),
    'x-file-size': contents.map(({ size }) => size).join(),
  }
  const body = new Blob(contents)
  try {
    return unwrapOutcome(
      await askOutcome(() => send(`${base}/upload`, { method: 'POST', headers, body })),
    ) as readonly FileSource[]
  } catch (error) {
    for (const one of batch) await assertReadable(one)
    throw error
  }
}

/** What is sent of a file, never in memory at once: a bundle whole, of anything else at most what the server takes. */
function contentOf({ name, file }: NamedFile): Blob {
  const isBundle = bundleExtensions.some((extension) =>
    name.toLowerCase().endsWith(`.${extension}`),
  )
  // A slice costs the browser as much again as the file.
  return isBundle || file.size <= uploadLimit ? file : file.slice(0, uploadLimit)
}

/** A file that cannot be read shows it at its first byte. */
async function assertReadable({ name, file }: NamedFile): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer()
  } catch (error) {
    throw new Fault('file/unreadable', { path: name, reason: String(error) })
  }
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
