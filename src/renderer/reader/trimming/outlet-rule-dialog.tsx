import { type ReactElement, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Article } from '../../../contract/model'
import type { Likeness, OutletRuleProposal } from '../../../contract/outlet-rules'
import { useWorkbench } from '../../connection/connection'
import { useQuery } from '../../connection/use-query'
import { Button } from '../../ui/button'
import { DialogActions, DialogWindow } from '../../ui/dialog'
import { FaultNotice } from '../../ui/fault-notice'
import { useSay } from '../../ui/language'
import { Loading } from '../../ui/loading'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { messages } from './messages'
import './outlet-rule-dialog.css'

/** A line whose likes are to be kept, or trimmed, at its outlet. */
export interface RuleWish {
  readonly start: number
  readonly kept: boolean
}

/** Shows what a rule would change before it is made. `wish` stays while the dialog goes. */
export function OutletRuleDialog({
  article,
  wish,
  isOpen,
  onClose,
}: {
  readonly article: Article
  readonly wish: RuleWish | null
  readonly isOpen: boolean
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <DialogWindow
      title={say(wish?.kept === true ? 'keepTitle' : 'trimTitle')}
      isOpen={isOpen}
      onClose={onClose}
    >
      {wish === null ? null : <Proposals article={article} wish={wish} onDone={onClose} />}
    </DialogWindow>
  )
}

function Proposals({
  article,
  wish,
  onDone,
}: {
  readonly article: Article
  readonly wish: RuleWish
  readonly onDone: () => void
}): ReactElement {
  const say = useSay(messages)
  const { id } = article
  const proposals = useQuery({
    key: `rules ${id} ${wish.start} ${wish.kept}`,
    areas: [],
    ask: (workbench, signal) => workbench.proposeOutletRules({ article: id, ...wish }, { signal }),
  })
  if (proposals.kind === 'loading') return <Loading label={say('looking')} />
  if (proposals.kind === 'failed') return <FaultNotice fault={proposals.fault} />
  const [first] = proposals.value
  if (first === undefined) return <p>{say('noLikeness')}</p>
  return (
    <Choice article={article} wish={wish} first={first} all={proposals.value} onDone={onDone} />
  )
}

function Choice({
  article,
  wish,
  first,
  all,
  onDone,
}: {
  readonly article: Article
  readonly wish: RuleWish
  readonly first: OutletRuleProposal
  readonly all: readonly OutletRuleProposal[]
  readonly onDone: () => void
}): ReactElement {
  const say = useSay(messages)
  const makeRule = useMakeRule(article, wish, onDone)
  const likenessWords = useLikenessWords()
  const [likeness, choose] = useState(first.likeness)
  const chosen = all.find((one) => one.likeness === likeness) ?? first
  const { outlet, lines, articles, examples, words } = chosen
  return (
    <div className="outlet-rule-dialog">
      <p className="outlet-rule-dialog__soft">{say('like')}</p>
      {all.length === 1 ? (
        <p>{likenessWords(chosen)}</p>
      ) : (
        <RadioGroup
          className="outlet-rule-dialog__choices"
          aria-label={say('like')}
          value={likeness}
          onChange={(id) => choose(id === 'line' ? 'line' : 'opening')}
        >
          {all.map((one) => (
            <Radio key={one.likeness} value={one.likeness} className="outlet-rule-dialog__choice">
              <span className="outlet-rule-dialog__dot" aria-hidden />
              {likenessWords(one)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {/\b0\b/.test(words) ? <p className="outlet-rule-dialog__soft">{say('zeroHint')}</p> : null}
      <p>{say('hits', { outlet, n: lines, articles })}</p>
      {examples.length === 0 ? null : (
        <ul className="outlet-rule-dialog__examples" lang={article.language.value ?? undefined}>
          {examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      )}
      <p className="outlet-rule-dialog__soft">{say('revocable')}</p>
      <DialogActions>
        <Button onPress={onDone}>{say('cancel')}</Button>
        <Button tone="primary" autoFocus onPress={() => void makeRule(likeness)}>
          {say('makeRule')}
        </Button>
      </DialogActions>
    </div>
  )
}

function useMakeRule(
  article: Article,
  wish: RuleWish,
  onDone: () => void,
): (likeness: Likeness) => Promise<void> {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  return async (likeness) => {
    const rule = await attempt(() =>
      workbench.addOutletRule({ article: article.id, ...wish, likeness }),
    )
    if (rule === null) return
    onDone()
    show({
      tone: 'done',
      text: say('ruleMade', { n: rule.lines }),
      action: { label: say('undo'), run: () => void attempt(() => workbench.undo({})) },
    })
  }
}

/** `say “chia sẻ 0”`, `begin with “xem thêm:”`. */
export function useLikenessWords(): (
  rule: Pick<OutletRuleProposal, 'likeness' | 'words'>,
) => string {
  const say = useSay(messages)
  return ({ likeness, words }) => say(likeness === 'line' ? 'likeLine' : 'likeOpening', { words })
}
