import type { ReactElement } from 'react'
import type { OutletRule } from '../../../contract/outlet-rules'
import { useIsReadOnly } from '../../connection/session'
import { useQuery } from '../../connection/use-query'
import { Button } from '../../ui/button'
import { FaultNotice } from '../../ui/fault-notice'
import { useSay } from '../../ui/language'
import { Loading } from '../../ui/loading'
import { messages } from './messages'
import { useLikenessWords } from './outlet-rule-dialog'
import { useRevoke } from './use-revoke'
import './outlet-rule-list.css'

/** Every rule a person made for an outlet, with what it decides now; each can be revoked. */
export function OutletRuleList(): ReactElement {
  const say = useSay(messages)
  const rules = useQuery({
    key: 'outlet rules',
    areas: ['outlet-rules', 'articles'],
    ask: (workbench) => workbench.listOutletRules({}),
  })
  return (
    <section className="outlet-rule-list" aria-label={say('rules')}>
      <p className="outlet-rule-list__name">{say('rules')}</p>
      <p className="outlet-rule-list__soft">{say('rulesText')}</p>
      {rules.kind === 'loading' ? <Loading label={say('rules')} /> : null}
      {rules.kind === 'failed' ? <FaultNotice fault={rules.fault} retry={rules.retry} /> : null}
      {rules.kind === 'ready' && rules.value.length === 0 ? (
        <p className="outlet-rule-list__soft">{say('noRules')}</p>
      ) : null}
      {rules.kind === 'ready' && rules.value.length > 0 ? (
        <ul className="outlet-rule-list__rules">
          {rules.value.map((rule) => (
            <RuleRow key={rule.id} rule={rule} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function RuleRow({ rule }: { readonly rule: OutletRule }): ReactElement {
  const say = useSay(messages)
  const likenessWords = useLikenessWords()
  const revoke = useRevoke()
  const isReadOnly = useIsReadOnly()
  const { id, outlet, words, kept, lines, articles } = rule
  return (
    <li className="outlet-rule-list__rule">
      <span className="outlet-rule-list__words">
        <strong>{outlet}</strong>
        <span>{say(kept ? 'ruleKeeps' : 'ruleTrims', { like: likenessWords(rule) })}</span>
        <span className="outlet-rule-list__soft">{say('decides', { n: lines, articles })}</span>
      </span>
      <Button
        isDisabled={isReadOnly}
        aria-label={say('revokeOf', { words, outlet })}
        onPress={() => void revoke(id)}
      >
        {say('revoke')}
      </Button>
    </li>
  )
}
