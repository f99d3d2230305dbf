import type { ReactElement } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import type { MentionState } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useNavigation } from '../../navigation/navigation'
import { useSay } from '../../ui/language'
import { useAttempt } from '../../ui/use-attempt'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import type { KnownMention } from '../sidebar/group-mentions'
import './mention-tools.css'

/** Whom the pressed words name, and what can be decided about it. */
export function MentionTools({
  mentions,
  onLeave,
}: {
  readonly mentions: readonly KnownMention[]
  readonly onLeave: () => void
}): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { showEntity } = useNavigation()
  const { entities } = useDesk()
  const decide = ({ entity, article, start, end }: KnownMention, state: MentionState) => {
    onLeave()
    void attempt(() =>
      workbench.decideMentions({ entity, state, mentions: [{ article, start, end }] }),
    )
  }
  return (
    <Toolbar
      className="mention-tools"
      orientation="vertical"
      aria-label={say('mentionTools', { name: mentions[0]?.text ?? '' })}
    >
      {mentions.map((mention) => {
        const name = entities.get(mention.entity)?.names[0].text ?? mention.text
        return (
          <div key={mention.entity} className="mention-tools__mention">
            <span className={`entity-dot entity-dot--${mention.kind}`} aria-hidden />
            <span className="mention-tools__name">{name}</span>
            <span className="mention-tools__kind">{say(mention.kind)}</span>
            {mention.state === 'suggested' ? (
              <>
                <Button className="mention-tools__tool" onPress={() => decide(mention, 'accepted')}>
                  {say('accept')}
                </Button>
                <Button className="mention-tools__tool" onPress={() => decide(mention, 'rejected')}>
                  {say('reject')}
                </Button>
              </>
            ) : (
              <Button className="mention-tools__tool" onPress={() => decide(mention, 'rejected')}>
                {say('untag')}
              </Button>
            )}
            <Button className="mention-tools__tool" onPress={() => showEntity(mention.entity)}>
              {say('openEntityPage')}
            </Button>
          </div>
        )
      })}
    </Toolbar>
  )
}
