import type { BulkCorrection } from '../../contract/bulk-facts'
import type { ArticleCorrection } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import type { Operations } from '../../contract/workbench'
import type { BulkGuard } from '../backups/guard-bulk'
import { findArticle, findArticleToChange } from '../library/find-record'
import { mergeLateEdit } from '../library/merge-late-edit'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import { presentArticle } from '../library/summarise-article'
import { unlessDamaged } from '../library/unless-damaged'
import type { ArticleRecord, Put } from '../storage/records'
import { blockFields } from '../trimming/block-fields'
import { followOutletRules, rulesOfOutlet } from '../trimming/follow-outlet-rules'
import { bulkCorrected, surveyFacts } from './bulk-facts'
import { type CorrectedFacts, correctedFacts, factValues } from './correct-facts'

type CorrectionOperations = Pick<Operations, 'correctArticle' | 'surveyFacts' | 'correctArticles'>

export function correctionOperations(
  library: Library,
  revisions: RecentRevisions,
  guard: BulkGuard,
): CorrectionOperations {
  const { records, texts } = library
  /** The article as it was when the correction was begun; null when nobody remembers. */
  const seenAt = (before: ArticleRecord, rev: number | undefined): ArticleRecord | null =>
    rev === undefined || rev === before.rev ? before : revisions.find('articles', before.id, rev)
  const leftOf = <Change extends Omit<ArticleCorrection, 'article' | 'rev'>>(
    correction: Change,
    before: ArticleRecord,
    seen: ArticleRecord | null,
  ): Partial<Change> =>
    seen === before
      ? correction
      : mergeLateEdit(correction, seen && factValues(seen), factValues(before))
  return {
    correctArticle: ({ article, rev, ...correction }) =>
      library.inTurn(async () => {
        const before = findArticleToChange(library, article)
        refuseTakenKey(library, before, correction.citationKey)
        const facts = correctedFacts(leftOf(correction, before, seenAt(before, rev)))
        const record = await corrected(library, before, facts)
        await library.commit('correctArticle', [{ table: 'articles', record }])
        return presentArticle(record, await texts.read(record.textSha256))
      }),
    surveyFacts: ({ articles }) =>
      surveyFacts(articles.map((reference) => findArticle(records, reference))),
    correctArticles: ({ articles, correction, confirm }: BulkCorrection) =>
      library.inTurn(async () => {
        const puts: Put[] = []
        for (const { article, rev } of articles) {
          const before = findArticleToChange(library, article)
          const seen = seenAt(before, rev)
          const facts = bulkCorrected(before, seen, leftOf(correction, before, seen), confirm)
          if (Object.keys(facts).length > 0)
            puts.push({ table: 'articles', record: await corrected(library, before, facts) })
        }
        await guard(puts)
        // Nothing to change makes no step to take back.
        if (puts.length > 0) await library.commit('correctArticles', puts)
        return { changed: puts.length }
      }),
  }
}

/** The article with corrected facts; under another outlet it follows that one's rules. */
async function corrected(
  library: Library,
  before: ArticleRecord,
  facts: Partial<CorrectedFacts>,
): Promise<ArticleRecord> {
  const record = { ...before, ...facts, rev: before.rev + 1, changedAt: library.now() }
  const rules = library.records.outletRules
  if (rules.size === 0 || record.outlet.value === before.outlet.value) return record
  const text = await unlessDamaged(library.texts.read(before.textSha256), null)
  if (text === null) return record
  const followed = rulesOfOutlet(rules.values(), record.outlet.value)
  return { ...record, ...blockFields(text, followOutletRules(text, record.blocks, followed)) }
}

/** Keys of deleted articles count too: those may come back. */
function refuseTakenKey(library: Library, article: ArticleRecord, key: string | undefined): void {
  if (key === undefined || key === article.citationKey) return
  for (const other of library.store.rows('articles').values())
    if (other.citationKey === key && other.id !== article.id)
      throw new Fault('citation-key/taken', { key, title: other.title.value ?? other.source })
}
