import { ArrowLeft } from 'lucide-react'
import { type ReactElement, useEffect, useRef } from 'react'
import type { EntityId, EntitySummary, EntityPage as Page } from '../../contract/model'
import { useQuery } from '../connection/use-query'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { AppearsWith } from './appears-with'
import { EntityHeading } from './entity-heading'
import { mentioningArticles } from './group-mentions'
import { AcceptedMentions, SuggestedMentions } from './mention-sections'
import { messages } from './messages'
import { useEntityActions } from './use-entity-actions'
import { When } from './when'
import './entity-page.css'

/** Everything the library knows of one entity. */
export function EntityPage({
  entity,
  entities,
}: {
  readonly entity: EntityId
  readonly entities: readonly EntitySummary[]
}): ReactElement {
  const say = useSay(messages)
  const { showEntity } = useNavigation()
  const page = useQuery({
    key: entity,
    ask: (workbench) => workbench.openEntity({ entity }),
    areas: ['entities', 'articles'],
  })
  return (
    <div className="entity-page">
      <div className="entity-page__back">
        <Button tone="quiet" onPress={() => showEntity(null)}>
          <ArrowLeft aria-hidden />
          {say('allEntities')}
        </Button>
      </div>
      {page.kind === 'loading' && <Skeleton lines={8} />}
      {page.kind === 'failed' && <FaultNotice fault={page.fault} retry={page.retry} />}
      {page.kind === 'ready' && <ReadyPage page={page.value} entities={entities} />}
    </div>
  )
}

function ReadyPage({
  page,
  entities,
}: {
  readonly page: Page
  readonly entities: readonly EntitySummary[]
}): ReactElement {
  const { openArticle } = useNavigation()
  const actions = useEntityActions(page.entity)
  const main = useRef<HTMLDivElement>(null)
  const last = useRef(page.mentions)
  // The last row decided on takes its list away; the focus must not be lost with it.
  useEffect(() => {
    if (last.current !== page.mentions && document.activeElement === document.body)
      main.current?.focus()
    last.current = page.mentions
  }, [page.mentions])
  return (
    <div className="entity-page__columns">
      <div ref={main} tabIndex={-1} className="entity-page__main">
        <EntityHeading page={page} entities={entities} actions={actions} />
        <AcceptedMentions page={page} actions={actions} />
        <SuggestedMentions page={page} actions={actions} />
      </div>
      <div className="entity-page__side">
        <AppearsWith page={page} />
        <When
          articles={mentioningArticles(page)}
          onOpen={({ id }, beside) => openArticle(id, { beside })}
        />
      </div>
    </div>
  )
}
