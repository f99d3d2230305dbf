/**
 * Keeps a folder for one process. `lock` names the owner, who touches it every few seconds. It is made in one step, so
 * two that come at once cannot both have it; a dead owner's is cleared by one process at a time (see `clearLock`).
 */
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { Fault } from '../../contract/fault'
import { type FilePort, nodeFiles } from './file-port'
import { inspectProcess } from './process-start'
import { codeOf, storageFault } from './storage-fault'
import { unlessMissing } from './write-file'

const ownerSchema = v.object({
  pid: v.number(),
  host: v.string(),
  /** See `inspectProcess`; format 1 wrote neither this nor an id. */
  start: v.optional(v.nullable(v.string()), null),
  id: v.optional(v.string(), ''),
})
type Owner = v.InferOutput<typeof ownerSchema>

export interface HeldLock {
  readonly kind: 'held'
  /** Fault `storage/failed` when the folder is gone, was replaced, or belongs to another process now. */
  check(): Promise<void>
  release(): Promise<void>
}
/** Another process has the folder; `owner` says which. */
export interface ForeignLock {
  readonly kind: 'foreign'
  readonly owner: string
}

/** The ids of locks that this process has or is after. Another one in its name was left behind, its folder out of reach. */
const idsHere = new Set<string>()

const heartbeat = 3000
/** How long an owner may be silent whose process cannot be looked at: another machine's, above all. */
const silence = 30_000
/** How long making a lock may take. */
const making = 5000

/** Takes a folder for this process, unless a living one has it. Fault: `storage/failed`. */
export async function lockFolder(
  folder: string,
  files: FilePort = nodeFiles,
): Promise<HeldLock | ForeignLock> {
  const mine = await describeSelf()
  idsHere.add(mine.id)
  const lock = await takeLock(folder, mine, files).catch((error: unknown) => {
    idsHere.delete(mine.id)
    throw storageFault(join(folder, 'lock'), error)
  })
  if (lock.kind === 'foreign') idsHere.delete(mine.id)
  return lock
}

async function takeLock(
  folder: string,
  mine: Owner,
  files: FilePort,
): Promise<HeldLock | ForeignLock> {
  const path = join(folder, 'lock')
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await createLock(path, mine, files)) return await holdLock(folder, mine, files)
    const found = await findOwner(path, mine, files)
    if (found.kind === 'owned') return { kind: 'foreign', owner: nameOf(found.owner) }
    if (found.kind === 'stale') await clearLock(folder, mine, files)
    await files.wait(5 + Math.random() * 30)
  }
  return { kind: 'foreign', owner: '?' }
}

const nameOf = ({ pid, host }: Owner): string => `${pid}, ${host}`

async function describeSelf(): Promise<Owner> {
  const self = await inspectProcess(process.pid)
  const start = self.kind === 'alive' ? self.start : null
  return { pid: process.pid, host: hostname(), start, id: randomBytes(8).toString('hex') }
}

async function createLock(path: string, mine: Owner, files: FilePort): Promise<boolean> {
  try {
    const file = await files.create(path, null)
    await file.append(JSON.stringify(mine)).finally(() => file.close())
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

type Found =
  | { readonly kind: 'owned'; readonly owner: Owner }
  /** Its owner is just making it, or died doing so a moment ago. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'missing' }

async function findOwner(path: string, mine: Owner, files: FilePort): Promise<Found> {
  const [text, state] = await Promise.all([
    unlessMissing(files.read(path), null),
    unlessMissing(files.state(path), null),
  ])
  if (text === null || state === null) return { kind: 'missing' }
  const owner = parseOwner(text)
  const isOlderThan = async (ms: number) =>
    (await timeBeside(path, mine, files)) - state.changedAt > ms
  if (owner === null) return { kind: (await isOlderThan(making)) ? 'stale' : 'unfinished' }
  const there = owner.host === mine.host ? await inspectProcess(owner.pid) : null
  if (there?.kind === 'gone') return { kind: 'stale' }
  if (there === null || owner.start === null || there.start === null)
    return (await isOlderThan(silence)) ? { kind: 'stale' } : { kind: 'owned', owner }
  if (there.start !== owner.start) return { kind: 'stale' }
  const isLeftBehind = owner.pid === mine.pid && !idsHere.has(owner.id)
  return isLeftBehind ? { kind: 'stale' } : { kind: 'owned', owner }
}

function parseOwner(bytes: Buffer): Owner | null {
  try {
    return v.parse(ownerSchema, JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}

/** The time by the clock that stamps a file, which need not be this machine's. */
async function timeBeside(path: string, mine: Owner, files: FilePort): Promise<number> {
  const probe = `${path}.${mine.id}.now`
  await createLock(probe, mine, files)
  try {
    return (await files.state(probe)).changedAt
  } finally {
    await files.remove(probe)
  }
}

const claimPattern = /^lock\.[0-9a-f]+\.claim$/

/**
 * Removes a lock that is nobody's. Whoever wants to says so with a file of its own first and looks for others' then: of
 * two that come at once at least one sees the other and steps back, so that no lock made meanwhile is removed.
 */
async function clearLock(folder: string, mine: Owner, files: FilePort): Promise<void> {
  const path = join(folder, 'lock')
  const claim = `lock.${mine.id}.claim`
  await createLock(join(folder, claim), mine, files)
  try {
    for (const name of await files.list(folder)) {
      if (name === claim || !claimPattern.test(name)) continue
      const other = await findOwner(join(folder, name), mine, files)
      if (other.kind === 'owned' || other.kind === 'unfinished') return
      await unlessMissing(files.remove(join(folder, name)), undefined)
    }
    const { kind } = await findOwner(path, mine, files)
    if (kind === 'stale') await unlessMissing(files.remove(path), undefined)
  } finally {
    await files.remove(join(folder, claim))
  }
}

async function holdLock(folder: string, mine: Owner, files: FilePort): Promise<HeldLock> {
  const path = join(folder, 'lock')
  const { identity } = await files.state(folder)
  const owner = async () => {
    const text = await unlessMissing(files.read(path), null)
    return text === null ? null : parseOwner(text)
  }
  const check = async () => {
    if ((await files.state(folder)).identity !== identity)
      throw Object.assign(new Error('the folder was replaced'), { code: 'ESTALE' })
    const found = await owner()
    if (found?.id === mine.id) return
    // Cleaned away by a person or a program: it is ours again, unless somebody was quicker.
    if (found === null && (await createLock(path, mine, files))) return
    throw new Fault('library/in-use', { folder, owner: found === null ? '?' : nameOf(found) })
  }
  let beat: Promise<void> = Promise.resolve()
  const beating = setInterval(() => {
    // A folder that is gone is noticed with the next write.
    beat = check()
      .then(() => files.touch(path))
      .catch(() => undefined)
  }, heartbeat)
  beating.unref()
  return {
    kind: 'held',
    check: () =>
      check().catch((error: unknown) => {
        throw storageFault(path, error)
      }),
    async release() {
      clearInterval(beating)
      await beat
      idsHere.delete(mine.id)
      const found = await owner().catch(() => null)
      if (found?.id === mine.id) await unlessMissing(files.remove(path), undefined)
    },
  }
}
