import { type ReactElement, useCallback, useEffect, useMemo, useState } from 'react'
import type { AnnotationAnswer, AnnotationRow } from '../../../contract/marking'
import type { Annotation, AnnotationId, Article } from '../../../contract/model'
import { paragraphNumber } from '../../../contract/paragraph-number'
import { quotedSource } from '../../../contract/quotations'
import { useAnnotationRows } from '../../connection/use-annotation-rows'
import type { Loaded } from '../../connection/use-query'
import { ChipButton } from '../../ui/chip'
import { FaultNotice } from '../../ui/fault-notice'
import { useSay } from '../../ui/language'
import { Skeleton } from '../../ui/loading'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import { CardList } from './card-list'
import { isPlain, type ListChoice } from './list-choice'
import { listMessages } from './list-messages'
import { useFoundAnnotations } from './use-found-annotations'

interface Listing {
  /** The one in focus. */
  readonly article: Article
  /** Those of it that stand in its text. */
  readonly annotations: readonly Annotation[]
  readonly choice: ListChoice
  readonly onShowAll: () => void
}

/** The article's annotations that were chosen, in the order chosen. */
export function AnnotationsOfArticle(listing: Listing): ReactElement {
  const say = useSay(messages)
  const { article, annotations, choice, onShowAll } = listing
  const isWhole = isPlain(choice)
  const found = useFoundAnnotations(isWhole ? null : { ...choice, article: article.id })
  const answer = found.kind === 'ready' && !isWhole ? found.value : null
  const byId = useMemo(() => new Map(annotations.map((one) => [one.id, one])), [annotations])
  const ids = useMemo(
    () => answer?.ids.filter((id) => byId.has(id)) ?? [...byId.keys()],
    [answer, byId],
  )
  useShowWanted(listing, answer === null || (found.kind === 'ready' && found.refreshing), ids)
  // The same one for every card, so that none is drawn anew without need.
  const source = useMemo(() => quotedSource(article), [article])
  const rowOf = (id: AnnotationId): AnnotationRow | undefined => {
    const annotation = byId.get(id)
    if (annotation === undefined) return undefined
    return { annotation, source, paragraph: paragraphNumber(article.blocks, annotation.start) }
  }
  if (found.kind === 'failed') return <FaultNotice fault={found.fault} retry={found.retry} />
  if (ids.length === 0) return <NoneFits onShowAll={onShowAll} />
  return (
    <CardList
      {...{ article, annotations, ids, rowOf }}
      label={say('annotationList')}
      showsTitles={false}
    />
  )
}

/** The library's annotations that were chosen; those of articles that are not open too. */
export function AnnotationsOfLibrary({
  found,
  ...listing
}: Listing & { readonly found: Loaded<AnnotationAnswer | null> }): ReactElement {
  const { article, annotations, onShowAll } = listing
  const say = useSay(listMessages)
  const [first, lookAt] = useState(0)
  const answer = found.kind === 'ready' ? found.value : null
  const ids = answer?.ids ?? noIds
  const rows = useAnnotationRows(ids, first)
  const rowOf = useCallback((id: AnnotationId) => rows.get(id), [rows])
  useShowWanted(listing, answer === null || (found.kind === 'ready' && found.refreshing), ids)
  if (found.kind === 'failed') return <FaultNotice fault={found.fault} retry={found.retry} />
  if (answer === null) return <Skeleton lines={6} />
  if (ids.length === 0) return <NoneFits onShowAll={onShowAll} />
  return (
    <CardList
      {...{ article, annotations, ids, rowOf }}
      label={say('libraryAnnotationList')}
      showsTitles
      onSight={lookAt}
    />
  )
}

const noIds: readonly AnnotationId[] = []

/** A card that is to have the focus is not to be filtered away. */
function useShowWanted(
  { annotations, onShowAll }: Listing,
  isAsking: boolean,
  ids: readonly AnnotationId[],
): void {
  const { cardFocus } = useDesk()
  const wanted = cardFocus?.annotation
  const isHidden =
    wanted !== undefined &&
    !isAsking &&
    annotations.some(({ id }) => id === wanted) &&
    !ids.includes(wanted)
  useEffect(() => {
    if (isHidden) onShowAll()
  }, [isHidden, onShowAll])
}

function NoneFits({ onShowAll }: { readonly onShowAll: () => void }): ReactElement {
  const say = useSay(messages)
  return (
    <div className="annotations-tab__none">
      <p>{say('noneMatch')}</p>
      <ChipButton onPress={onShowAll}>{say('clearFilters')}</ChipButton>
    </div>
  )
}
