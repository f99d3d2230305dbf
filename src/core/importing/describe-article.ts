import type { ImportLine } from '../../contract/importing'
import type { ArticleId, Fact, IsoTime } from '../../contract/model'
import { proposeCitationKey } from '../articles/citation-key'
import { countWords } from '../articles/count-words'
import { keptText, trimmedShare } from '../articles/kept-text'
import type { DocumentReading } from '../reading/read-document'
import type { ArticleRecord } from '../storage/records'

export interface Taken extends ImportLine {
  readonly sha256: string
  readonly textSha256: string
  readonly document: DocumentReading
}

interface Setting {
  readonly now: IsoTime
  readonly newId: () => string
  readonly isKeyTaken: (key: string) => boolean
}

/** The record of what was read. `before` is the same article, deleted once: its id, key and revisions go on. */
export function describeArticle(
  { from, source, sha256, textSha256, document: { text, encoding, reading } }: Taken,
  before: ArticleRecord | null,
  { now, newId, isKeyTaken }: Setting,
): ArticleRecord {
  const { blocks, ...facts } = reading
  const { outlet, publishedOn, title } = facts
  const proposeKey = () =>
    proposeCitationKey(
      { outlet: outlet.value, publishedOn: publishedOn.value, title: title.value ?? source },
      isKeyTaken,
    )
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
    words: countWords(keptText(text, blocks)),
    trimmedShare: trimmedShare(blocks),
    blocks: [...blocks],
  }
}

/** An address is a person's word. */
const typedAddress = (from: ImportLine['from']): Fact<string> => ({
  value: 'address' in from ? from.address : null,
  inferred: false,
  reason: null,
})
