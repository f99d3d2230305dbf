import { memo, type ReactElement } from 'react'
import type { ArticleFilter, FacetCount, Facets } from '../../contract/exchange'
import { entityKinds } from '../../contract/model'
import { Button } from '../ui/button'
import { useSay } from '../ui/language'
import {
  countChoices,
  type FacetName,
  type FacetValue,
  isChosen,
  noFilter,
  toggleFacet,
} from './article-filter'
import { FacetGroup, type FacetLine } from './facet-group'
import { messages } from './messages'
import { YearHistogram } from './year-histogram'
import './facets.css'

/** The left column: what the matching articles are made of, each line a filter. Moving through the results leaves it alone. */
export const FacetColumn = memo(function FacetColumn({
  facets,
  filter,
  onFilter,
}: {
  readonly facets: Facets
  readonly filter: ArticleFilter
  readonly onFilter: (filter: ArticleFilter) => void
}): ReactElement {
  const say = useSay(messages)
  const linesOf = <Name extends Exclude<FacetName, 'year'>>(
    facet: Name,
    counts: readonly (FacetCount<FacetValue<Name>> & { readonly name: string })[],
  ): readonly FacetLine[] =>
    counts.map(({ value, count, name }) => ({
      key: String(value),
      name,
      count,
      isChosen: isChosen(filter, facet, value),
      toggle: () => onFilter(toggleFacet(filter, facet, [value])),
    }))
  return (
    <nav className="facets" aria-label={say('filters')}>
      {countChoices(filter) === 0 ? null : (
        <div className="facets__clear">
          <Button onPress={() => onFilter(noFilter)}>{say('clearFilters')}</Button>
        </div>
      )}
      <YearHistogram years={facets.year} filter={filter} onFilter={onFilter} />
      <FacetGroup
        title={say('language')}
        lines={linesOf(
          'language',
          withGone(facets.language, filter.language).map((one) => ({
            ...one,
            name: say(one.value),
          })),
        )}
      />
      <FacetGroup
        title={say('source')}
        lines={linesOf(
          'outlet',
          withGone(facets.outlet, filter.outlet).map((one) => ({
            ...one,
            name: one.value ?? say('unknown'),
          })),
        )}
      />
      {entityKinds.map((kind) => (
        <FacetGroup
          key={kind}
          title={say(kind)}
          lines={linesOf(
            'entity',
            facets.entity.filter((entity) => entity.kind === kind),
          )}
        />
      ))}
      <FacetGroup title={say('collections')} lines={linesOf('collection', facets.collection)} />
      <FacetGroup
        title={say('tags')}
        lines={linesOf(
          'tag',
          withGone(facets.tag, filter.tag).map((one) => ({ ...one, name: one.value })),
        )}
      />
    </nav>
  )
})

/** Chosen values that no matching article has any more stay in sight, so that they can be taken back. */
function withGone<Value>(
  counts: readonly FacetCount<Value>[],
  chosen: readonly Value[] | undefined,
): readonly FacetCount<Value>[] {
  const gone = (chosen ?? []).filter((value) => !counts.some((count) => count.value === value))
  return [...counts, ...gone.map((value) => ({ value, count: 0 }))]
}
