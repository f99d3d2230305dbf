/**
 * A backup as a file: JSON lines in gzip (RFC 1952), so that it opens without Lectern. The first line describes it, one
 * line follows a record, then one with the hashes of texts and originals; the last has the SHA-256 of all lines before.
 */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { constants, createGunzip, createGzip, gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import type { IsoTime } from '../../contract/model'
import { backupReasons } from '../../contract/safekeeping'
import { type Put, parseRecord, tableNames } from '../storage/records'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const headerSchema = v.object({
  lectern: v.literal('backup'),
  version: v.literal(1),
  library: v.object({ id: v.string(), name: v.string() }),
  sequence: count,
  madeAt: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.transform((time) => time as IsoTime),
  ),
  reason: v.picklist(backupReasons),
  /** Equal for equal records. */
  fingerprint: v.string(),
  articles: count,
  annotations: count,
  entities: count,
  missing: count,
})
const recordLine = v.object({ table: v.picklist(tableNames), record: v.unknown() })
const hashes = v.array(v.pipe(v.string(), v.hash(['sha256'])))
const contentsLine = v.object({ texts: hashes, originals: hashes })
const lastLine = v.object({ records: count, sha256: v.string() })

export type BackupHeader = v.InferOutput<typeof headerSchema>
/** The hashes of the files that records name. */
export type Contents = v.InferOutput<typeof contentsLine>

export interface BackupContent {
  readonly header: BackupHeader
  readonly puts: readonly Put[]
  readonly contents: Contents
}

const linesAtOnce = 100
const longestLine = 64 * 1024 * 1024
/** What a header of a few hundred characters needs, and much more. */
export const headerBytes = 16 * 1024

export async function packBackup({ header, puts, contents }: BackupContent): Promise<Buffer> {
  function* pieces(): Generator<string> {
    const hash = createHash('sha256')
    const seal = (lines: readonly unknown[]) => {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
      hash.update(text)
      return text
    }
    yield seal([header])
    for (let at = 0; at < puts.length; at += linesAtOnce)
      yield seal(puts.slice(at, at + linesAtOnce))
    yield seal([contents])
    yield `${JSON.stringify({ records: puts.length, sha256: hash.digest('hex') })}\n`
  }
  // Piece by piece, so that other work gets in between.
  const packed: Buffer[] = []
  for await (const piece of Readable.from(pieces()).pipe(createGzip())) packed.push(piece as Buffer)
  return Buffer.concat(packed)
}

/** Reads and checks a whole backup. Throws when anything is not as it was written. */
export async function unpackBackup(packed: Uint8Array): Promise<BackupContent> {
  const puts: Put[] = []
  const { header, contents } = await readBackup(packed, (put) => puts.push(put))
  return { header, puts, contents }
}

/** The same without keeping the records. */
export async function readBackup(
  packed: Uint8Array,
  onRecord: (put: Put) => void,
): Promise<Omit<BackupContent, 'puts'>> {
  const hash = createHash('sha256')
  let header: BackupHeader | null = null
  let contents: Contents | null = null
  let sealed: v.InferOutput<typeof lastLine> | null = null
  let records = 0
  for await (const line of linesOf(packed)) {
    if (sealed !== null) throw new Error('more follows after its end')
    const value: unknown = JSON.parse(line)
    if (contents !== null) {
      sealed = v.parse(lastLine, value)
      continue
    }
    hash.update(`${line}\n`)
    if (header === null) header = v.parse(headerSchema, value)
    else if (v.is(recordLine, value)) {
      onRecord(parsePut(value))
      records++
    } else contents = v.parse(contentsLine, value)
  }
  if (header === null || contents === null || sealed === null) throw new Error('its end is missing')
  if (sealed.records !== records || sealed.sha256 !== hash.digest('hex'))
    throw new Error('its content is not what was written')
  return { header, contents }
}

/** Describes a backup from its first bytes, `headerBytes` of them. Throws when they are of something else. */
export function readHeader(start: Uint8Array): BackupHeader {
  const text = gunzipSync(start, {
    finishFlush: constants.Z_SYNC_FLUSH,
    maxOutputLength: longestLine,
  }).toString('utf8')
  const end = text.indexOf('\n')
  return v.parse(headerSchema, JSON.parse(text.slice(0, Math.max(0, end))))
}

function parsePut({ table, record }: v.InferOutput<typeof recordLine>): Put {
  return { table, record: parseRecord[table](record) } as Put
}

async function* linesOf(packed: Uint8Array): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of Readable.from([packed]).pipe(createGunzip())) {
    rest = Buffer.concat([rest, piece as Buffer])
    let start = 0
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      yield rest.toString('utf8', start, end)
      start = end + 1
    }
    rest = rest.subarray(start)
    if (rest.length > longestLine) throw new Error('a line is too long')
  }
  if (rest.length > 0) throw new Error('its end is missing')
}
