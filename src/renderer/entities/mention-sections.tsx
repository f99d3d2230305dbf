import type { ReactElement } from 'react'
import type { EntityPage, MentionInContext, MentionState } from '../../contract/model'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { Count } from '../ui/count'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { groupByArticle } from './group-mentions'
import { MentionList } from './mention-list'
import { messages } from './messages'
import { ShowMore, usePart } from './show-more'
import type { EntityActions } from './use-entity-actions'
import './mention-sections.css'

/** How many rows come at once. */
const rows = 100

interface MentionsProps {
  readonly page: EntityPage
  readonly actions: EntityActions
}

/** The accepted mentions. */
export function AcceptedMentions({ page, actions }: MentionsProps): ReactElement {
  const say = useSay(messages)
  const accepted = page.mentions.filter(({ state }) => state === 'accepted')
  return (
    <section className="mention-section" aria-labelledby="entity-mentions">
      <SectionTitle id="entity-mentions">
        {say('mentions')} <Count n={accepted.length} />
      </SectionTitle>
      {accepted.length === 0 && <p className="mention-section__note">{say('noMentions')}</p>}
      <PartOfMentions mentions={accepted} page={page} decide={actions.decide} />
    </section>
  )
}

/** What was found by name and waits for a decision; nothing when there is nothing to decide. */
export function SuggestedMentions({ page, actions }: MentionsProps): ReactElement | null {
  const say = useSay(messages)
  const suggested = page.mentions.filter(({ state }) => state === 'suggested')
  if (suggested.length === 0) return null
  return (
    <section className="mention-section" aria-labelledby="entity-suggested">
      <div className="mention-section__line">
        <SectionTitle id="entity-suggested">
          {say('suggested')} <Count n={suggested.length} />
        </SectionTitle>
        <Button tone="quiet" onPress={() => void actions.decide('accepted', suggested)}>
          {say('acceptAll')}
        </Button>
        <Button tone="quiet" onPress={() => void actions.decide('rejected', suggested)}>
          {say('rejectAll')}
        </Button>
        <span className="mention-section__note">{say('decideKeys')}</span>
      </div>
      <PartOfMentions mentions={suggested} page={page} decide={actions.decide} />
    </section>
  )
}

function PartOfMentions({
  mentions,
  page: { entity, articles },
  decide,
}: {
  readonly mentions: readonly MentionInContext[]
  readonly page: EntityPage
  readonly decide: (state: MentionState, mentions: readonly MentionInContext[]) => Promise<void>
}): ReactElement | null {
  const { openArticle } = useNavigation()
  const part = usePart(mentions, rows)
  if (mentions.length === 0) return null
  return (
    <>
      <MentionList
        kind={entity.kind}
        groups={groupByArticle(part.shown, articles)}
        onOpen={({ article, start, end }, beside) =>
          openArticle(article, { span: { start, end }, beside })
        }
        onDecide={(state, mention) => void decide(state, [mention])}
      />
      <ShowMore part={part} />
    </>
  )
}
