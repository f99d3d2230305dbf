import { Highlighter } from 'lucide-react'
import type { ReactElement } from 'react'
import type { AnnotationAnswer } from '../../contract/marking'
import type { EntitySummary, Label } from '../../contract/model'
import { useQuery } from '../connection/use-query'
import { ChipButton } from '../ui/chip'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { AnnotationTable } from './annotation-table'
import { BulkBar } from './bulk-bar'
import { everything, isEverything } from './choice'
import { ImportAnnotations } from './import-annotations'
import { messages } from './messages'
import { OverviewFilters } from './overview-filters'
import { OverviewHead } from './overview-head'
import { type Overview, useOverview } from './use-overview'
import './annotations-view.css'

/** Every annotation of the library: found, sorted, and changed many at once. */
export function AnnotationsView(): ReactElement {
  const say = useSay(messages)
  const overview = useOverview()
  const labels = useQuery({
    key: 'labels',
    areas: ['labels'],
    ask: (workbench) => workbench.listLabels({}),
  })
  const entities = useQuery({
    key: 'entities',
    areas: ['entities'],
    ask: (workbench) => workbench.listEntities({}),
  })
  const { answer } = overview
  if (answer.kind === 'failed')
    return (
      <div className="annotations-view annotations-view--alone">
        <FaultNotice fault={answer.fault} retry={answer.retry} />
      </div>
    )
  if (answer.kind === 'loading' || labels.kind !== 'ready')
    return (
      <div className="annotations-view annotations-view--alone">
        <Skeleton lines={9} />
      </div>
    )
  if (answer.value.total === 0)
    return (
      <div className="annotations-view annotations-view--alone">
        <EmptyState icon={Highlighter} title={say('emptyTitle')} text={say('emptyText')}>
          <ImportAnnotations />
        </EmptyState>
      </div>
    )
  return (
    <Found
      overview={overview}
      answer={answer.value}
      labels={labels.value}
      entities={entities.kind === 'ready' ? entities.value : noEntities}
    />
  )
}

const noEntities: readonly EntitySummary[] = []

function Found({
  overview,
  answer,
  labels,
  entities,
}: {
  readonly overview: Overview
  readonly answer: AnnotationAnswer
  readonly labels: readonly Label[]
  readonly entities: readonly EntitySummary[]
}): ReactElement {
  const say = useSay(messages)
  const { request, ask, selection } = overview
  const { selected, selectNone } = selection
  return (
    <div className="annotations-view">
      <OverviewFilters
        answer={answer}
        labels={labels}
        entities={entities}
        request={request}
        onAsk={ask}
      />
      <section className="annotations-view__list" aria-label={say('title')}>
        {selected.size > 0 ? (
          <BulkBar ids={[...selected]} labels={labels} tags={answer.tags} onClear={selectNone} />
        ) : (
          <OverviewHead
            shown={answer.ids.length}
            total={answer.total}
            request={request}
            onAsk={ask}
          />
        )}
        {answer.ids.length === 0 ? (
          <div className="annotations-view__none">
            <p>{say('noneMatch')}</p>
            {isEverything(request) ? null : (
              <ChipButton onPress={() => ask({ ...everything, order: request.order })}>
                {say('clearFilters')}
              </ChipButton>
            )}
          </div>
        ) : (
          <AnnotationTable selection={selection} ids={answer.ids} labels={labels} />
        )}
      </section>
    </div>
  )
}
