import { Link2 } from 'lucide-react'
import { type ReactElement, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { ArticleId } from '../../../contract/model'
import { EmptyState } from '../../ui/empty-state'
import { useSay } from '../../ui/language'
import type { LinkSeen } from '../linked/describe-ends'
import { PassageLinks } from '../linked/passage-links'
import { titleOf } from '../linked/title-of'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import type { OpenArticle } from '../use-open-article'
import { nextOf, type SharedEntity } from './group-mentions'
import './linked-tab.css'

/** The links of the article's passages, and what it has in common with the others that are open. Pressing goes to the next mention in every one of them. */
export function LinkedTab({
  focused,
  others,
  shared,
  seen,
}: {
  readonly focused: OpenArticle
  readonly others: readonly OpenArticle[]
  readonly shared: readonly SharedEntity[]
  readonly seen: readonly LinkSeen[]
}): ReactElement {
  const say = useSay(messages)
  if (shared.length === 0 && seen.length === 0)
    return <EmptyState icon={Link2} title={say('noLinked')} text={say('noLinkedText')} />
  return (
    <>
      {seen.length === 0 ? null : <PassageLinks seen={seen} />}
      <ul className="linked-tab" aria-label={say('linkedList')}>
        {shared.map((entity) => (
          <SharedRow key={entity.here.id} focused={focused} others={others} shared={entity} />
        ))}
      </ul>
    </>
  )
}

function SharedRow({
  focused,
  others,
  shared,
}: {
  readonly focused: OpenArticle
  readonly others: readonly OpenArticle[]
  readonly shared: SharedEntity
}): ReactElement {
  const say = useSay(messages)
  const { showPassages } = useDesk()
  const last = useRef(new Map<ArticleId, number>())
  const { here, elsewhere } = shared
  const places = [{ article: focused.id, entity: here }, ...elsewhere]
  const goToNext = () =>
    showPassages(
      places.flatMap(({ article, entity }) => {
        const next = nextOf(entity.accepted, last.current.get(article) ?? null)
        if (next === null) return []
        last.current.set(article, next.start)
        return [{ article, span: next }]
      }),
    )
  return (
    <li>
      <Button
        className="linked-tab__entity"
        aria-description={say('showBoth', { name: here.name })}
        onPress={goToNext}
      >
        <span className={`entity-dot entity-dot--${here.kind}`} aria-hidden />
        <span className="linked-tab__words">
          <span className="linked-tab__name">{here.name}</span>
          <span className="linked-tab__counts">
            {say('hereCount', { n: here.accepted.length })}
          </span>
          {elsewhere.map(({ article, entity }) => (
            <span key={article} className="linked-tab__counts">
              {say('countIn', { n: entity.accepted.length, title: titleOf(others, article) ?? '' })}
            </span>
          ))}
        </span>
      </Button>
    </li>
  )
}
