import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, type FileHandle, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Fault } from '../../contract/fault'
import { codeOf, renameWithPatience, syncFolder } from '../storage/write-file'

/**
 * Puts a file in its place as a whole, making its folders. What stood there is never lost: equal content is left as it is,
 * other content stays beside it as `NAME.earlier-1.EXT`, or the next free number, unless it is `merged`, whose words
 * are in the new file. Its name is safe after `keepNames`. Faults: `export/failed`, and those of `fill`; then nothing has changed.
 */
export async function placeFile(
  path: string,
  fill: (draft: FileHandle) => Promise<void>,
  merged: Uint8Array | null = null,
): Promise<void> {
  const draft = join(dirname(path), `.lectern-${randomUUID()}.tmp`)
  let isPlaced = false
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeDraft(draft, fill)
    if (await areEqual(path, draft)) return
    // Somebody may have saved it since it was read.
    if (merged === null || !(await holds(path, merged))) await keepEarlier(path)
    await renameWithPatience(draft, path)
    isPlaced = true
  } catch (error) {
    throw toExportFault(error, path)
  } finally {
    if (!isPlaced) await rm(draft, { force: true }).catch(() => undefined)
  }
}

/** Resolves when the names of files that were placed are on the disk. Fault `export/failed`. */
export async function keepNames(paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path))))
    await syncFolder(folder).catch((error: unknown) => {
      throw toExportFault(error, folder)
    })
}

async function writeDraft(path: string, fill: (draft: FileHandle) => Promise<void>): Promise<void> {
  const draft = await open(path, 'wx')
  try {
    await fill(draft)
    await draft.sync()
  } finally {
    await draft.close()
  }
}

async function areEqual(path: string, draft: string): Promise<boolean> {
  const there = await stat(path).catch(() => null)
  if (there === null || !there.isFile() || there.size !== (await stat(draft)).size) return false
  return (await hashFile(path)) === (await hashFile(draft))
}

async function holds(path: string, content: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch(() => null)
  return there?.equals(content) === true
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** A copy and not a new name, so that there is a file at `path` at every moment. */
async function keepEarlier(path: string): Promise<void> {
  const extension = extname(path)
  const stem = join(dirname(path), basename(path, extension))
  for (let number = 1; ; number += 1) {
    try {
      await copyFile(path, `${stem}.earlier-${number}${extension}`, constants.COPYFILE_EXCL)
      return
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** What the system refuses is a fault, with the system's words for it; anything else stays what it is. */
function toExportFault(error: unknown, path: string): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error
  const reason = codeOf(error)
  return /^E[A-Z0-9]+$/u.test(reason)
    ? new Fault('export/failed', { path, reason }, { cause: error })
    : error
}
