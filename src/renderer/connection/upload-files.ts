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
 * Sends files to the server, a few at a time, and answers them in the same order, ready for `importFiles`; what cannot be
 * read here is among them, with the reason. Faults: `work/cancelled`, `host/unreachable`.
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

/** Sends what can be read; the rest stands in its place with the reason. */
async function uploadBatch(
  batch: readonly NamedFile[],
  base: string,
  send: typeof fetch,
): Promise<readonly FileSource[]> {
  // A file that is gone weighs nothing, and would arrive as an empty one.
  const weightless = await reasonsOf(batch, ({ file }) => file.size === 0)
  try {
    return await sendReadable(batch, weightless, base, send)
  } catch (error) {
    const reasons = await reasonsOf(batch, () => true)
    if (batch.every((one) => reasons.has(one) === weightless.has(one))) throw error
    return sendReadable(batch, reasons, base, send)
  }
}

/** Why some of a batch cannot be read. */
async function reasonsOf(
  batch: readonly NamedFile[],
  isAsked: (one: NamedFile) => boolean,
): Promise<ReadonlyMap<NamedFile, string>> {
  const reasons = new Map<NamedFile, string>()
  for (const one of batch.filter(isAsked)) {
    const reason = await whyUnreadable(one.file)
    if (reason !== null) reasons.set(one, reason)
  }
  return reasons
}

async function sendReadable(
  batch: readonly NamedFile[],
  reasons: ReadonlyMap<NamedFile, string>,
  base: string,
  send: typeof fetch,
): Promise<readonly FileSource[]> {
  const readable = batch.filter((one) => !reasons.has(one))
  const sent = (readable.length === 0 ? [] : await sendBatch(readable, base, send)).values()
  return batch.flatMap((one) => {
    const unreadable = reasons.get(one)
    if (unreadable !== undefined) return [{ path: one.name, name: one.name, unreadable }]
    const { value } = sent.next()
    return value === undefined ? [] : [value]
  })
}

async function sendBatch(
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
  return unwrapOutcome(
    await askOutcome(() => send(`${base}/upload`, { method: 'POST', headers, body })),
  ) as readonly FileSource[]
}

/** What is sent of a file, never in memory at once: a bundle whole, of anything else at most what the server takes. */
function contentOf({ name, file }: NamedFile): Blob {
  const isBundle = bundleExtensions.some((extension) =>
    name.toLowerCase().endsWith(`.${extension}`),
  )
  // A slice costs the browser as much again as the file.
  return isBundle || file.size <= uploadLimit ? file : file.slice(0, uploadLimit)
}

/** A file that cannot be read shows it at its first byte, one without bytes when it is read whole. */
async function whyUnreadable(file: File): Promise<string | null> {
  try {
    await (file.size === 0 ? file : file.slice(0, 1)).arrayBuffer()
    return null
  } catch (error) {
    return String(error).slice(0, 1000)
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
