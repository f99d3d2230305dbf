import { access, constants, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { Fault } from '../../contract/fault'
import type { FileSource } from '../../contract/importing'
import { fileLimit, fileLimitInMegabytes } from './decode-text'

/** A file to read, or one line of the report about one that cannot be. */
export type FoundFile =
  | {
      readonly kind: 'file'
      readonly path: string
      /** What to call it: as given, or its base name, or its folder's name and the way to it, with `/`. */
      readonly name: string
      /** Its size. */
      readonly bytes: number
    }
  | {
      readonly kind: 'failed'
      readonly path: string
      readonly name: string
      readonly fault: Fault
    }

const extensions: readonly string[] = [
  ...['.txt', '.text', '.md', '.html', '.htm', '.xhtml', '.mhtml', '.mht'],
]

/**
 * The texts and saved pages among `sources`, folders searched through in the order of their names, hidden files left out.
 * What is missing, unreadable, too large or of another kind comes as `failed`; nothing is thrown for it.
 * A folder that is reached twice, over a link, is searched once. Ends early when `signal` is aborted.
 */
export async function* collectFiles(
  sources: readonly FileSource[],
  signal: AbortSignal,
): AsyncGenerator<FoundFile> {
  for (const source of sources) {
    const path = resolve(source.path)
    yield* collect(path, (source.name ?? basename(path)).normalize('NFC'), new Set(), signal)
  }
}

async function* collect(
  path: string,
  name: string,
  seen: Set<string>,
  signal: AbortSignal,
): AsyncGenerator<FoundFile> {
  if (signal.aborted) return
  try {
    const found = await stat(path)
    if (!found.isDirectory()) {
      yield await describeFile(path, name, found.isFile(), found.size)
      return
    }
    const folder = await realpath(path)
    if (seen.has(folder)) return
    seen.add(folder)
    for (const entry of (await readdir(path)).filter((entry) => !entry.startsWith('.')).sort())
      yield* collect(join(path, entry), `${name}/${entry.normalize('NFC')}`, seen, signal)
  } catch (error) {
    yield { kind: 'failed', path, name, fault: fileFault(error, path) }
  }
}

async function describeFile(
  path: string,
  name: string,
  isFile: boolean,
  bytes: number,
): Promise<FoundFile> {
  if (!isFile || !extensions.includes(extname(path).toLowerCase()))
    return { kind: 'failed', path, name, fault: new Fault('file/unsupported', { path }) }
  if (bytes > fileLimit) {
    const fault = new Fault('file/too-large', { path, limit: fileLimitInMegabytes })
    return { kind: 'failed', path, name, fault }
  }
  await access(path, constants.R_OK)
  return { kind: 'file', path, name, bytes }
}

/** What a failed look at a file means to a person: `file/not-found` or `file/unreadable`; other errors are rethrown. */
export function fileFault(error: unknown, path: string): Fault {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (typeof code !== 'string') throw error
  if (code === 'ENOENT') return new Fault('file/not-found', { path }, { cause: error })
  return new Fault('file/unreadable', { path, reason: code }, { cause: error })
}
