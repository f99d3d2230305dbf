import { rm } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { Fault } from '../../contract/fault'
import type { ElsewhereChoice } from '../../contract/recovery'
import type { AnyRecord, ArticleRecord, Put } from '../storage/records'
import { allRecords } from './all-records'
import { makeLibrary } from './library-folder'
import { type Library, type LibraryPorts, openLibrary } from './open-library'
import { contentPath } from './stored-contents'
import { unlessDamaged } from './unless-damaged'

const recordsAtOnce = 1000
const articlesAtOnce = 20

/**
 * Writes a library as it is in memory to a folder that is missing or empty, and reads it back. The copy is a library of
 * its own, with an id of its own: both can go on. Resolves to the files that could not be read any more.
 * Faults: `library/foreign`, `storage/failed`; then nothing is left in the folder.
 */
export async function copyLibrary(
  library: Library,
  { folder, trash = 'bring' }: ElsewhereChoice,
  ports: Omit<LibraryPorts, 'emit'>,
): Promise<readonly string[]> {
  const { name } = library.summary()
  const createdAt = library.now()
  const everything = allRecords(library.store.rows)
  const records =
    trash === 'bring' ? everything : everything.filter(({ record }) => record.deletedAt === null)
  await makeLibrary(folder, { id: ports.newId(), name, createdAt })
  try {
    return await fillCopy(library, records, folder, { ...ports, emit: () => undefined })
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

async function fillCopy(
  library: Library,
  records: readonly Put[],
  folder: string,
  ports: LibraryPorts,
): Promise<readonly string[]> {
  const copy = await openLibrary(folder, ports)
  const missing = await bringAlong(library, copy, records).finally(() => copy.close())
  await compare(records, folder, ports)
  return missing
}

/**
 * Writes records of one library to another, with the texts and originals they name; the history does not hear of it.
 * Resolves to the files that could not be read. Fault: `storage/failed`.
 */
export async function bringAlong(
  from: Library,
  to: Library,
  records: readonly Put[],
): Promise<readonly string[]> {
  const missing: string[] = []
  const articles = records.flatMap((put) => (put.table === 'articles' ? [put.record] : []))
  for (let at = 0; at < articles.length; at += articlesAtOnce)
    await Promise.all(
      articles
        .slice(at, at + articlesAtOnce)
        .map((article) => copyFiles(from, to, article, missing)),
    )
  for (let at = 0; at < records.length; at += recordsAtOnce)
    await to.inTurn(() => to.write(records.slice(at, at + recordsAtOnce), 'saveElsewhere'))
  return missing
}

async function copyFiles(
  from: Library,
  to: Library,
  { sha256, textSha256 }: ArticleRecord,
  missing: string[],
): Promise<void> {
  const text = await unlessDamaged(from.texts.read(textSha256), null)
  const original = await unlessDamaged(from.originals.read(sha256), null)
  if (text === null) missing.push(contentPath('texts', textSha256))
  else await to.texts.add(textSha256, text)
  if (original === null) missing.push(contentPath('originals', sha256))
  else await to.originals.add(sha256, original)
}

async function compare(
  records: readonly Put[],
  folder: string,
  ports: LibraryPorts,
): Promise<void> {
  const copy = await openLibrary(folder, ports)
  try {
    const isWhole = records.every(({ table, record }) => {
      const copied: AnyRecord | undefined = copy.store.rows(table).get(record.id)
      return copied !== undefined && isDeepStrictEqual(withoutAuthor(copied), withoutAuthor(record))
    })
    if (!isWhole)
      throw new Fault('storage/failed', { file: folder, reason: 'what was read back differs' })
  } finally {
    await copy.close()
  }
}

/** Who wrote a record last is whoever wrote the copy. */
const withoutAuthor = (record: AnyRecord) => ({ ...record, who: null })
