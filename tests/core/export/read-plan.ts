import type { ExportFormat } from '../../../src/contract/exchange'
import type { ExportSource } from '../../../src/core/export/export-source'
import { planExport } from '../../../src/core/export/plan-export'

/** Every file of a planned export as text, by path, in order. */
export async function readPlan(
  format: ExportFormat,
  source: ExportSource,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const { path, content } of planExport(format, source))
    texts.set(path, Buffer.from(await content()).toString('utf-8'))
  return texts
}
