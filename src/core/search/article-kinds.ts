/** What an article counts as, and whether that is what a query's fields ask for. */
import type { ArticleSummary, Entity, EntityId, Language } from '../../contract/model'
import { foldText } from '../text/fold'
import type { ParsedQuery, YearRange } from './parse-query'

export interface ArticleKinds {
  readonly language: Language | 'unknown'
  readonly outlet: string | null
  /** Of publication. */
  readonly year: number | null
  /** Each once, as are entities and collections. */
  readonly tags: readonly string[]
  readonly entities: readonly EntityId[]
  /** Ids. */
  readonly collections: readonly string[]
}

export function kindsOf(
  { language, outlet, publishedOn }: ArticleSummary,
  tags: readonly string[],
  entities: readonly EntityId[],
  collections: readonly string[],
): ArticleKinds {
  return {
    language: language ?? 'unknown',
    outlet,
    year: publishedOn === null ? null : Number(publishedOn.slice(0, 4)),
    tags,
    entities,
    collections,
  }
}

/** The entities meant by ids or by names, marks and case aside. */
export function findEntities(
  references: readonly string[],
  entities: ReadonlyMap<EntityId, Entity>,
): ReadonlySet<EntityId> {
  const ids = new Set(references)
  const names = new Set(references.map(foldText))
  const isMeant = (entity: Entity) =>
    ids.has(entity.id) || entity.names.some(({ text }) => names.has(foldText(text)))
  return new Set([...entities.values()].filter(isMeant).map(({ id }) => id))
}

/** Outlets are asked for by a part of their name, tags and entities by the whole; marks and case aside. */
export function createFieldTest(
  query: ParsedQuery,
  entities: ReadonlyMap<EntityId, Entity>,
): (kinds: ArticleKinds) => boolean {
  const outlets = query.outlets.map(foldText)
  const tags = new Set(query.tags.map(foldText))
  const meant: ReadonlySet<EntityId> =
    query.entities.length === 0 ? new Set() : findEntities(query.entities, entities)
  const isOfOutlet = (outlet: string) =>
    outlets.some((part) => part !== '' && outlet.includes(part))
  // Asked of every article that holds the words: what the query does not name costs nothing.
  return ({ language, outlet, year, tags: given, entities: named }) =>
    (query.languages.length === 0 || query.languages.some((asked) => asked === language)) &&
    (outlets.length === 0 || isOfOutlet(foldText(outlet ?? ''))) &&
    (query.years.length === 0 ||
      query.years.some((range) => year !== null && isWithin(year, range))) &&
    (tags.size === 0 || given.some((tag) => tags.has(foldText(tag)))) &&
    (query.entities.length === 0 || named.some((id) => meant.has(id)))
}

const isWithin = (year: number, { from, to }: YearRange): boolean =>
  (from === null || year >= from) && (to === null || year <= to)
