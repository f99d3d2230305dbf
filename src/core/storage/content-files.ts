import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Fault } from '../../contract/fault'
import { type FilePort, nodeFiles } from './file-port'
import { storageFault } from './storage-fault'
import { ensureFolder, reasonOf, writeFileWhole } from './write-file'

/** In lower-case hexadecimal. */
export const sha256Of = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')

export interface ContentFiles {
  /** Resolves when the content is on the disk under the name of its hash; content that is there is not written again. */
  add(sha256: string, content: Uint8Array | string): Promise<void>
  /** Fault `library/damaged` when the file is gone or no longer what its name says. */
  read(sha256: string): Promise<Buffer>
}

/** Files named by the SHA-256 of what they hold, in 256 folders: `ab/abcd….EXTENSION`. */
export function openContentFiles(
  folder: string,
  extension: string,
  files: FilePort = nodeFiles,
): ContentFiles {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), `${sha256}${extension}`)
  const ready = new Map<string, Promise<void>>()
  /** Once a run for each folder: one that is there may have been made by a run that was cut off before its name was safe. */
  const prepare = (place: string): Promise<void> => {
    const preparing = ready.get(place) ?? ensureAndSync(place, files)
    ready.set(place, preparing)
    preparing.catch(() => ready.delete(place))
    return preparing
  }
  return {
    async add(sha256, content) {
      const path = pathOf(sha256)
      try {
        await prepare(folder)
        await prepare(dirname(path))
        if (await holds(path, sha256, files)) return await files.syncFolder(dirname(path))
      } catch (error) {
        throw storageFault(path, error)
      }
      await writeFileWhole(path, content, files)
    },
    async read(sha256) {
      const file = pathOf(sha256)
      const content = await files.read(file).catch((error: unknown) => {
        throw new Fault('library/damaged', { file, reason: reasonOf(error) }, { cause: error })
      })
      if (sha256Of(content) !== sha256)
        throw new Fault('library/damaged', {
          file,
          reason: 'its content is not what its name says',
        })
      return content
    },
  }
}

async function ensureAndSync(folder: string, files: FilePort): Promise<void> {
  await ensureFolder(folder, files)
  await files.syncFolder(dirname(folder))
}

// What is there with another content is damaged, and the right content in hand.
const holds = (path: string, sha256: string, files: FilePort): Promise<boolean> =>
  files.read(path).then(
    (content) => sha256Of(content) === sha256,
    () => false,
  )
