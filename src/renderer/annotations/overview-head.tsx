import type { ReactElement } from 'react'
import { type AnnotationRequest, annotationOrders } from '../../contract/marking'
import { useSay } from '../ui/language'
import { Segmented } from '../ui/segmented'
import { ImportAnnotations } from './import-annotations'
import { messages } from './messages'

/** How many are shown, and in which order. */
export function OverviewHead({
  shown,
  total,
  request,
  onAsk,
}: {
  readonly shown: number
  readonly total: number
  readonly request: AnnotationRequest
  readonly onAsk: (change: Partial<AnnotationRequest>) => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <header className="annotations-view__head">
      <h2 className="annotations-view__count" aria-live="polite">
        {shown === total ? say('shown', { n: total }) : say('shownOf', { n: shown, total })}
      </h2>
      <Segmented
        label={say('order')}
        selected={request.order}
        onSelect={(order) => onAsk({ order })}
        choices={annotationOrders.map((order) => ({ id: order, label: say(order) }))}
      />
      <ImportAnnotations />
    </header>
  )
}
