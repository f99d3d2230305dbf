import { access, constants, readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, resolve, sep } from 'node:path'
import { Fault } from '../../contract/fault'
import type { FileSource } from '../../contract/importing'

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

/** What anything to import may weigh, in megabytes; text has a limit of its own. */
export const sourceLimitInMegabytes = 64

// Text that is no article. Everything else is told by what it holds.
const programText: readonly string[] = [
  ...[
    '.js',
    '.mjs',
    '.cjs',
    '.jsx',
    '.ts',
    '.tsx',
    '.css',
    '.scss',
    '.less',
    '.map',
    '.json',
    '.jsonl',
  ],
  ...[
    '.xml',
    '.rss',
    '.svg',
    '.php',
    '.py',
    '.sh',
    '.bat',
    '.ini',
    '.yaml',
    '.yml',
    '.toml',
    '.csv',
    '.tsv',
  ],
]

/**
 * The files among `sources`, folders searched through in the order of their names. Left out there are hidden files and the
 * folders browsers put a saved page's parts in; text that is a program or a table comes as `failed`, as does what is missing,
 * unreadable, too large, no file at all, or reached over a link that leads out of its folder; nothing is thrown for it.
 * A folder that is reached twice is searched once. Ends early when `signal` is aborted.
 */
export async function* collectFiles(
  sources: readonly FileSource[],
  signal: AbortSignal,
): AsyncGenerator<FoundFile> {
  for (const source of sources) {
    const path = resolve(source.path)
    const name = (source.name ?? basename(path)).normalize('NFC')
    try {
      const found = await stat(path)
      if (!found.isDirectory()) yield await describeFile(path, name)
      else yield* search(path, name, { root: await realpath(path), seen: new Set(), signal })
    } catch (error) {
      yield { kind: 'failed', path, name, fault: fileFault(error, path) }
    }
  }
}

interface Search {
  readonly root: string
  readonly seen: Set<string>
  readonly signal: AbortSignal
}

async function* search(path: string, name: string, within: Search): AsyncGenerator<FoundFile> {
  const { root, seen, signal } = within
  if (signal.aborted) return
  try {
    const real = await realpath(path)
    if (real !== root && !real.startsWith(join(root, sep))) {
      const reason = 'it links out of the folder'
      const fault = new Fault('file/unreadable', { path, reason })
      yield { kind: 'failed', path, name, fault }
    } else if (!(await stat(path)).isDirectory()) {
      const isProgram = programText.includes(extname(path).toLowerCase())
      const fault = new Fault('file/unsupported', { path })
      yield isProgram ? { kind: 'failed', path, name, fault } : await describeFile(path, name)
    } else if (!seen.has(real)) {
      seen.add(real)
      for (const entry of visibleEntries(await readdir(path)))
        yield* search(join(path, entry), `${name}/${entry.normalize('NFC')}`, within)
    }
  } catch (error) {
    yield { kind: 'failed', path, name, fault: fileFault(error, path) }
  }
}

/** Without hidden ones, and without “NAME_files” beside “NAME.html”. */
function visibleEntries(entries: readonly string[]): readonly string[] {
  const pages = new Set(entries.flatMap((entry) => /^(.+)\.x?html?$/i.exec(entry)?.[1] ?? []))
  return entries
    .filter((entry) => {
      const page = /^(.+)_(?:files|tệp|tập tin)$/i.exec(entry)?.[1]
      return !entry.startsWith('.') && (page === undefined || !pages.has(page))
    })
    .sort()
}

async function describeFile(path: string, name: string): Promise<FoundFile> {
  const found = await stat(path)
  if (!found.isFile())
    return { kind: 'failed', path, name, fault: new Fault('file/unsupported', { path }) }
  if (found.size > sourceLimitInMegabytes * 2 ** 20) {
    const fault = new Fault('file/too-large', { path, limit: sourceLimitInMegabytes })
    return { kind: 'failed', path, name, fault }
  }
  await access(path, constants.R_OK)
  return { kind: 'file', path, name, bytes: found.size }
}

/** What a failed look at a file means to a person: `file/not-found` or `file/unreadable`; other errors are rethrown. */
export function fileFault(error: unknown, path: string): Fault {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (typeof code !== 'string') throw error
  if (code === 'ENOENT') return new Fault('file/not-found', { path }, { cause: error })
  return new Fault('file/unreadable', { path, reason: code }, { cause: error })
}
