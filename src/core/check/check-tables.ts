/** The files of the tables and of the journal as they lie on the disk now, line by line against their checksums. */
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Library } from '../library/open-library'
import { readLines } from '../storage/checked-lines'
import { coveredNumbers, readCovered } from '../storage/covered-journal'
import { nodeFiles } from '../storage/file-port'
import { listSegments, segmentName } from '../storage/journal'
import { tableNames } from '../storage/records'
import { shardPattern } from '../storage/tables'
import { unlessMissing } from '../storage/write-file'
import { type Discovery, forAPerson } from './discovery'

/** What was damaged since the library was opened; what was damaged before is known from then. */
export async function checkTables(library: Library): Promise<readonly Discovery[]> {
  const { folder, damage: known } = library
  const altered: string[] = []
  for (const file of await checkedFiles(folder)) {
    if (known.some((one) => one.file === file)) continue
    await setImmediate()
    // It may have gone into the tables meanwhile.
    const bytes = await unlessMissing(nodeFiles.read(join(folder, file)), Buffer.alloc(0))
    // The end of what is being written is no damage.
    if ([...readLines(bytes)].some(({ kind }) => kind === 'damaged')) altered.push(file)
  }
  const covered: string[] = []
  for (const number of await coveredNumbers(folder, nodeFiles)) {
    await setImmediate()
    const { damage } = await readCovered(folder, number, library.summary().id, nodeFiles)
    if (damage !== null) covered.push(damage.file)
  }
  return [forAPerson('table/altered', altered), forAPerson('journal/altered', covered)]
}

/** By name inside the library. */
async function checkedFiles(folder: string): Promise<readonly string[]> {
  const names = (await listSegments(folder, nodeFiles)).map(segmentName)
  for (const table of tableNames) {
    const shards = await unlessMissing(nodeFiles.list(join(folder, 'tables', table)), [])
    for (const shard of shards) if (shardPattern.test(shard)) names.push(`tables/${table}/${shard}`)
  }
  return names
}
