// Loaded with --import into a process whose event loop is to be watched, or run with --idle as a process that does nothing else.
// Answers over the process's channel.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const loop = monitorEventLoopDelay({ resolution: 1 })
loop.enable()
process.on('message', (asked) => {
  if (asked === 'reset') loop.reset()
  if (asked === 'read') process.send?.({ max: loop.max / 1e6, p99: loop.percentile(99) / 1e6 })
})
if (!process.argv.includes('--idle')) process.channel?.unref()
