import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { type FilePort, nodeFiles } from './file-port'
import { codeOf, storageFault } from './storage-fault'

export { codeOf, reasonOf } from './storage-fault'

/** Text is written as UTF-8; what is long may come in pieces. */
export type FileContent =
  | string
  | Uint8Array
  | Iterable<string>
  | AsyncIterable<string | Uint8Array>

/**
 * Replaces a file as a whole: a reader, a crash or a power cut sees the old content or the new one, never a part.
 * Resolves when the content and its name are on the disk. Makes the file's folder, but not the one around it: a library
 * that vanished is not begun anew. A link stays a link, and a file keeps its mode.
 * Fault: `storage/failed`; the old file is then untouched.
 */
export async function writeFileWhole(
  path: string,
  content: FileContent,
  files: FilePort = nodeFiles,
): Promise<void> {
  let draft: string | null = null
  try {
    await ensureFolder(dirname(path), files)
    const target = await unlessMissing(files.realPath(path), path)
    const mode = await unlessMissing(
      files.state(target).then((state) => state.mode),
      null,
    )
    draft = `${target}.${randomBytes(6).toString('hex')}.tmp`
    await writeAndSync(draft, content, mode, files)
    await renameWithPatience(draft, target, files)
    draft = null
    await files.syncFolder(dirname(target))
  } catch (error) {
    if (draft !== null) await files.remove(draft).catch(() => undefined)
    throw storageFault(path, error)
  }
}

/** Makes a folder in one that is there; resolves when its name is on the disk. */
export async function ensureFolder(folder: string, files: FilePort = nodeFiles): Promise<void> {
  try {
    await files.makeFolder(folder)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    throw error
  }
  await files.syncFolder(dirname(folder))
}

/** What a file operation gives, or something else when there is no such file. */
export async function unlessMissing<Value, Other>(
  asked: Promise<Value>,
  otherwise: Other,
): Promise<Value | Other> {
  try {
    return await asked
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise
    throw error
  }
}

async function writeAndSync(
  path: string,
  content: FileContent,
  mode: number | null,
  files: FilePort,
): Promise<void> {
  const file = await files.create(path, mode)
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await file.append(content)
    else for await (const piece of content) await file.append(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

const pauses = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 20_000]

/** Renames, for a minute again and again where a virus scanner or an indexer holds the target. */
export async function renameWithPatience(
  from: string,
  to: string,
  files: FilePort = nodeFiles,
): Promise<void> {
  for (const pause of pauses) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (!files.passing.has(codeOf(error))) throw error
      await files.wait(pause)
    }
  }
  await files.rename(from, to)
}

/** Brings a folder's entries to the disk. */
export const syncFolder = (folder: string): Promise<void> => nodeFiles.syncFolder(folder)
