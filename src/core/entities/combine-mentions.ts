import type { ArticleId, Mention, Span } from '../../contract/model'
import type { MentionRecord } from '../storage/records'
import type { FoundName } from './name-matcher'

/**
 * An article's mentions: the accepted ones, and every found name nobody has decided as a suggestion. A name that overlaps
 * an accepted mention, of whatever entity, or that was rejected for its entity is no suggestion. In order of place.
 */
export function combineMentions(
  article: ArticleId,
  text: string,
  decided: readonly MentionRecord[],
  found: readonly FoundName[],
): readonly Mention[] {
  const accepted = decided.filter(({ state }) => state === 'accepted')
  const isDecided = (name: FoundName) =>
    decided.some(
      ({ entity, start, end }) =>
        entity === name.entity && start === name.start && end === name.end,
    )
  const suggested = found.filter(
    (name) => !isDecided(name) && !accepted.some((mention) => overlaps(mention, name)),
  )
  const mentionOf = ({ entity, start, end }: FoundName, state: Mention['state']): Mention => ({
    entity,
    article,
    start,
    end,
    state,
    text: text.slice(start, end),
  })
  return [
    ...accepted.map((mention) => mentionOf(mention, 'accepted')),
    ...suggested.map((name) => mentionOf(name, 'suggested')),
  ].sort((one, other) => one.start - other.start || one.end - other.end)
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
