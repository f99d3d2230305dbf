import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../../contract/fault'

/** Text is written as UTF-8; long text may come in pieces. */
export type FileContent = string | Uint8Array | Iterable<string>

/**
 * Replaces a file as a whole: a reader, a crash or a power cut sees the old content or the new one, never a part.
 * Resolves when the content and its name are on the disk. Fault: `storage/failed`; the old file is then untouched.
 */
export async function writeFileWhole(path: string, content: FileContent): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeAndSync(draft, content)
    await renameWithPatience(draft, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new Fault('storage/failed', { file: path, reason: reasonOf(error) }, { cause: error })
  }
}

async function writeAndSync(path: string, content: FileContent): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

const held = new Set(['EPERM', 'EACCES', 'EBUSY'])
const patience = process.platform === 'win32' ? [20, 50, 100, 200, 400, 800, 1600] : []

/** Renames, and on Windows tries again for some seconds: a virus scanner may hold the target for a moment. */
export async function renameWithPatience(from: string, to: string): Promise<void> {
  for (const pause of patience) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!held.has(codeOf(error))) throw error
      await wait(pause)
    }
  }
  await rename(from, to)
}

/** Brings a folder's entries to the disk. Windows cannot open folders; there the file system journals a rename itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The system's code of an error, such as `ENOENT`; empty when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** The reason a file operation failed, for a fault's message. */
export const reasonOf = (error: unknown): string =>
  codeOf(error) || (error instanceof Error ? error.message : String(error))
