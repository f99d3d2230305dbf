import { Fault, type FaultDetail } from '../../contract/fault'
import type { FaultyEntry } from '../../contract/references'

/** One entry that was left out, and why. */
export function faultyEntry(
  code: FaultyEntry['code'],
  line: number,
  key: string | null,
  detail: FaultDetail = {},
): FaultyEntry {
  const named = key === null || key === '' ? null : key.slice(0, 300)
  const fault = new Fault(code, { line, ...detail })
  return { line, key: named, code, message: fault.message, detail: fault.detail }
}
