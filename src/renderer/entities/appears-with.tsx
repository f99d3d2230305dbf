import type { ReactElement } from 'react'
import type { EntityPage } from '../../contract/model'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { AppearsWithGraph } from './appears-with-graph'
import { mostNodes } from './graph-layout'
import { KindMark } from './kind-mark'
import { messages } from './messages'
import { ShowMore, usePart } from './show-more'
import { useEntityAddress } from './use-entity-address'
import './appears-with.css'

/** The entities of the same articles: the nearest as a drawing for the eye, all of them as a list. */
export function AppearsWith({
  page: { entity, appearsWith },
}: {
  readonly page: Pick<EntityPage, 'entity' | 'appearsWith'>
}): ReactElement {
  const say = useSay(messages)
  const addressOf = useEntityAddress()
  const part = usePart(appearsWith, mostNodes)
  const n = appearsWith.length
  return (
    <section className="appears-with" aria-labelledby="entity-companions">
      <SectionTitle id="entity-companions">{say('appearsWith')}</SectionTitle>
      {n === 0 ? (
        <p className="appears-with__note">{say('appearsAlone')}</p>
      ) : (
        <>
          <AppearsWithGraph entity={entity} companions={appearsWith} />
          <p className="appears-with__note">
            {say('graphLegend')} {n > mostNodes && say('graphPart', { shown: mostNodes, n })}
          </p>
          <ul className="appears-with__list">
            {part.shown.map(({ entity: { id, kind, names }, sharedArticles }) => (
              <li key={id}>
                <a className="appears-with__link" href={addressOf(id)}>
                  <KindMark kind={kind} />
                  <span lang={names[0].language ?? undefined}>{names[0].text}</span>
                  <span>{say('sharedArticles', { n: sharedArticles })}</span>
                </a>
              </li>
            ))}
          </ul>
          <ShowMore part={part} />
        </>
      )}
    </section>
  )
}
