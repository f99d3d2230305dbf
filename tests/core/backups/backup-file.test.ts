import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoTime, LabelId } from '../../../src/contract/model'
import {
  type BackupHeader,
  headerBytes,
  packBackup,
  readHeader,
  unpackBackup,
} from '../../../src/core/backups/backup-file'
import type { Put } from '../../../src/core/storage/records'

const madeAt = '2026-03-01T08:00:00.000Z' as IsoTime
const header: BackupHeader = {
  lectern: 'backup',
  version: 1,
  library: { id: 'L', name: 'Tin Việt – Lào\n"quoted"' },
  sequence: 7,
  madeAt,
  reason: 'asked',
  fingerprint: 'f'.repeat(64),
  articles: 0,
  annotations: 0,
  entities: 0,
  missing: 0,
}
const contents = { texts: ['a'.repeat(64)], originals: ['b'.repeat(64)] }
const label = (name: string | null, place: number): Put => ({
  table: 'labels',
  record: {
    id: `label-${place}` as LabelId,
    rev: place,
    changedAt: madeAt,
    deletedAt: place % 2 === 0 ? null : madeAt,
    colour: 'blue',
    name,
  },
})
const anyPuts = fc
  .array(fc.option(fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 400 })
  .map((names) => names.map(label))

describe('a backup file', () => {
  it('gives back what was put in, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(anyPuts, async (puts) => {
        const packed = await packBackup({ header, puts, contents })
        expect(await unpackBackup(packed)).toEqual({ header, puts, contents })
        expect(readHeader(packed.subarray(0, headerBytes))).toEqual(header)
      }),
      { numRuns: 30 },
    )
  })

  it('is JSON lines that any program can read', async () => {
    const packed = await packBackup({ header, puts: [label('Việt', 1)], contents })
    const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n')
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
      'lectern',
      'table',
      'texts',
      'records',
    ])
  })

  it('is refused at every length but its own', async () => {
    const packed = await packBackup({ header, puts: [label('one', 1), label('two', 2)], contents })
    for (let length = 0; length < packed.length; length++)
      await expect(unpackBackup(packed.subarray(0, length))).rejects.toThrow()
  })

  it('is refused when any bit is turned, or is told from it by nothing', async () => {
    const puts = [label('one', 1), label('two', 2)]
    const packed = await packBackup({ header, puts, contents })
    const whole = { header, puts, contents }
    for (let at = 0; at < packed.length; at++) {
      const turned = Buffer.from(packed)
      turned[at] = (turned[at] ?? 0) ^ (1 << (at % 8))
      // A few bits of the gzip header say only where and when it was packed.
      const read = await unpackBackup(turned).catch(() => null)
      if (read !== null) expect(read).toEqual(whole)
    }
  })

  it('is refused when a line was changed, left out or added and packed again', async () => {
    const packed = await packBackup({ header, puts: [label('one', 1), label('two', 2)], contents })
    const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n')
    const repack = (changed: readonly string[]) => gzipSync(`${changed.join('\n')}\n`)
    expect(await unpackBackup(repack(lines))).toMatchObject({ header })
    const wrong = [
      lines.with(1, (lines[1] ?? '').replace('one', 'eno')),
      lines.toSpliced(1, 1),
      [...lines, lines[1] ?? ''],
      lines.with(0, (lines[0] ?? '').replace('"version":1', '"version":2')),
      lines.with(1, '{"table":"passwords","record":{}}'),
    ]
    for (const changed of wrong) await expect(unpackBackup(repack(changed))).rejects.toThrow()
  })
})
