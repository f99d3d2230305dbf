import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { Fault } from '../../contract/fault'
import type { ArticleId, Block, OutletRuleId } from '../../contract/model'
import {
  type LineChoice,
  type OutletRule,
  type OutletRuleDraft,
  type OutletRuleProposal,
  outletRuleOf,
} from '../../contract/outlet-rules'
import type { Call, Operations } from '../../contract/workbench'
import type { BulkGuard } from '../backups/guard-bulk'
import { findArticle, findArticleToChange } from '../library/find-record'
import type { Library } from '../library/open-library'
import { presentArticle } from '../library/summarise-article'
import { unlessDamaged } from '../library/unless-damaged'
import type { ArticleRecord, OutletRuleRecord, Put } from '../storage/records'
import { blockFields } from './block-fields'
import { releasedBlocks } from './choose-blocks'
import { followOutletRules, rulesOfOutlet } from './follow-outlet-rules'
import { likenessesOf } from './line-likeness'

type OutletRuleOperations = Pick<
  Operations,
  'releaseBlocks' | 'proposeOutletRules' | 'addOutletRule' | 'listOutletRules' | 'revokeOutletRule'
>

export function outletRuleOperations(library: Library, guard: BulkGuard): OutletRuleOperations {
  const { records } = library
  return {
    releaseBlocks: ({ article, starts }) =>
      library.inTurn(async () => {
        const before = findArticleToChange(library, article)
        const text = await library.texts.read(before.textSha256)
        const rules = rulesOfOutlet(records.outletRules.values(), before.outlet.value)
        const blocks = followOutletRules(text, releasedBlocks(before, starts), rules)
        const record = revised(library, before, text, blocks)
        await library.commit('releaseBlocks', [{ table: 'articles', record }])
        return presentArticle(record, text)
      }),
    proposeOutletRules: (choice, call = {}) => propose(library, choice, call),
    addOutletRule: ({ likeness, ...choice }) =>
      library.inTurn(async () => {
        const drafts = await draftRules(library, choice)
        const draft = drafts.find((one) => one.likeness === likeness)
        if (draft === undefined) throw new Fault('outlet-rule/no-likeness')
        const record = ruleRecord(library, draft)
        await commitRules(library, guard, 'addOutletRule', record)
        return presentRule(record, countDecisions(records.articles.values()))
      }),
    async listOutletRules() {
      const decisions = countDecisions(records.articles.values())
      return [...records.outletRules.values()]
        .map((record) => presentRule(record, decisions))
        .sort((a, b) => a.outlet.localeCompare(b.outlet) || a.words.localeCompare(b.words))
    },
    revokeOutletRule: ({ rule }) =>
      library.inTurn(async () => {
        const before = records.outletRules.get(rule as OutletRuleId)
        if (before === undefined) throw new Fault('outlet-rule/not-found', { rule })
        const now = library.now()
        const gone = { ...before, rev: before.rev + 1, changedAt: now, deletedAt: now }
        await commitRules(library, guard, 'revokeOutletRule', gone)
        return null
      }),
  }
}

type RuleDraft = Pick<OutletRuleRecord, 'outlet' | 'likeness' | 'words' | 'kept'>

/** The rules that could be made of a line. Faults: `outlet/unknown`, `block/not-found`. */
async function draftRules(
  { records, texts }: Library,
  { article, start, kept }: LineChoice,
): Promise<readonly RuleDraft[]> {
  const { outlet, blocks, citationKey, textSha256 } = findArticle(records, article)
  if (outlet.value === null) throw new Fault('outlet/unknown')
  const block = blocks.find((one) => one.start === start)
  if (block === undefined) throw new Fault('block/not-found', { start, article: citationKey })
  const line = (await texts.read(textSha256)).slice(block.start, block.end)
  const named = outlet.value
  return likenessesOf(line).map((likeness) => ({ outlet: named, ...likeness, kept }))
}

/** The same likeness of the same outlet is one rule, whatever it says now. */
function ruleRecord(library: Library, draft: RuleDraft): OutletRuleRecord {
  const same = rulesOfOutlet(library.records.outletRules.values(), draft.outlet).find(
    ({ likeness, words }) => likeness === draft.likeness && words === draft.words,
  )
  const id = same?.id ?? (library.newId() as OutletRuleId)
  const rev = (same?.rev ?? 0) + 1
  return { ...draft, id, rev, changedAt: library.now(), deletedAt: null }
}

