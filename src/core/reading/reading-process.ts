import { Worker } from 'node:worker_threads'
import { Fault, unwrapOutcome } from '../../contract/fault'
import type { AskedDocument, DocumentReading, ReadDocument } from './read-document'
import type { ReadingAnswer, ReadingRequest } from './reading-messages'

export interface ReadingLimits {
  /** For one file. */
  readonly seconds: number
  /** What one file may make the program take from the machine. */
  readonly megabytes: number
}

export const readingLimits: ReadingLimits = { seconds: 30, megabytes: 768 }

interface Waiting {
  readonly request: ReadingRequest
  readonly resolve: (reading: DocumentReading) => void
  readonly reject: (error: unknown) => void
}

// The next file lies ready in the thread, so that it never waits for this side.
const filesInThread = 2
const idleMs = 20_000
const watchMs = 50
const heapShare = 0.75

/**
 * Reads in a thread of its own (`threadPath`: the built `reading-thread.ts`), kept from file to file and started when there is something to read. A file that takes too
 * long, too much, or the thread down with it fails alone; the next is read in a fresh thread.
 * Faults beside those of `readDocument`: `file/too-slow`, `file/too-demanding`, `file/crashed`.
 */
export function createReadingProcess(threadPath: string, limits = readingLimits): ReadDocument {
  const queue: Waiting[] = []
  let thread: Thread | null = null
  let last = 0
  const feed = () => {
    thread ??= queue.length === 0 ? null : openThread(threadPath, limits, feed, retire)
    while (thread !== null && thread.inHand.length < filesInThread && queue.length > 0) {
      const next = queue.shift()
      if (next !== undefined) thread.take(next)
    }
  }
  /** The thread takes no more; what it had not begun goes to the next one. */
  const retire = (which: Thread, unread: readonly Waiting[]) => {
    if (thread === which) thread = null
    queue.unshift(...unread)
    feed()
  }
  return (asked: AskedDocument) =>
    new Promise((resolve, reject) => {
      queue.push({ request: { id: ++last, ...asked }, resolve, reject })
      feed()
    })
}

interface Thread {
  /** The first is being read. */
  readonly inHand: readonly Waiting[]
  take(waiting: Waiting): void
}

function openThread(
  threadPath: string,
  limits: ReadingLimits,
  onFree: () => void,
  onRetired: (which: Thread, unread: readonly Waiting[]) => void,
): Thread {
  const heap = limits.megabytes * heapShare
  const resourceLimits = { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: heap / 8 }
  const worker = new Worker(threadPath, { resourceLimits })
  worker.unref()
  const inHand: Waiting[] = []
  let cause: 'too-slow' | 'too-demanding' | 'crashed' = 'crashed'
  let reason = 'the thread ended'
  let watch: Watch | null = null
  let rest: NodeJS.Timeout | null = null
  const stop = (why: typeof cause) => {
    cause = why
    void worker.terminate()
  }
  const endIdle = () => {
    onRetired(thread, [])
    void worker.terminate()
  }
  const begin = () => {
    watch?.end()
    watch = inHand.length === 0 ? null : watchFile(limits, stop)
    if (rest !== null) clearTimeout(rest)
    rest = inHand.length === 0 ? setTimeout(endIdle, idleMs).unref() : null
    // Only a file in hand keeps the program from ending.
    if (inHand.length === 0) worker.unref()
    else worker.ref()
  }
  worker.on('message', ({ id, outcome }: ReadingAnswer) => {
    if (inHand[0]?.request.id !== id) return
    const { resolve, reject } = inHand.shift() as Waiting
    begin()
    try {
      resolve(unwrapOutcome(outcome) as DocumentReading)
    } catch (error) {
      reject(error)
    }
    onFree()
  })
  worker.on('error', (error: Error & { code?: unknown }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') cause = 'too-demanding'
    else reason = error.message.slice(0, 200)
  })
  worker.once('exit', () => {
    watch?.end()
    const guilty = inHand.shift()
    guilty?.reject(faultOf(cause, reason, guilty.request.name, limits))
    onRetired(thread, inHand)
  })
  const thread: Thread = {
    inHand,
    take(waiting) {
      inHand.push(waiting)
      worker.postMessage(waiting.request)
      if (inHand.length === 1) begin()
    },
  }
  return thread
}

interface Watch {
  end(): void
}

/** Time and memory of the file that is being read. A thread's buffers lie outside its heap, so the whole program is measured. */
function watchFile(
  { seconds, megabytes }: ReadingLimits,
  stop: (why: 'too-slow' | 'too-demanding') => void,
): Watch {
  const began = performance.now()
  const before = process.memoryUsage.rss()
  const timer = setInterval(() => {
    if (performance.now() - began > seconds * 1000) stop('too-slow')
    else if (process.memoryUsage.rss() - before > megabytes * 2 ** 20) stop('too-demanding')
  }, watchMs).unref()
  return { end: () => clearInterval(timer) }
}

function faultOf(
  cause: 'too-slow' | 'too-demanding' | 'crashed',
  reason: string,
  path: string,
  { seconds, megabytes }: ReadingLimits,
): Fault {
  if (cause === 'too-slow') return new Fault('file/too-slow', { path, seconds })
  if (cause === 'too-demanding') return new Fault('file/too-demanding', { path, limit: megabytes })
  return new Fault('file/crashed', { path, reason })
}
