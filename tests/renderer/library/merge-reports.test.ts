import { expect, it } from 'vitest'
import type { ImportReport } from '../../../src/contract/exchange'
import { mergeReports, withoutFailures } from '../../../src/renderer/library/merge-reports'

const failing = (source: string, cancelled: boolean): ImportReport => ({
  imported: [],
  duplicates: [],
  failed: [
    { from: { path: source }, source, code: 'file/empty', message: '', detail: { path: source } },
  ],
  cancelled,
  tookMs: 5,
})

it('a later import adds to the report that was not dismissed yet', () => {
  const merged = mergeReports(failing('a.txt', true), failing('b.txt', false))
  expect(merged.failed.map(({ source }) => source)).toEqual(['a.txt', 'b.txt'])
  expect(merged.cancelled).toBe(true)
  expect(merged.tookMs).toBe(10)
})

it('the first report is told as it is', () => {
  const report = failing('a.txt', false)
  expect(mergeReports(null, report)).toBe(report)
})

it('what is tried again leaves the report', () => {
  const merged = mergeReports(failing('a.txt', false), failing('b.txt', false))
  const left = withoutFailures(merged, merged.failed.slice(0, 1))
  expect(left.failed.map(({ source }) => source)).toEqual(['b.txt'])
})
