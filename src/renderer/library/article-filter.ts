/** The choices made in the facets, as values. An empty choice is a missing one. */
import type { ArticleFilter } from '../../contract/exchange'

export type FacetName = keyof ArticleFilter
export type FacetValue<Name extends FacetName> = NonNullable<ArticleFilter[Name]>[number]

export const noFilter: ArticleFilter = {}

export const isChosen = <Name extends FacetName>(
  filter: ArticleFilter,
  name: Name,
  value: FacetValue<Name>,
): boolean => ((filter[name] ?? []) as readonly unknown[]).includes(value)

/** Adds the values to the facet's choice, or takes them out when all of them are chosen already. */
export function toggleFacet<Name extends FacetName>(
  filter: ArticleFilter,
  name: Name,
  values: readonly FacetValue<Name>[],
): ArticleFilter {
  const chosen: readonly unknown[] = filter[name] ?? []
  const next = values.every((value) => chosen.includes(value))
    ? chosen.filter((value) => !(values as readonly unknown[]).includes(value))
    : [...chosen, ...values.filter((value) => !chosen.includes(value))]
  return { ...filter, [name]: next.length === 0 ? undefined : next }
}

export const countChoices = (filter: ArticleFilter): number =>
  Object.values(filter).reduce(
    (sum, values: readonly unknown[] | undefined) => sum + (values?.length ?? 0),
    0,
  )
