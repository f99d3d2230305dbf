/** A library's folder: what makes one, and what is refused. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Fault } from '../../contract/fault'
import type { IsoTime } from '../../contract/model'
import { type FilePort, nodeFiles } from '../storage/file-port'
import { newManifest, writeManifest } from '../storage/snapshot'
import { codeOf, reasonOf, writeFileWhole } from '../storage/write-file'

/** Of the files this program writes. A library with a higher number is left alone, one with a lower is brought up to it. */
export const libraryFormat = 2

const fileName = 'library.json'
const headerSchema = v.object({
  lectern: v.literal('library'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.string(),
  name: v.string(),
  createdAt: v.string(),
})

export type LibraryHeader = Readonly<v.InferOutput<typeof headerSchema>>

/** Makes an empty library in a folder that is missing or empty. Fault `library/foreign` when anything lies there. */
export async function makeLibrary(
  folder: string,
  about: { readonly id: string; readonly name: string; readonly createdAt: IsoTime },
  files: FilePort = nodeFiles,
): Promise<void> {
  if (!(await isFree(folder, files))) throw new Fault('library/foreign', { folder })
  if (files === nodeFiles) await mkdir(folder, { recursive: true })
  await writeManifest(folder, newManifest(about.id), files)
  await writeHeader(folder, { lectern: 'library', format: libraryFormat, ...about }, files)
}

export const writeHeader = (
  folder: string,
  header: LibraryHeader,
  files: FilePort = nodeFiles,
): Promise<void> =>
  writeFileWhole(join(folder, fileName), `${JSON.stringify(header, null, 2)}\n`, files)

/** Reads which library lies in a folder. Faults: `library/not-found`, `library/newer`, `library/damaged`. */
export async function readLibraryHeader(
  folder: string,
  files: FilePort = nodeFiles,
): Promise<LibraryHeader> {
  const file = join(folder, fileName)
  const content = await files.read(file).catch(async (error: unknown) => {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error)))
      throw new Fault('library/damaged', { file, reason: reasonOf(error) }, { cause: error })
    if (looksLikeLibrary(await entriesOf(folder, files).catch(() => [])))
      throw new Fault('library/damaged', { file, reason: 'is missing' })
    throw new Fault('library/not-found', { folder })
  })
  const header = parseHeader(file, content.toString('utf8'))
  if (header.format > libraryFormat)
    throw new Fault('library/newer', { folder, format: header.format })
  return header
}

function parseHeader(file: string, content: string): LibraryHeader {
  try {
    return v.parse(headerSchema, JSON.parse(content))
  } catch (error) {
    throw new Fault('library/damaged', { file, reason: reasonOf(error) }, { cause: error })
  }
}

/** A folder with these in it was a library, whatever became of `library.json`. */
const looksLikeLibrary = (entries: readonly string[]): boolean =>
  ['tables', 'journal', 'originals', 'texts', 'annotations'].filter((name) =>
    entries.includes(name),
  ).length > 1

// What is left of a library that was just being made is as good as nothing.
async function isFree(folder: string, files: FilePort): Promise<boolean> {
  const entries = await entriesOf(folder, files)
  if (entries.some((name) => name !== 'tables' && !isDraft(name))) return false
  if (!entries.includes('tables')) return true
  const tables = await entriesOf(join(folder, 'tables'), files)
  return tables.every((name) => name === 'manifest.jsonl' || isDraft(name))
}

const isDraft = (name: string): boolean => /^(library\.json|manifest\.jsonl)\..+\.tmp$/.test(name)

async function entriesOf(folder: string, files: FilePort): Promise<readonly string[]> {
  try {
    return await files.list(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    if (codeOf(error) === 'ENOTDIR') throw new Fault('library/foreign', { folder })
    throw new Fault('storage/failed', { file: folder, reason: reasonOf(error) }, { cause: error })
  }
}
