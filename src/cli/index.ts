/** The command line's entry: composes and exits; everything else is decided elsewhere. */
import { locateProgramFiles } from './program-files'
import { runCommandLine } from './run-command-line'

const interruption = new AbortController()
const interrupt = () => {
  // Whoever asks twice does not want to wait.
  if (interruption.signal.aborted) process.exit(130)
  interruption.abort()
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupt)

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  signal: interruption.signal,
  program: locateProgramFiles(import.meta.url),
  environment: process.env,
  node: process.versions.node,
})
