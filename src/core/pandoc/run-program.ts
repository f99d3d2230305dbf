import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { Fault } from '../../contract/fault'

export interface ProgramLimits {
  readonly seconds: number
  /** Of what it writes, on both streams. */
  readonly megabytes: number
}

export interface ProgramTask {
  /** Absolute. */
  readonly path: string
  readonly args: readonly string[]
  /** For its standard input, in UTF-8. */
  readonly input: string
  /** It works in here. */
  readonly folder: string
}

export type ProgramRun =
  | {
      readonly kind: 'ended'
      readonly ok: boolean
      readonly output: string
      readonly remarks: string
    }
  | { readonly kind: 'too-slow' | 'flooded' | 'not-started' }

type Child = ChildProcessByStdio<Writable, Readable, Readable>

// The lower-case names are the ones programs agree on. Nothing listens at that port: what would go out goes nowhere.
const environment = {
  LC_ALL: 'C.UTF-8',
  http_proxy: 'http://127.0.0.1:1',
  https_proxy: 'http://127.0.0.1:1',
}

/**
 * Runs another program to its end: no shell, nothing of our environment but what the system itself needs, no proxy to the
 * network. It is killed when it takes too long, writes too much, or the signal is given (fault `work/cancelled`).
 */
export function runProgram(
  task: ProgramTask,
  limits: ProgramLimits,
  signal: AbortSignal,
): Promise<ProgramRun> {
  if (signal.aborted) return Promise.reject(new Fault('work/cancelled'))
  const child = spawn(task.path, task.args, {
    cwd: task.folder,
    env: environment,
    shell: false,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    const output: Buffer[] = []
    const remarks: Buffer[] = []
    let size = 0
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      stop(child)
    }
    const answer = (run: ProgramRun) => {
      end()
      resolve(run)
    }
    const cancel = () => {
      end()
      reject(new Fault('work/cancelled'))
    }
    const timer = setTimeout(() => answer({ kind: 'too-slow' }), limits.seconds * 1000)
    signal.addEventListener('abort', cancel)
    const collect = (chunks: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.megabytes * 2 ** 20) answer({ kind: 'flooded' })
      else chunks.push(chunk)
    }
    child.stdout.on('data', collect(output))
    child.stderr.on('data', collect(remarks))
    child.once('error', () => answer({ kind: 'not-started' }))
    child.once('close', (code) =>
      answer({ kind: 'ended', ok: code === 0, output: decode(output), remarks: decode(remarks) }),
    )
    // A program that ends without reading everything is judged by how it ended.
    child.stdin.on('error', () => undefined)
    child.stdin.end(task.input)
  })
}

/** A child of its own may hold the pipes open, so they are let go of as well. */
function stop(child: Child): void {
  child.kill('SIGKILL')
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy()
}

const decode = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8')
