/** Counts articles by kind, each facet as if nothing were chosen in it. */
import type { ArticleFilter, FacetCount, Facets } from '../../contract/exchange'
import type { Entity, EntityId } from '../../contract/model'
import { type ArticleKinds, findEntities } from './article-kinds'

type FacetName = keyof Facets

/** The names of collections, by id. */
export type NamedCollections = ReadonlyMap<string, { readonly name: string }>

export interface FacetCounter {
  /** Counts an article that answers the query; tells whether the choice in every facet lets it through. */
  count(kinds: ArticleKinds): boolean
  /** Most frequent first, then by name; years latest first. What is not known comes last among equals. */
  facets(): Facets
}

export function createFacetCounter(
  filter: ArticleFilter,
  entities: ReadonlyMap<EntityId, Entity>,
  collections: NamedCollections,
): FacetCounter {
  const entityChoice =
    filter.entity === undefined || filter.entity.length === 0
      ? null
      : findEntities(filter.entity, entities)
  const facets = {
    language: createFacet(choiceOf(filter.language), (kinds) => [kinds.language]),
    outlet: createFacet(choiceOf(filter.outlet), (kinds) => [kinds.outlet]),
    year: createFacet(choiceOf(filter.year), (kinds) => [kinds.year]),
    collection: createFacet(choiceOf(filter.collection), (kinds) => kinds.collections),
    tag: createFacet(choiceOf(filter.tag), (kinds) => kinds.tags),
    entity: createFacet(entityChoice, (kinds) => kinds.entities),
  } satisfies Record<FacetName, unknown>
  const all = Object.values(facets)
  const choosing = all.filter(({ chooses }) => chooses)
  return {
    count(kinds) {
      const shutting = choosing.filter((facet) => !facet.letsThrough(kinds))
      if (shutting.length === 0) for (const facet of all) facet.count(kinds)
      else if (shutting.length === 1) shutting[0]?.count(kinds)
      return shutting.length === 0
    },
    facets: () => ({
      language: facets.language.counts().sort(byCount),
      outlet: facets.outlet.counts().sort(byCount),
      year: facets.year.counts().sort((one, other) => (other.value ?? -1) - (one.value ?? -1)),
      tag: facets.tag.counts().sort(byCount),
      collection: facets.collection
        .counts()
        .flatMap(({ value, count }) => {
          const collection = collections.get(value)
          return collection === undefined ? [] : [{ value, count, name: collection.name }]
        })
        .sort((one, other) => other.count - one.count || compareNames(one.name, other.name)),
      entity: facets.entity
        .counts()
        .flatMap(({ value, count }) => {
          const entity = entities.get(value)
          if (entity === undefined) return []
          return [{ value, count, name: entity.names[0].text, kind: entity.kind }]
        })
        .sort((one, other) => other.count - one.count || compareNames(one.name, other.name)),
    }),
  }
}

/** null: nothing is chosen, so everything passes. */
const choiceOf = <Value>(values: readonly Value[] | undefined): ReadonlySet<Value> | null =>
  values === undefined || values.length === 0 ? null : new Set(values)

function createFacet<Value>(
  choice: ReadonlySet<Value> | null,
  valuesOf: (kinds: ArticleKinds) => readonly Value[],
) {
  const counts = new Map<Value, number>()
  return {
    chooses: choice !== null,
    letsThrough: (kinds: ArticleKinds) =>
      choice === null || valuesOf(kinds).some((value) => choice.has(value)),
    count(kinds: ArticleKinds) {
      for (const value of valuesOf(kinds)) counts.set(value, (counts.get(value) ?? 0) + 1)
    },
    counts: (): FacetCount<Value>[] => [...counts].map(([value, count]) => ({ value, count })),
  }
}

const compareNames = new Intl.Collator('vi').compare

const byCount = <Value extends string | null>(
  one: FacetCount<Value>,
  other: FacetCount<Value>,
): number =>
  other.count - one.count ||
  Number(one.value === null) - Number(other.value === null) ||
  compareNames(one.value ?? '', other.value ?? '')
