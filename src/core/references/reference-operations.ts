import { open } from 'node:fs/promises'
import * as v from 'valibot'
import { Fault } from '../../contract/fault'
import type { ArticleId } from '../../contract/model'
import type {
  FilledFact,
  Reference,
  ReferenceOperations,
  ReferenceReport,
} from '../../contract/references'
import { referenceSchema } from '../../contract/references-inputs'
import { fileFault } from '../articles/collect-files'
import { fileLimit, fileLimitInMegabytes } from '../articles/decode-text'
import { findArticle } from '../library/find-record'
import type { Library } from '../library/open-library'
import type { ArticleRecord } from '../storage/records'
import { fillFacts } from './fill-facts'
import { createMatcher } from './match-references'
import type { ReadReferences } from './read-limits'
import { readReferences } from './read-references'

export function referenceOperations(library: Library): ReferenceOperations {
  return {
    readReferences: ({ path }) => readFile(path),
    async importReferences({ path }) {
      const read = await readFile(path)
      return library.inTurn(async () => {
        const { records, report } = matchAll(library, read)
        if (records.length > 0) await commit(library, 'importReferences', records)
        return report
      })
    },
    previewReferences: async ({ path }) => {
      const { report } = matchAll(library, await readFile(path))
      const cited = [...library.records.articles.values()].filter((one) => one.reference)
      return { ...report, attached: cited.map(({ id }) => id) }
    },
    attachReference: ({ article, reference }) =>
      library.inTurn(async () => {
        const before = findArticle(library.records, article)
        const { record, filled } = attach(library, before, reference)
        await commit(library, 'attachReference', [record])
        return { filled }
      }),
    attachReferences: ({ attachments }) =>
      library.inTurn(async () => {
        // Of two for one article, the last one holds.
        const asked = new Map(
          attachments.map((one) => [findArticle(library.records, one.article), one.reference]),
        )
        const attached = Array.from(asked, ([before, reference]) =>
          attach(library, before, reference),
        )
        await commit(
          library,
          'importReferences',
          attached.map(({ record }) => record),
        )
        return { filled: attached.reduce((sum, { filled }) => sum + filled.length, 0) }
      }),
  }
}

const commit = (library: Library, operation: string, records: readonly ArticleRecord[]) =>
  library.commit(
    operation,
    records.map((record) => ({ table: 'articles', record })),
  )

/** What a file's references do, as records that are not written yet. Of two to one article the first is attached; the other is unmatched. */
function matchAll(
  library: Library,
  { references, failed }: ReadReferences,
): { readonly records: readonly ArticleRecord[]; readonly report: ReferenceReport } {
  const match = createMatcher(library.records.articles.values())
  const records = new Map<ArticleId, ArticleRecord>()
  const matched: ReferenceReport['matched'][number][] = []
  const unmatched: Reference[] = []
  const ambiguous: ReferenceReport['ambiguous'][number][] = []
  for (const reference of references) {
    const found = match(reference)
    if (found.kind === 'ambiguous') ambiguous.push({ reference, articles: found.articles })
    else if (found.kind === 'unmatched' || records.has(found.article)) unmatched.push(reference)
    else {
      const before = findArticle(library.records, found.article)
      const { record, filled } = attach(library, before, reference)
      records.set(record.id, record)
      const { citationKey } = record
      matched.push({ reference, article: record.id, citationKey, by: found.by, filled })
    }
  }
  return { records: [...records.values()], report: { matched, unmatched, ambiguous, failed } }
}

function attach(library: Library, before: ArticleRecord, reference: Reference | null) {
  const facts = reference === null ? {} : fillFacts(before, reference)
  const record: ArticleRecord = {
    ...before,
    ...facts,
    reference: reference === null ? null : v.parse(referenceSchema, reference),
    rev: before.rev + 1,
    changedAt: library.now(),
  }
  return { record, filled: Object.keys(facts) as FilledFact[] }
}

async function readFile(path: string): Promise<ReadReferences> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > fileLimit) throw new Fault('file/too-large', { path, limit: fileLimitInMegabytes })
      return readReferences(await file.readFile(), path)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(error, path)
  }
}
