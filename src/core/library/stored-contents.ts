/** Texts and originals as the records name them and as they lie in the folder. */
import { join } from 'node:path'
import { openContentFiles } from '../storage/content-files'
import { type FilePort, nodeFiles } from '../storage/file-port'
import type { ArticleRecord } from '../storage/records'
import { codeOf } from '../storage/write-file'
import type { Library } from './open-library'
import { unlessDamaged } from './unless-damaged'

export const contentKinds = ['texts', 'originals'] as const
export type ContentKind = (typeof contentKinds)[number]

const extensions: Readonly<Record<ContentKind, string>> = { texts: '.txt', originals: '.bin' }

/** The hashes of each kind that articles name, deleted ones too. */
export function namedContents(
  articles: Iterable<ArticleRecord>,
): Readonly<Record<ContentKind, ReadonlySet<string>>> {
  const named = { texts: new Set<string>(), originals: new Set<string>() }
  for (const { sha256, textSha256 } of articles) {
    named.texts.add(textSha256)
    named.originals.add(sha256)
  }
  return named
}

/** Every file of a kind, by its path inside the library with `/`: its hash as its name says, or null for a stray. */
export async function listContents(
  folder: string,
  kind: ContentKind,
  files: FilePort = nodeFiles,
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>()
  for (const part of await entriesOf(join(folder, kind), files))
    for (const name of await entriesOf(join(folder, kind, part), files)) {
      const hash = name.slice(0, -extensions[kind].length)
      const path = contentPath(kind, hash)
      const here = `${kind}/${part}/${name}`
      found.set(here, path === here && /^[0-9a-f]{64}$/.test(hash) ? hash : null)
    }
  return found
}

/** Where a content lies inside its library, with `/`. */
export const contentPath = (kind: ContentKind, hash: string): string =>
  `${kind}/${hash.slice(0, 2)}/${hash}${extensions[kind]}`

/** How many of the files that articles name are in none of these libraries' folders. */
export async function countMissing(
  folders: readonly string[],
  articles: Iterable<ArticleRecord>,
  files: FilePort = nodeFiles,
): Promise<number> {
  const named = namedContents(articles)
  let missing = 0
  for (const kind of contentKinds) {
    const there = await hashesIn(folders, kind, files)
    for (const hash of named[kind]) if (!there.has(hash)) missing++
  }
  return missing
}

/** Brings files that articles name, and the library lacks, from another library's folder; each is compared with its hash. */
export async function fetchContents(
  library: Library,
  folder: string,
  articles: Iterable<ArticleRecord>,
): Promise<void> {
  const named = namedContents(articles)
  for (const kind of contentKinds) {
    const there = await hashesIn([library.folder], kind, nodeFiles)
    const files = openContentFiles(join(folder, kind), extensions[kind])
    for (const hash of named[kind]) {
      const content = there.has(hash) ? null : await unlessDamaged(files.read(hash), null)
      if (content === null) continue
      if (kind === 'texts') await library.texts.add(hash, content.toString('utf8'))
      else await library.originals.add(hash, content)
    }
  }
}

async function hashesIn(
  folders: readonly string[],
  kind: ContentKind,
  files: FilePort,
): Promise<ReadonlySet<string | null>> {
  const lists = await Promise.all(folders.map((folder) => listContents(folder, kind, files)))
  return new Set(lists.flatMap((found) => [...found.values()]))
}

async function entriesOf(folder: string, files: FilePort): Promise<readonly string[]> {
  try {
    return await files.list(folder)
  } catch (error) {
    // A file where a folder is expected holds nothing.
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return []
    throw error
  }
}
