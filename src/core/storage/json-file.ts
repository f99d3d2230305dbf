/** The only place that knows lowdb: a JSON file read through a parser and written as a whole. */
import { readFile } from 'node:fs/promises'
import { type Adapter, Low } from 'lowdb'
import { Fault } from '../../contract/fault'
import { codeOf, reasonOf, writeFileWhole } from './write-file'

export interface JsonFile<Content> {
  content: Content
  /** Resolves when `content` is on the disk. Fault: `storage/failed`; the file is then as it was. */
  save(): Promise<void>
}

/** A file that is new: `content` is in memory until the first save. */
export function createJsonFile<Content>(path: string, content: Content): JsonFile<Content> {
  return asJsonFile(new Low(wholeFileAdapter<Content>(path, neverParsed), content))
}

/** Opens a JSON file; `initial` when there is none yet. Fault `library/damaged` when it cannot be read or parsed. */
export async function openJsonFile<Content>(
  path: string,
  parse: (content: unknown) => Content,
  initial: Content,
): Promise<JsonFile<Content>> {
  const low = new Low<Content>(wholeFileAdapter(path, parse), initial)
  await low.read()
  return asJsonFile(low)
}

function asJsonFile<Content>(low: Low<Content>): JsonFile<Content> {
  return {
    get content() {
      return low.data
    },
    set content(content) {
      low.data = content
    },
    save: () => low.write(),
  }
}

function neverParsed(): never {
  throw new Error('a new file is not read')
}

function wholeFileAdapter<Content>(
  path: string,
  parse: (content: unknown) => Content,
): Adapter<Content> {
  return {
    async read() {
      try {
        return parse(JSON.parse(await readFile(path, 'utf8')))
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null
        throw new Fault(
          'library/damaged',
          { file: path, reason: reasonOf(error) },
          { cause: error },
        )
      }
    },
    write: (content) => writeFileWhole(path, `${JSON.stringify(content, null, 1)}\n`),
  }
}
