import { describe, expect, it } from 'vitest'
import { fuzzedFormats, fuzzFormat } from '../../import-fuzz'
import { readDocument } from '../../reading-thread'

describe('a thousand files made wrong', () => {
  for (const format of Object.keys(fuzzedFormats))
    it(`of ${format} are read or refused with what is wrong`, async () => {
      const stops: unknown[] = []
      const { read, refused, files } = await fuzzFormat(format, 1000, readDocument, (seed, fault) =>
        stops.push(`${seed}: ${String(fault)}`),
      )
      expect(stops).toEqual([])
      expect(read + refused).toBe(files)
    }, 300_000)
})
