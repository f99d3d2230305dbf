import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Fault } from '../../contract/fault'

/** What a zip file may unpack to. */
export const archiveLimits = {
  entries: 5000,
  bytes: 200 * 2 ** 20,
  /** Of one entry, when it unpacks to more than a megabyte. */
  ratio: 100,
  /** Of an entry that is kept to be read. */
  partBytes: 50 * 2 ** 20,
}

/** The entries of an archive by their names, unpacked; null for those nobody reads. */
export type Archive = ReadonlyMap<string, Buffer | null>

const readable = /(?:\.(?:xml|rels|opf|ncx|x?html?)|^mimetype)$/i
const unixLink = 0o120000

/**
 * Unpacks a zip file with everything counted and nothing believed that it says of itself. No name is ever a path.
 * Faults: `file/malformed`, `file/locked`, `file/inflated`, `file/too-large`; `path` is what they name.
 */
export async function openArchive(bytes: Uint8Array, path: string): Promise<Archive> {
  const malformed = (cause: unknown) => {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : String(cause)
    return new Fault('file/malformed', { path, reason }, { cause })
  }
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      strictFileNames: true,
    })
    return await unpack(zip, path)
  } catch (error) {
    throw error instanceof Fault ? error : malformed(error)
  }
}

// Of a local header, without the name.
const headerBytes = 30

async function unpack(zip: ZipFile, path: string): Promise<Archive> {
  const archive = new Map<string, Buffer | null>()
  const taken: { readonly from: number; readonly to: number }[] = []
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (archive.size >= archiveLimits.entries) throw new Fault('file/inflated', { path })
    if (archive.has(entry.fileName))
      throw new Fault('file/malformed', { path, reason: `two entries “${entry.fileName}”` })
    if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Fault('file/locked', { path })
    if (((entry.externalFileAttributes >>> 16) & 0o170000) === unixLink)
      throw new Fault('file/malformed', { path, reason: `“${entry.fileName}” is a link` })
    const from = entry.relativeOffsetOfLocalHeader
    const to = from + headerBytes + entry.fileNameLength + entry.compressedSize
    if (taken.some((other) => from < other.to && other.from < to))
      throw new Fault('file/malformed', { path, reason: `“${entry.fileName}” overlaps another` })
    taken.push({ from, to })
    const { content, size } = await unpackEntry(zip, entry, total, path)
    total += size
    archive.set(entry.fileName, content)
  }
  return archive
}

async function unpackEntry(zip: ZipFile, entry: Entry, before: number, path: string) {
  if (entry.fileName.endsWith('/')) return { content: null, size: 0 }
  const chunks: Buffer[] = []
  const isRead = readable.test(entry.fileName)
  let size = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const piece: Buffer = chunk
    size += piece.length
    const isBomb = size > 2 ** 20 && size > entry.compressedSize * archiveLimits.ratio
    if (isBomb || before + size > archiveLimits.bytes) throw new Fault('file/inflated', { path })
    if (isRead && size > archiveLimits.partBytes)
      throw new Fault('file/too-large', { path, limit: archiveLimits.partBytes / 2 ** 20 })
    if (isRead) chunks.push(piece)
  }
  return { content: isRead ? Buffer.concat(chunks) : null, size }
}
