/** Which imports of a library were not looked at to their end: one file each, there until the import is done. */
import { appendFile, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { Fault } from '../../contract/fault'
import type { ImportLine, UnfinishedImport } from '../../contract/importing'
import { importSource } from '../../contract/importing-inputs'
import type { IsoTime } from '../../contract/model'
import { storageFault } from '../storage/storage-fault'

const header = v.object({
  startedAt: v.pipe(
    v.string(),
    v.transform((text) => text as IsoTime),
  ),
  lines: v.array(v.object({ from: importSource, source: v.string() })),
})
const mark = v.object({ done: v.pipe(v.number(), v.integer(), v.minValue(0)) })

export interface ImportRecord extends UnfinishedImport {
  readonly lines: readonly ImportLine[]
}

export interface UnfinishedImports {
  /** Those nobody goes on with now, last first. What cannot be read is left out. */
  list(): Promise<readonly ImportRecord[]>
  /** Takes up one of the list. Fault: `import/not-found`. */
  take(id: string): Promise<ImportRecord>
  /** Writes down what is to come in. Fault: `storage/failed`. */
  begin(id: string, startedAt: IsoTime, lines: readonly ImportLine[]): Promise<void>
  /** So many of the lines were looked at. */
  advance(id: string, done: number): Promise<void>
  /** Nobody goes on with it for now. */
  leave(id: string): void
  forget(id: string): Promise<void>
}

/** `folder` is made when first needed. */
export function openUnfinishedImports(folder: string): UnfinishedImports {
  const underWay = new Set<string>()
  const pathOf = (id: string) => join(folder, `${id}.jsonl`)
  const list = async () => {
    const names = await readdir(folder).catch(() => [])
    const ids = names.flatMap((name) => /^(\w{1,64})\.jsonl$/.exec(name)?.[1] ?? [])
    const records = await Promise.all(
      ids.filter((id) => !underWay.has(id)).map((id) => readImport(id, pathOf(id))),
    )
    return records
      .filter((record) => record !== null)
      .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  }
  return {
    list,
    async take(id) {
      const record = (await list()).find((one) => one.id === id)
      if (record === undefined) throw new Fault('import/not-found', { id })
      underWay.add(id)
      return record
    },
    async begin(id, startedAt, lines) {
      underWay.add(id)
      try {
        await mkdir(folder, { recursive: true })
        const file = await open(pathOf(id), 'wx')
        await file.writeFile(`${JSON.stringify({ startedAt, lines })}\n`)
        await file.sync()
        await file.close()
      } catch (error) {
        throw storageFault(pathOf(id), error)
      }
    },
    // A mark that is lost costs looking at some files again, which are told by their bytes.
    advance: (id, done) =>
      appendFile(pathOf(id), `${JSON.stringify({ done })}\n`).catch(() => undefined),
    leave: (id) => underWay.delete(id),
    async forget(id) {
      underWay.delete(id)
      await rm(pathOf(id), { force: true })
    },
  }
}

async function readImport(id: string, path: string): Promise<ImportRecord | null> {
  try {
    const [first, ...marks] = (await readFile(path, 'utf8')).split('\n')
    const { startedAt, lines } = v.parse(header, JSON.parse(first ?? ''))
    // The last mark may be cut off.
    const done = marks.reduce((most, line) => Math.max(most, doneOf(line)), 0)
    return { id, startedAt, lines, done: Math.min(done, lines.length), total: lines.length }
  } catch {
    return null
  }
}

function doneOf(line: string): number {
  try {
    return v.parse(mark, JSON.parse(line)).done
  } catch {
    return 0
  }
}
