import type { Readable } from 'node:stream'
import { type BundleFinding, type BundleProblem, bundleProblem } from '../../contract/bundles'

/** What a zip or a folder says it holds; nothing of it is trusted yet. */
export interface FoundEntry {
  readonly path: string
  readonly kind: 'file' | 'folder' | 'other'
  /** In bytes. */
  readonly size: number
  /** The stream fails when it would give more or fewer bytes than `size`, or cannot be read. */
  readonly open: () => Promise<Readable>
}

export type BundleFile = Pick<FoundEntry, 'size' | 'open'>

/** The files that may be read, by path from the bag's root. */
export interface BundleFiles {
  readonly files: ReadonlyMap<string, BundleFile>
  readonly problems: readonly BundleProblem[]
}

/** More than a library of this program comes to; what is beyond is not looked at. */
export const bundleLimits = { entries: 200_000, bytes: 4 * 1024 ** 3, textBytes: 256 * 1024 ** 2 }

/** Takes in what was found as long as it is safe and within the limits. A source that breaks off is a problem, not an error. */
export async function gatherFiles(
  found: AsyncIterable<FoundEntry>,
  limits: Pick<typeof bundleLimits, 'entries' | 'bytes'> = bundleLimits,
): Promise<BundleFiles> {
  const files = new Map<string, BundleFile>()
  const seen = new Set<string>()
  const problems: BundleProblem[] = []
  let [entries, bytes] = [0, 0]
  try {
    for await (const entry of found) {
      entries += 1
      bytes += entry.size
      if (entries > limits.entries || bytes > limits.bytes) {
        problems.push(bundleProblem('', 'bundle-too-large'))
        break
      }
      const fault = findFault(entry, seen)
      if (fault !== null) problems.push(bundleProblem(entry.path, fault))
      else if (entry.kind === 'file') files.set(entry.path, entry)
    }
  } catch {
    problems.push(bundleProblem('', 'breaks-off'))
  }
  return { files: fromBagRoot(files), problems }
}

function findFault(entry: FoundEntry, seen: Set<string>): BundleFinding | null {
  const path = entry.kind === 'folder' ? entry.path.replace(/\/$/u, '') : entry.path
  if (!isSafePath(path)) return 'path-unsafe'
  if (entry.kind === 'other') return 'not-a-file'
  const folded = path.normalize('NFC').toLowerCase()
  if (seen.has(folded)) return 'path-twice'
  seen.add(folded)
  return null
}

/** Whether a path stays inside its folder on every system. */
export function isSafePath(path: string): boolean {
  if (/[\\\p{Cc}]|^[a-z]:/iu.test(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

/** Zips are often made of a bag with its folder around it: then that folder is the root. */
function fromBagRoot(files: ReadonlyMap<string, BundleFile>): ReadonlyMap<string, BundleFile> {
  const tops = new Set(Array.from(files.keys(), (path) => path.slice(0, path.indexOf('/') + 1)))
  const [top = ''] = tops
  if (tops.size !== 1 || !files.has(`${top}bagit.txt`)) return files
  return new Map(Array.from(files, ([path, file]) => [path.slice(top.length), file]))
}

/** A whole text file, or null when it is too large, cannot be read or is not written in that encoding. */
export async function readText(file: BundleFile, encoding = 'utf-8'): Promise<string | null> {
  const bytes = await readBytes(file)
  if (bytes === null) return null
  try {
    // A mark at the beginning says which UTF-16 it is; the bare name would always mean the other one.
    const label = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : encoding
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A whole file, or null when it is too large or cannot be read. */
export async function readBytes(file: BundleFile): Promise<Buffer | null> {
  if (file.size > bundleLimits.textBytes) return null
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of await file.open()) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch {
    return null
  }
}
