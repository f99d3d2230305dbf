import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { Fault } from '../contract/fault'
import { bundleExtensions } from '../contract/import-kinds'

export const uploadLimitMb = 64
/** Of a bundle, which holds a whole library. */
export const bundleLimitMb = 1024

/** A private folder for files on their way into a library. */
export interface Staging {
  /**
   * Stores a file under a name of the staging's own and returns its path.
   * Faults: `file/too-large`, `storage/failed`; rejects when the source breaks off. Nothing stays of a file that failed.
   */
  receive(name: string, source: AsyncIterable<Buffer>): Promise<string>
  /** Removes everything received. */
  close(): Promise<void>
}

export function createStaging(): Staging {
  let folder: Promise<string> | null = null
  let last = 0
  return {
    async receive(name, source) {
      folder ??= mkdtemp(join(tmpdir(), 'lectern-upload-'))
      const path = join(await folder, `${++last}${safeExtension(name)}`)
      try {
        await store(name, path, source)
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
      return path
    },
    async close() {
      if (folder !== null) await rm(await folder, { recursive: true, force: true })
    },
  }
}

async function store(name: string, path: string, source: AsyncIterable<Buffer>): Promise<void> {
  const limitMb = isBundle(name) ? bundleLimitMb : uploadLimitMb
  const limit = limitMb * 2 ** 20
  let size = 0
  let failure: unknown = null
  const file = await open(path, 'wx', 0o600)
  try {
    // The source is read to its end in any case: a client that is still sending would not hear the answer.
    for await (const chunk of source) {
      size += chunk.length
      if (size > limit || failure !== null) continue
      await file.appendFile(chunk).catch((error: unknown) => {
        failure = error
      })
    }
  } finally {
    await file.close()
  }
  if (failure !== null) throw new Fault('storage/failed', { file: name, reason: String(failure) })
  if (size > limit) throw new Fault('file/too-large', { path: name, limit: limitMb })
}

const isBundle = (name: string): boolean =>
  bundleExtensions.includes(extname(name).slice(1).toLowerCase())

// The kind of a file is told by its extension, so that much of the name stays.
function safeExtension(name: string): string {
  const extension = extname(name)
  return /^\.[a-z0-9]{1,10}$/i.test(extension) ? extension : ''
}
