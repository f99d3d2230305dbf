/** A library's folder: what makes one, and what is refused. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Fault } from '../../contract/fault'
import type { IsoTime } from '../../contract/model'
import { codeOf, reasonOf, writeFileWhole } from '../storage/write-file'

/** Of the files this program writes. A library with a higher number is left alone. */
export const libraryFormat = 1

const fileName = 'library.json'
const headerSchema = v.object({
  lectern: v.literal('library'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.string(),
  name: v.string(),
  createdAt: v.string(),
})

export interface LibraryHeader {
  readonly id: string
  readonly name: string
}

/** Makes an empty library in a folder that is missing or empty. Fault `library/foreign` when anything lies there. */
export async function makeLibrary(
  folder: string,
  { id, name, createdAt }: LibraryHeader & { readonly createdAt: IsoTime },
): Promise<void> {
  if ((await entriesOf(folder)).length > 0) throw new Fault('library/foreign', { folder })
  const header = { lectern: 'library', format: libraryFormat, id, name, createdAt }
  await writeFileWhole(join(folder, fileName), `${JSON.stringify(header, null, 2)}\n`)
}

/** Reads which library lies in a folder. Faults: `library/not-found`, `library/newer`, `library/damaged`. */
export async function readLibraryHeader(folder: string): Promise<LibraryHeader> {
  const file = join(folder, fileName)
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error)))
      throw new Fault('library/not-found', { folder })
    throw new Fault('library/damaged', { file, reason: reasonOf(error) }, { cause: error })
  })
  const header = parseHeader(file, content)
  if (header.format > libraryFormat)
    throw new Fault('library/newer', { folder, format: header.format })
  return { id: header.id, name: header.name }
}

function parseHeader(file: string, content: string): v.InferOutput<typeof headerSchema> {
  try {
    return v.parse(headerSchema, JSON.parse(content))
  } catch (error) {
    throw new Fault('library/damaged', { file, reason: reasonOf(error) }, { cause: error })
  }
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    if (codeOf(error) === 'ENOTDIR') throw new Fault('library/foreign', { folder })
    throw new Fault('storage/failed', { file: folder, reason: reasonOf(error) }, { cause: error })
  }
}
