import { Fault } from '../../contract/fault'
import type { ImportLine } from '../../contract/importing'
import type { DocumentReading, ReadDocument } from '../reading/read-document'
import { sha256Of } from '../storage/content-files'
import type { FoundSource } from './gather-sources'
import { loadSource } from './load-source'

/** One thing on its way in. */
export type Incoming = ImportLine &
  (
    | {
        readonly kind: 'loaded'
        readonly bytes: Uint8Array
        readonly sha256: string
        /** Read once, and now if it was not begun. Faults: `file/…`. */
        readonly read: () => Promise<DocumentReading>
      }
    | { readonly kind: 'failed'; readonly fault: Fault }
  )

// Enough to keep the disk and the reading process busy, and little in memory.
const filesAhead = 6

/**
 * Loads things in order, some ahead of whoever takes them, and begins to read those that `isKnown` does not tell by their
 * hash. Ends early when `signal` is aborted.
 */
export async function* readAhead(
  found: Iterable<FoundSource>,
  readDocument: ReadDocument,
  isKnown: (sha256: string) => boolean,
  signal: AbortSignal,
): AsyncGenerator<Incoming> {
  const load = async (one: FoundSource): Promise<Incoming> => {
    const { from, source } = one
    if (one.kind === 'failed') return one
    try {
      const bytes = await loadSource(from, signal)
      const sha256 = sha256Of(bytes)
      let reading: Promise<DocumentReading> | null = null
      const read = () => {
        reading ??= readDocument({ bytes, name: source, encoding: null })
        return reading
      }
      // A fault is met by whoever takes it.
      if (!isKnown(sha256)) read().catch(() => undefined)
      return { kind: 'loaded', from, source, bytes, sha256, read }
    } catch (error) {
      if (error instanceof Fault) return { kind: 'failed', from, source, fault: error }
      throw error
    }
  }
  const waiting: Promise<Incoming>[] = []
  for (const one of found) {
    if (signal.aborted) return
    const loading = load(one)
    loading.catch(() => undefined)
    waiting.push(loading)
    const first = waiting.length > filesAhead ? waiting.shift() : undefined
    if (first !== undefined) yield await first
  }
  for (const loading of waiting) {
    if (signal.aborted) return
    yield await loading
  }
}