/** Writes a rule, made or revoked, with every article it changes: one step. */
async function commitRules(
  library: Library,
  guard: BulkGuard,
  operation: string,
  rule: OutletRuleRecord,
): Promise<void> {
  const puts: Put[] = [{ table: 'outletRules', record: rule }]
  for await (const { record, text, blocks } of changedBy(library, rule))
    puts.push({ table: 'articles', record: revised(library, record, text, blocks) })
  await guard(puts)
  await library.commit(operation, puts)
}

interface ChangedArticle {
  readonly record: ArticleRecord
  readonly text: string
  readonly blocks: readonly Block[]
}

/** The articles that a rule, made or revoked, changes; deleted ones too, so that none comes back with a rule that is gone. */
async function* changedBy(
  { store, records, texts }: Library,
  rule: OutletRuleRecord,
): AsyncGenerator<ChangedArticle> {
  const others = [...records.outletRules.values()].filter(({ id }) => id !== rule.id)
  const rules = [...others, ...(rule.deletedAt === null ? [rule] : [])]
  for (const record of [...store.rows('articles').values()]) {
    const ofOutlet = rulesOfOutlet([rule], record.outlet.value).length > 0
    const isDecided = record.blocks.some((block) => outletRuleOf(block) === rule.id)
    if (!ofOutlet && !isDecided) continue
    await setImmediate()
    const text = await unlessDamaged(texts.read(record.textSha256), null)
    if (text === null) continue
    const blocks = followOutletRules(text, record.blocks, rulesOfOutlet(rules, record.outlet.value))
    if (!isDeepStrictEqual(blocks, record.blocks)) yield { record, text, blocks }
  }
}

const mostExamples = 3
const exampleLength = 200

async function propose(
  library: Library,
  choice: LineChoice,
  { signal }: Partial<Call>,
): Promise<readonly OutletRuleProposal[]> {
  const proposals: OutletRuleProposal[] = []
  for (const draft of await draftRules(library, choice)) {
    const rule = ruleRecord(library, draft)
    const examples = new Set<string>()
    let lines = 0
    let articles = 0
    for await (const { record, text, blocks } of changedBy(library, rule)) {
      if (signal?.aborted === true) throw new Fault('work/cancelled')
      if (record.deletedAt !== null) continue
      const decided = blocks.filter((block) => outletRuleOf(block) === rule.id)
      lines += decided.length
      articles += decided.length > 0 ? 1 : 0
      for (const { start, end } of decided)
        if (examples.size < mostExamples)
          examples.add(text.slice(start, end).slice(0, exampleLength))
    }
    proposals.push({ ...draft, lines, articles, examples: [...examples] })
  }
  return proposals
}

type Decisions = ReadonlyMap<OutletRuleId, Pick<OutletRuleDraft, 'lines' | 'articles'>>

/** What each rule decides now. */
function countDecisions(articles: Iterable<ArticleRecord>): Decisions {
  const lines = new Map<OutletRuleId, number>()
  const where = new Map<OutletRuleId, Set<ArticleId>>()
  for (const { id, blocks } of articles)
    for (const block of blocks) {
      const rule = outletRuleOf(block)
      if (rule === null) continue
      lines.set(rule, (lines.get(rule) ?? 0) + 1)
      where.set(rule, (where.get(rule) ?? new Set()).add(id))
    }
  return new Map(
    [...lines].map(([rule, n]) => [rule, { lines: n, articles: where.get(rule)?.size ?? 0 }]),
  )
}

const presentRule = (
  { id, outlet, likeness, words, kept }: OutletRuleRecord,
  decisions: Decisions,
): OutletRule => ({
  ...{ id, outlet, likeness, words, kept },
  ...(decisions.get(id) ?? { lines: 0, articles: 0 }),
})

const revised = (
  library: Library,
  record: ArticleRecord,
  text: string,
  blocks: readonly Block[],
): ArticleRecord => ({
  ...record,
  ...blockFields(text, blocks),
  rev: record.rev + 1,
  changedAt: library.now(),
})
