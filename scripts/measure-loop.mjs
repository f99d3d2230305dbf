// Loaded with --import into a process whose event loop and memory are to be watched, or run with --idle as a process that does
// nothing else. Answers over the process's channel; its threads, into which this is loaded too, answer for themselves.
import { basename } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { BroadcastChannel, isMainThread } from 'node:worker_threads'

const threads = new BroadcastChannel('memory of threads')
threads.unref()

if (isMainThread) {
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  process.on('message', async (asked) => {
    if (asked === 'reset') loop.reset()
    if (asked === 'read')
      process.send?.({
        max: loop.max / 1e6,
        p99: loop.percentile(99) / 1e6,
        cpuMs: msOf(process.cpuUsage()),
      })
    if (asked === 'memory') process.send?.(await weighThreads())
  })
  if (!process.argv.includes('--idle')) process.channel?.unref()
} else {
  threads.onmessage = ({ data }) => {
    // What another thread answers comes here too: to answer that would go on between them for ever.
    if (data === 'weigh')
      threads.postMessage({ thread: basename(process.argv[1] ?? ''), megabytes: weighHeap() })
  }
}

const msOf = ({ user, system }) => (user + system) / 1000

/** What a thread's heap holds once nothing in it is waiting to be thrown away. */
function weighHeap() {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed / 2 ** 20
}

const answerMs = 15_000

async function weighThreads() {
  const weights = {}
  threads.onmessage = ({ data }) => {
    weights[data.thread] = data.megabytes
  }
  threads.postMessage('weigh')
  // A busy thread answers late; one that has none to weigh, never.
  for (let waited = 0; waited < answerMs; waited += 100) {
    await wait(100)
    if (waited >= answerMs / 10 && Object.keys(weights).length > 1) break
  }
  return { whole: process.memoryUsage.rss() / 2 ** 20, ...weights }
}
