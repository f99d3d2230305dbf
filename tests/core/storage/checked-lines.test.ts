import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLine, readLines } from '../../../src/core/storage/checked-lines'
import { formatCommit, formatPuts, parseCommit } from '../../../src/core/storage/commit'
import { annotationPut, by } from '../../crash/made-up-records'

const values = fc.array(fc.jsonValue(), { maxLength: 8 })
const fileOf = (list: readonly unknown[]) => Buffer.from(list.map(formatLine).join(''))
const goodIn = (bytes: Buffer) =>
  [...readLines(bytes)].flatMap((line) =>
    line.kind === 'good' ? [JSON.stringify(line.value)] : [],
  )

describe('lines with a checksum', () => {
  it('give back any values in order', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(goodIn(fileOf(list))).toEqual(list.map((value) => JSON.stringify(value)))
      }),
    )
  })

  it('cover a file without a gap, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        let end = 0
        for (const line of readLines(Buffer.from(bytes))) {
          expect(line.start).toBe(end)
          end = line.end
        }
        expect(end).toBe(bytes.length)
      }),
    )
  })

  it('lose to any damage no other line, and never read what was not written', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(7), (list, place, bit) => {
        const bytes = fileOf(list)
        if (bytes.length === 0) return
        const at = place % bytes.length
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        const written = list.map((value) => JSON.stringify(value))
        const read = goodIn(bytes)
        for (const json of read) expect(written).toContain(json)
        // A line feed that is flipped joins two lines.
        expect(read.length).toBeGreaterThanOrEqual(written.length - 2)
      }),
    )
  })

  it('read any beginning of a file up to where it was cut', () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, place) => {
        const bytes = fileOf(list)
        const cut = bytes.subarray(0, place % (bytes.length + 1))
        const read = goodIn(cut)
        expect(list.slice(0, read.length).map((value) => JSON.stringify(value))).toEqual(read)
        const whole = cut.toString('latin1').split('\n').length - 1
        expect(read.length).toBeGreaterThanOrEqual(whole)
      }),
    )
  })
})

describe('a change in the journal', () => {
  it('comes back as it was, without what is no record', async () => {
    const commit = { seq: 1, ...by, puts: [annotationPut('a', 1, 'dòng\nhai \u2028 \ud800')] }
    const { puts, ...about } = commit
    const [line] = readLines(formatCommit(about, await formatPuts(puts)))
    const value = line?.kind === 'good' ? line.value : null
    expect(parseCommit(value)).toEqual({ commit, strange: 0 })
    const strange = { ...commit, puts: [...commit.puts, { table: 'labels', record: { id: 3 } }] }
    expect(parseCommit(strange)).toEqual({ commit, strange: 1 })
    for (const other of [null, 1, {}, { ...commit, seq: 0 }, { ...commit, puts: [{ table: 'x' }] }])
      expect(parseCommit(other)).toBeNull()
  })

  it('is refused with a fault when it is larger than any file could hold', async () => {
    const puts = [annotationPut('a', 1, 'x'.repeat(900))]
    await expect(formatPuts(puts, 1000)).rejects.toMatchObject({ code: 'storage/too-large' })
    expect(String(await formatPuts(puts, 2000))).toContain('xxx')
  })
})
