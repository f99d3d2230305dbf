import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../contract/fault'
import { reasonOf, writeFileWhole } from './write-file'

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
export function openContentFiles(folder: string, extension: string): ContentFiles {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), `${sha256}${extension}`)
  return {
    async add(sha256, content) {
      const path = pathOf(sha256)
      const there = await access(path).then(
        () => true,
        () => false,
      )
      if (!there) await writeFileWhole(path, content)
    },
    async read(sha256) {
      const file = pathOf(sha256)
      const content = await readFile(file).catch((error: unknown) => {
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
