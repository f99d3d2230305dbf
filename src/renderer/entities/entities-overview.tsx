import { Users } from 'lucide-react'
import type { ReactElement } from 'react'
import type { EntitySummary } from '../../contract/model'
import { EmptyState } from '../ui/empty-state'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { KindMark } from './kind-mark'
import { messages } from './messages'
import { ShowMore, usePart } from './show-more'
import { useEntityAddress } from './use-entity-address'
import './entities-overview.css'

/** What stands beside the list while no entity is chosen: where decisions wait. */
export function EntitiesOverview({
  entities,
}: {
  readonly entities: readonly EntitySummary[]
}): ReactElement {
  const say = useSay(messages)
  const addressOf = useEntityAddress()
  const waiting = entities
    .filter(({ suggestions }) => suggestions > 0)
    .toSorted((one, other) => other.suggestions - one.suggestions)
  const part = usePart(waiting, 20)
  return (
    <div className="entities-overview">
      <EmptyState icon={Users} title={say('chooseTitle')} text={say('chooseText')} />
      {waiting.length > 0 && (
        <section aria-labelledby="entities-to-decide">
          <SectionTitle id="entities-to-decide">{say('toDecideTitle')}</SectionTitle>
          <ul>
            {part.shown.map(({ id, kind, names, suggestions }) => (
              <li key={id}>
                <a className="entities-overview__entity" href={addressOf(id)}>
                  <KindMark kind={kind} />
                  <span lang={names[0].language ?? undefined}>{names[0].text}</span>
                  <span>{say('toDecide', { n: suggestions })}</span>
                </a>
              </li>
            ))}
          </ul>
          <ShowMore part={part} />
        </section>
      )}
    </div>
  )
}
