/** Every article's mentions, found when asked for and kept until names or texts change. Derived from the records. */
import { setImmediate } from 'node:timers/promises'
import type { ArticleId, Mention } from '../../contract/model'
import type { ArticleIndex } from '../library/article-index'
import type { Change } from '../library/history'
import type { Library } from '../library/open-library'
import { unlessDamaged } from '../library/unless-damaged'
import { runInSlices } from '../run-in-slices'
import type { ArticleRecord, EntityRecord } from '../storage/records'
import { foldWord, wordsOf } from '../text/fold'
import { combineMentions } from './combine-mentions'
import { createNameMatcher, type FoundName, type NameMatcher } from './name-matcher'

export interface MentionBook {
  /** Accepted and suggested mentions in order of place. */
  mentionsIn(article: ArticleRecord): Promise<readonly Mention[]>
  /** The same for every article that has any, in the order of import. */
  everyMention(): Promise<ReadonlyMap<ArticleId, readonly Mention[]>>
}

interface Finding {
  /** The finding holds for this revision of the article. */
  readonly record: ArticleRecord
  readonly names: readonly FoundName[]
}

export function followMentions(library: Library, index: ArticleIndex): MentionBook {
  const { records } = library
  const findings = new Map<ArticleId, Finding>()
  let matcher: NameMatcher | null = null

  const articlesNaming = async (entity: EntityRecord) => {
    const words = (await index.ready()).candidates
    return entity.names.flatMap(({ text }) => [...words(foldedWords(text))])
  }
  library.onWrite(async (changes) => {
    for (const entity of namedBeforeOrAfter(changes)) {
      matcher = null
      for (const article of await articlesNaming(entity)) findings.delete(article)
    }
  })

  const findNames = async (record: ArticleRecord, text: string) => {
    const known = findings.get(record.id)
    if (known?.record === record) return known.names
    const kept = record.blocks.filter((block) => block.kept)
    for (;;) {
      const current: NameMatcher = matcher ?? createNameMatcher(namesOf(records.entities.values()))
      matcher = current
      const names = await runInSlices(current.find(text, kept))
      // Names may have changed between the slices.
      if (matcher !== current) continue
      findings.set(record.id, { record, names })
      return names
    }
  }
  const mentionsIn = async (record: ArticleRecord) => {
    const text = await library.texts.read(record.textSha256)
    const names = await findNames(record, text)
    const decided = records
      .mentionsOf(record.id)
      .filter(({ entity }) => records.entities.has(entity))
    return combineMentions(record.id, text, decided, names)
  }
  return {
    mentionsIn,
    async everyMention() {
      const concerned = new Set<ArticleId>()
      for (const { article } of records.mentions.values()) concerned.add(article)
      for (const entity of records.entities.values())
        for (const article of await articlesNaming(entity)) concerned.add(article)
      const everywhere = new Map<ArticleId, readonly Mention[]>()
      for (const article of [...concerned].sort()) {
        const record = records.articles.get(article)
        const mentions = record === undefined ? [] : await unlessDamaged(mentionsIn(record), [])
        if (mentions.length > 0) everywhere.set(article, mentions)
        await setImmediate()
      }
      return everywhere
    },
  }
}

const foldedWords = (name: string): string[] =>
  [...wordsOf(name.normalize('NFC'))].map(({ text }) => foldWord(text))

function namedBeforeOrAfter(changes: readonly Change[]): readonly EntityRecord[] {
  return changes.flatMap((change) => {
    if (change.table !== 'entities') return []
    return change.before === null ? [change.after] : [change.before, change.after]
  })
}

function* namesOf(entities: Iterable<EntityRecord>) {
  for (const { id, names } of entities) for (const { text } of names) yield { entity: id, text }
}
