/** Tells one process from another that has its number later. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type ProcessState =
  | { readonly kind: 'gone' }
  /** `start` names the moment it began, equal for the same process only; null where the system does not say. */
  | { readonly kind: 'alive'; readonly start: string | null }

/** What is known of a process of this machine. A dead one that its parent has not buried yet is gone. */
export async function inspectProcess(pid: number): Promise<ProcessState> {
  if (!isThere(pid)) return { kind: 'gone' }
  if (process.platform === 'linux') return readLinuxProcess(pid)
  if (process.platform === 'darwin') return { kind: 'alive', start: await askDarwin(pid) }
  return { kind: 'alive', start: null }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** From proc(5): after the name in brackets come the state, and as the 20th field from there the start since booting. */
async function readLinuxProcess(pid: number): Promise<ProcessState> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return { kind: 'gone' }
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    return { kind: 'alive', start: `${boot.trim()} ${fields[19] ?? ''}` }
  } catch {
    return { kind: 'alive', start: null }
  }
}

async function askDarwin(pid: number): Promise<string | null> {
  try {
    return (await run('/bin/ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim()
  } catch {
    return null
  }
}
