import { join } from 'node:path'
import type { ImportReport } from '../../contract/exchange'
import type { ImportOperations } from '../../contract/importing'
import type { IsoTime } from '../../contract/model'
import type { Call } from '../../contract/workbench'
import type { ArticleIndex } from '../library/article-index'
import type { Library } from '../library/open-library'
import type { ReadDocument } from '../reading/read-document'
import { type FoundSource, gatherSources } from './gather-sources'
import { importSources } from './import-sources'
import { planImport } from './plan-import'
import { openUnfinishedImports } from './unfinished-imports'

export function articleImportOperations(
  library: Library,
  articles: ArticleIndex,
  readDocument: ReadDocument,
): ImportOperations {
  const unfinished = openUnfinishedImports(join(library.folder, 'imports'))
  const run = async (
    id: string,
    startedAt: IsoTime,
    { found, done }: { found: readonly FoundSource[]; done: number },
    call: Partial<Call>,
  ) => {
    try {
      const advance = (count: number) => unfinished.advance(id, count)
      const course = { found, done, startedAt, advance }
      const report = await importSources(library, articles, readDocument, course, call)
      if (!report.cancelled) await unfinished.forget(id)
      return report
    } finally {
      unfinished.leave(id)
    }
  }
  const gather = async (sources: Parameters<typeof gatherSources>[0], call: Partial<Call>) => {
    const { signal = new AbortController().signal, onProgress = () => undefined } = call
    const found: FoundSource[] = []
    for await (const one of gatherSources(sources, signal)) {
      found.push(one)
      if (found.length % 200 === 0) onProgress({ done: 0, total: null, failed: 0 })
    }
    return found
  }
  return {
    planImport: async ({ sources }, call = {}) =>
      planImport(library, articles, readDocument, await gather(sources, call), call),
    async importFiles({ sources }, call = {}) {
      const found = await gather(sources, call)
      if (call.signal?.aborted) return nothingYet
      const [id, startedAt] = [library.newId(), library.now()]
      await library.inTurn(() =>
        unfinished.begin(
          id,
          startedAt,
          found.map(({ from, source }) => ({ from, source })),
        ),
      )
      return run(id, startedAt, { found, done: 0 }, call)
    },
    listUnfinishedImports: async () =>
      (await unfinished.list()).map(({ lines: _, ...described }) => described),
    async resumeImport({ id }, call = {}) {
      const { lines, done, startedAt } = await library.inTurn(() => unfinished.take(id))
      // Looked at anew: what could not be read then may be there now.
      const rest = await gather(
        lines.slice(done).map(({ from }) => from),
        call,
      )
      const before = lines.slice(0, done).map((line) => ({ kind: 'found' as const, ...line }))
      return run(id, startedAt, { found: [...before, ...rest], done }, call)
    },
    forgetImport: ({ id }) =>
      library.inTurn(async () => {
        await unfinished.take(id)
        await unfinished.forget(id)
        return null
      }),
  }
}

const nothingYet: ImportReport = {
  ...{ imported: [], duplicates: [], failed: [], cancelled: true, tookMs: 0 },
}
