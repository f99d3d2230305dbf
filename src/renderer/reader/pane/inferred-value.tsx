import type { ReactElement, ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Fact } from '../../../contract/model'
import { hint } from '../../ui/hint'
import { useLanguage, useSay } from '../../ui/language'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import { describeRule } from '../rule-words'
import './inferred-value.css'

/** A value of the article. One that was inferred is dotted, says by which rule, and leads to where it can be corrected. */
export function InferredValue({
  fact,
  children,
}: {
  readonly fact: Fact<string>
  readonly children: ReactNode
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { showTab } = useDesk()
  if (!fact.inferred || fact.reason === null) return <span>{children}</span>
  const { rule, evidence } = fact.reason
  const words = say('inferredTip', {
    rule: describeRule(rule, language),
    evidence: shorten(evidence),
  })
  return (
    <Button {...hint(words)} className="inferred-value" onPress={() => showTab('facts')}>
      {children}
      <span className="visually-hidden"> ({words})</span>
    </Button>
  )
}

const mostCharacters = 160
const shorten = (words: string) =>
  words.length <= mostCharacters ? words : `${words.slice(0, mostCharacters).trimEnd()}…`
