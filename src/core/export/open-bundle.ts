import { createReadStream } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline, type Readable, Transform } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { bundleProblem } from '../../contract/bundles'
import { Fault } from '../../contract/fault'
import { type BundleFiles, type FoundEntry, gatherFiles } from './bundle-files'
import { holdsSeal } from './zip-seal'

export interface OpenBundle extends BundleFiles {
  readonly close: () => void
}

/** Looks into a bundle, a zip or an unpacked folder. Faults: `bundle/unreadable` when it is neither. */
export async function openBundle(path: string): Promise<OpenBundle> {
  const there = await stat(path).catch((cause: unknown) => {
    throw new Fault('bundle/unreadable', { path, reason: 'ENOENT' }, { cause })
  })
  if (there.isDirectory())
    return { ...(await gatherFiles(walkFolder(path, ''))), close: () => undefined }
  const zip = await openPromise(path, {
    autoClose: false,
    lazyEntries: true,
    // Names are decoded and judged here: a bad one is to be reported, not to end the reading.
    decodeStrings: false,
  }).catch((cause: unknown) => {
    throw new Fault('bundle/unreadable', { path, reason: 'no-bundle' }, { cause })
  })
  const { files, problems } = await gatherFiles(listZip(zip))
  const isSealed = await holdsSeal(path, there.size, Buffer.from(zip.comment))
  return {
    files,
    problems: isSealed ? problems : [...problems, bundleProblem('', 'seal-broken')],
    close: () => zip.close(),
  }
}

async function* walkFolder(root: string, inside: string): AsyncGenerator<FoundEntry> {
  for (const name of (await readdir(join(root, inside))).sort()) {
    const path = `${inside}${name}`
    const full = join(root, path)
    const there = await lstat(full)
    if (there.isDirectory()) {
      yield { path, kind: 'folder', size: 0, open: refuse }
      yield* walkFolder(root, `${path}/`)
    } else
      yield {
        path,
        kind: there.isFile() ? 'file' : 'other',
        size: there.size,
        open: async () => createReadStream(full),
      }
  }
}

async function refuse(): Promise<never> {
  throw new Error('a folder has no content')
}

async function* listZip(zip: ZipFile): AsyncGenerator<FoundEntry> {
  for await (const entry of zip.eachEntry())
    yield {
      path: getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        true,
      ),
      kind: kindOf(entry),
      size: entry.uncompressedSize,
      open: async () => checkSum(await zip.openReadStreamPromise(entry), entry.crc32),
    }
}

/** The bytes as they pass; fails at the end when they are not those the zip was made of. */
function checkSum(bytes: Readable, expected: number): Readable {
  let sum = 0
  const check = new Transform({
    transform(chunk: Buffer, _, done) {
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush: (done) => done(sum === expected ? null : new Error('the checksum differs')),
  })
  return pipeline(bytes, check, () => undefined)
}

/** Unix keeps a file's kind in the upper half of the attributes; zips from other systems have nothing there. */
function kindOf(entry: Entry): FoundEntry['kind'] {
  const type = (entry.externalFileAttributes >>> 16) & 0o170000
  if (entry.fileNameRaw.at(-1) === '/'.charCodeAt(0)) return 'folder'
  return type === 0 || type === 0o100000 ? 'file' : 'other'
}
