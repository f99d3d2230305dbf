import { readFileSync, rmSync } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../contract/fault'
import { codeOf } from './write-file'

interface Owner {
  readonly pid: number
  readonly host: string
}

/**
 * Takes a folder for this process. Resolves to what gives it free again.
 * Fault `library/in-use` when a living process of this machine, or any process of another, holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  const mine: Owner = { pid: process.pid, host: hostname() }
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await createLock(path, mine)) return releaseOf(path, mine)
    const owner = await readOwner(path)
    if (owner !== null && isAlive(owner, mine))
      throw new Fault('library/in-use', { folder, owner: `${owner.pid}, ${owner.host}` })
    await rm(path, { force: true })
  }
  throw new Fault('library/in-use', { folder, owner: '?' })
}

async function createLock(path: string, owner: Owner): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(JSON.stringify(owner))
    await file.close()
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function releaseOf(path: string, mine: Owner): () => Promise<void> {
  const text = JSON.stringify(mine)
  // A process that ends without closing still leaves a free folder behind.
  const onExit = () => {
    try {
      if (readFileSync(path, 'utf8') === text) rmSync(path, { force: true })
    } catch {
      // Whatever is there now is not ours.
    }
  }
  process.once('exit', onExit)
  return async () => {
    process.off('exit', onExit)
    await rm(path, { force: true })
  }
}

async function readOwner(path: string): Promise<Owner | null> {
  try {
    const owner: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof owner !== 'object' || owner === null) return null
    const { pid, host } = owner as Partial<Owner>
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null
  } catch {
    // Half-written or gone: nobody's.
    return null
  }
}

// The lock of another machine (a shared folder) cannot be checked, so it counts as held.
function isAlive(owner: Owner, mine: Owner): boolean {
  if (owner.host !== mine.host) return true
  try {
    process.kill(owner.pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
