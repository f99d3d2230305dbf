import type { ImportLine } from '../../contract/importing'
import type { ArticleId, Fact, IsoTime } from '../../contract/model'
import { proposeCitationKey } from '../articles/citation-key'
import type { DocumentReading } from '../reading/read-document'
import type { ArticleRecord, OutletRuleRecord } from '../storage/records'
import { blockFields } from '../trimming/block-fields'
import { followOutletRules, rulesOfOutlet } from '../trimming/follow-outlet-rules'

export interface Taken extends ImportLine {
  readonly sha256: string
  readonly textSha256: string
  readonly document: DocumentReading
}

interface Setting {
  readonly now: IsoTime
  readonly newId: () => string
  readonly isKeyTaken: (key: string) => boolean
  /** Of every outlet. */
  readonly outletRules: Iterable<OutletRuleRecord>
}

/** The record of what was read. `before` is the same article, deleted once: its id, key and revisions go on. */
export function describeArticle(
  { from, source, sha256, textSha256, document: { text, encoding, reading } }: Taken,
  before: ArticleRecord | null,
  { now, newId, isKeyTaken, outletRules }: Setting,
): ArticleRecord {
  const { blocks, ...facts } = reading
  const { outlet, publishedOn, title } = facts
  const proposeKey = () =>
    proposeCitationKey(
      { outlet: outlet.value, publishedOn: publishedOn.value, title: title.value ?? source },
      isKeyTaken,
    )
  const rules = rulesOfOutlet(outletRules, outlet.value)
  return {
    id: before?.id ?? (newId() as ArticleId),
    rev: (before?.rev ?? 0) + 1,
    changedAt: now,
    deletedAt: null,
    citationKey: before?.citationKey ?? proposeKey(),
    source,
    sha256,
    textSha256,
    importedAt: now,
    encoding,
    ...facts,
    url: facts.url.value === null ? typedAddress(from) : facts.url,
    ...blockFields(text, followOutletRules(text, blocks, rules)),
  }
}

/** An address is a person's word. */
const typedAddress = (from: ImportLine['from']): Fact<string> => ({
  value: 'address' in from ? from.address : null,
  inferred: false,
  reason: null,
})
