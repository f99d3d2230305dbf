import type { EntitySummary } from '../../../contract/model'
import { foldText } from '../text/find-terms'

const mostShown = 8

/**
 * Entities these words may mean, likeliest first: an equal name (marks and case aside), a name that holds the words or is
 * held by them, then names that share words with them.
 */
export function findLikely(
  entities: Iterable<EntitySummary>,
  words: string,
): readonly EntitySummary[] {
  const asked = foldText(words)
  if (asked === '') return []
  return [...entities]
    .map((entity) => ({
      entity,
      likeness: Math.max(...entity.names.map(({ text }) => likenessOf(foldText(text), asked))),
    }))
    .filter(({ likeness }) => likeness > 0)
    .sort(
      (one, other) => other.likeness - one.likeness || other.entity.mentions - one.entity.mentions,
    )
    .slice(0, mostShown)
    .map(({ entity }) => entity)
}

/** 2 when equal, 1 when one holds the other, less for the share of words they have in common. */
function likenessOf(name: string, asked: string): number {
  if (name === asked) return 2
  if (holds(name, asked) || holds(asked, name)) return 1
  const own = new Set(name.split(' '))
  const parts = asked.split(' ')
  return parts.filter((part) => own.has(part)).length / (parts.length + own.size)
}

const holds = (long: string, short: string) => ` ${long} `.includes(` ${short} `)
