import { useVirtualizer } from '@tanstack/react-virtual'
import { Highlighter } from 'lucide-react'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { Annotation, Article } from '../../../contract/model'
import { ChipButton } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { useSay } from '../../ui/language'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import { neighbourToJoin } from '../text/mark-shapes'
import { AnnotationCard } from './annotation-card'
import { AnnotationFilters } from './annotation-filters'
import { filterAnnotations, noFilter } from './filter-annotations'
import { useDeleteAnnotation } from './use-delete-annotation'
import './annotations-tab.css'

/** Every annotation of the article as a card, in order of place. */
export function AnnotationsTab({
  article,
  annotations,
}: {
  readonly article: Article
  readonly annotations: readonly Annotation[]
}): ReactElement {
  const say = useSay(messages)
  const { cardFocus } = useDesk()
  const [filter, setFilter] = useState(noFilter)
  const shown = filterAnnotations(annotations, filter)
  const wanted = cardFocus?.annotation
  // A card that is to be shown is not to be filtered away.
  const isHidden = (id: string) =>
    annotations.some((one) => one.id === id) && !shown.some((one) => one.id === id)
  if (wanted !== undefined && isHidden(wanted)) setFilter(noFilter)

  if (annotations.length === 0)
    return (
      <EmptyState icon={Highlighter} title={say('noAnnotations')} text={say('noAnnotationsText')} />
    )
  return (
    <div className="annotations-tab">
      <AnnotationFilters annotations={annotations} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <div className="annotations-tab__none">
          <p>{say('noneMatch')}</p>
          <ChipButton onPress={() => setFilter(noFilter)}>{say('clearFilters')}</ChipButton>
        </div>
      ) : (
        <CardList article={article} annotations={shown} all={annotations} />
      )}
    </div>
  )
}

const usualHeight = 104

function CardList({
  article,
  annotations,
  all,
}: {
  readonly article: Article
  /** Those shown. */
  readonly annotations: readonly Annotation[]
  readonly all: readonly Annotation[]
}): ReactElement {
  const say = useSay(messages)
  const { chosen, cardFocus } = useDesk()
  const scroller = useRef<HTMLDivElement>(null)
  const deleteAnnotation = useDeleteAnnotation(annotations)
  const virtualizer = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    getItemKey: (at) => annotations[at]?.id ?? at,
    estimateSize: () => usualHeight,
    overscan: 6,
  })
  const wanted = cardFocus?.annotation ?? chosen
  const at = annotations.findIndex(({ id }) => id === wanted)
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [at, virtualizer])
  return (
    <div ref={scroller} className="annotations-tab__scroller">
      <ul
        className="annotations-tab__list"
        aria-label={say('annotationList')}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const annotation = annotations[item.index]
          if (annotation === undefined) return null
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="annotations-tab__item"
              style={{ translate: `0 ${item.start}px` }}
            >
              <AnnotationCard
                article={article}
                annotation={annotation}
                original={all.find(({ id }) => id === annotation.conflictOf) ?? null}
                neighbour={
                  annotation.id === chosen ? neighbourToJoin(article.text, all, annotation) : null
                }
                onDelete={(one) => void deleteAnnotation(one)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
