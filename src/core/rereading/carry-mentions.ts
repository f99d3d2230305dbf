import type { IsoTime } from '../../contract/model'
import { describeQuote, locateQuote } from '../annotations/locate-quote'
import type { SearchedText } from '../annotations/searched-text'
import { mentionId } from '../entities/decide-mentions'
import type { MentionRecord } from '../storage/records'
import { longContext } from './carry-annotation'

export interface CarriedMentions {
  /** New records at the new places, and the old ones' tombstones. */
  readonly records: readonly MentionRecord[]
  readonly found: number
  readonly lapsed: number
}

/** A decision goes along only where its words are for sure; elsewhere the name is suggested anew. `revOf`: 0 when there is none. */
export function carryMentions(
  mentions: readonly MentionRecord[],
  before: string,
  after: SearchedText,
  revOf: (id: string) => number,
  now: IsoTime,
): CarriedMentions {
  const moved = new Map<string, MentionRecord>()
  let found = 0
  for (const mention of mentions) {
    const { start, article, entity } = mention
    const quote = describeQuote(before, mention, longContext)
    const place = locateQuote(after, quote, { start, textLength: before.length })
    if (place.kind !== 'sure') continue
    found++
    const id = mentionId(entity, { article, ...place.span })
    moved.set(id, { ...mention, ...place.span, id, rev: revOf(id) + 1, changedAt: now })
  }
  const left = mentions
    .filter(({ id }) => !moved.has(id))
    .map((mention) => ({ ...mention, rev: mention.rev + 1, changedAt: now, deletedAt: now }))
  const stayed = new Set(mentions.map(({ id }) => id))
  return {
    records: [...[...moved.values()].filter(({ id }) => !stayed.has(id)), ...left],
    found,
    lapsed: mentions.length - found,
  }
}
