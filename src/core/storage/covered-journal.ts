/**
 * What the tables hold already of the journal, compressed: `journal/covered/NNNNNN.jsonl.gz`. Never needed while all is
 * well; from the first change on it is all there, so that damaged or deleted tables can be made again from it.
 */
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { readLines } from './checked-lines'
import type { FilePort } from './file-port'
import {
  journalFolder,
  parseSegment,
  type ReadSegment,
  segmentName,
  segmentNumbers,
} from './journal'
import { reasonOf } from './storage-fault'
import { ensureFolder, unlessMissing, writeFileWhole } from './write-file'

const compress = promisify(gzip)
const expand = promisify(gunzip)

const pattern = /^(\d{6,9})\.jsonl\.gz$/
const coveredFolder = (folder: string) => join(journalFolder(folder), 'covered')
const coveredName = (number: number) => `${segmentName(number).replace('/', '/covered/')}.gz`

export async function coveredNumbers(folder: string, files: FilePort): Promise<readonly number[]> {
  const names = await unlessMissing(files.list(coveredFolder(folder)), [])
  return segmentNumbers(names, pattern)
}

/** Keeps a file of the journal, then removes it. Fault: `storage/failed`. */
export async function coverSegment(
  folder: string,
  number: number,
  which: 'all lines' | 'good lines',
  files: FilePort,
): Promise<void> {
  const path = join(folder, segmentName(number))
  const bytes = await files.read(path)
  const content = which === 'all lines' ? bytes : goodLines(bytes)
  await ensureFolder(coveredFolder(folder), files)
  await writeFileWhole(join(folder, coveredName(number)), await compress(content), files)
  await files.remove(path)
}

function goodLines(bytes: Buffer): Buffer {
  const good = [...readLines(bytes)].filter(({ kind }) => kind === 'good')
  return Buffer.concat(good.map(({ start, end }) => bytes.subarray(start, end)))
}

export async function readCovered(
  folder: string,
  number: number,
  library: string,
  files: FilePort,
): Promise<Pick<ReadSegment, 'commits' | 'damage'>> {
  const file = coveredName(number)
  try {
    return parseSegment(await expand(await files.read(join(folder, file))), file, library)
  } catch (error) {
    return { commits: [], damage: { file, records: null, reason: reasonOf(error) } }
  }
}
