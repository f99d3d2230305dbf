import { Fault, toFaultData } from '../../contract/fault'
import type { ImportPlan, PlannedArticle, PlannedLine } from '../../contract/importing'
import type { Call } from '../../contract/workbench'
import { findLooseEnd } from '../articles/find-loose-end'
import { keptText } from '../articles/kept-text'
import { nearDuplicatesOf } from '../articles/near-duplicates'
import type { ArticleIndex } from '../library/article-index'
import type { Library } from '../library/open-library'
import type { ReadDocument } from '../reading/read-document'
import { sha256Of } from '../storage/content-files'
import type { ArticleRecord } from '../storage/records'
import { describeArticle } from './describe-article'
import type { FoundSource } from './gather-sources'
import { intakeOf } from './intake'
import { type Incoming, readAhead } from './read-ahead'
import { createTimedProgress } from './timed-progress'

const linesATelling = 20

/** Says what an import of what was found would do. Cancelled, it answers with what was looked at until then. */
export async function planImport(
  library: Library,
  articles: ArticleIndex,
  readDocument: ReadDocument,
  found: readonly FoundSource[],
  { signal = new AbortController().signal, onProgress = () => undefined }: Partial<Call>,
): Promise<ImportPlan> {
  const began = performance.now()
  const plan = await openPlan(library, articles)
  const lines: PlannedLine[] = []
  const counts = { new: 0, near: 0, duplicate: 0, unreadable: 0 }
  const tell = createTimedProgress(onProgress, () => performance.now())
  tell({ done: 0, total: found.length, failed: 0 })
  for await (const incoming of readAhead(found, readDocument, plan.isKnown, signal)) {
    const line = await plan.judge(incoming)
    lines.push(line)
    counts[line.kind] += 1
    if (lines.length % linesATelling === 0)
      tell({ done: lines.length, total: found.length, failed: counts.unreadable })
  }
  return {
    lines,
    counts,
    cancelled: signal.aborted,
    tookMs: Math.round(performance.now() - began),
  }
}

/** The library as it is, and what would come into it, judged one after the other. */
async function openPlan(library: Library, articles: ArticleIndex) {
  const intake = intakeOf(library).branch()
  const near = (await nearDuplicatesOf(library, articles)).branch()
  const planned = new Set<string>()
  const setting = {
    ...{ now: library.now(), newId: library.newId, isKeyTaken: intake.isKeyTaken },
    outletRules: [...library.records.outletRules.values()],
  }
  const twinOf = ({ id, title, source }: Pick<ArticleRecord, 'id' | 'title' | 'source'>) => ({
    of: planned.has(id) ? null : id,
    ofTitle: title.value ?? source,
  })
  const judgeLoaded = async (incoming: Extract<Incoming, { kind: 'loaded' }>) => {
    const { from, source, sha256, read } = incoming
    const same = intake.find(sha256, null)
    if (same?.deletedAt === null)
      return { kind: 'duplicate', from, source, ...twinOf(same), reason: 'bytes' } as const
    const document = await read()
    const textSha256 = sha256Of(document.text)
    const twin = intake.find(sha256, textSha256)
    if (twin?.deletedAt === null)
      return { kind: 'duplicate', from, source, ...twinOf(twin), reason: 'text' } as const
    const record = describeArticle({ from, source, sha256, textSha256, document }, twin, setting)
    const kept = keptText(document.text, record.blocks)
    const closest = await near.find(kept)
    planned.add(record.id)
    intake.add(record)
    near.add(record, kept)
    const breaksOff = findLooseEnd(document.text, record.blocks) !== null
    const article = { from, source, ...describePlanned(record), breaksOff }
    if (closest === null) return { kind: 'new', ...article } as const
    const of = planned.has(closest.of) ? null : closest.of
    return { kind: 'near', ...article, ...closest, of } as const
  }
  return {
    isKnown: (sha256: string) => intake.find(sha256, null)?.deletedAt === null,
    async judge(incoming: Incoming): Promise<PlannedLine> {
      const { from, source } = incoming
      try {
        if (incoming.kind === 'failed') throw incoming.fault
        return await judgeLoaded(incoming)
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        return { kind: 'unreadable', from, source, ...toFaultData(error) }
      }
    },
  }
}

const describePlanned = (
  record: ArticleRecord,
): Omit<PlannedArticle, 'from' | 'source' | 'breaksOff'> => ({
  title: record.title.value ?? record.source,
  language: record.language.value,
  outlet: record.outlet.value,
  publishedOn: record.publishedOn.value,
  words: record.words,
})
