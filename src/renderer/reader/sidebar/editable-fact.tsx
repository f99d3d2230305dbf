import { Check } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Fact } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import type { EditOutcome } from '../../ui/edit-conflict'
import { isComposing } from '../../ui/keyboard'
import { useLanguage, useSay } from '../../ui/language'
import { TextField } from '../../ui/text-field'
import { factMessages } from '../fact-messages'
import { messages } from '../messages'
import { describeRule } from '../rule-words'

/** A value with its origin, corrected in place. */
export function EditableFact({
  label,
  fact,
  rev,
  check = () => null,
  save,
  placeholder,
  lines = 1,
  longest = 300,
  hint,
}: {
  readonly label: string
  readonly fact: Fact<string>
  /** Of the article. */
  readonly rev: number
  /** What is wrong with what was typed, in words. */
  readonly check?: ((text: string) => string | null) | undefined
  /** Saves over the revision the writing was begun on. */
  readonly save: (text: string, rev: number) => Promise<EditOutcome>
  readonly placeholder?: string | undefined
  readonly lines?: number | undefined
  readonly longest?: number | undefined
  /** Said in place of where the value comes from. */
  readonly hint?: string | undefined
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState<{ readonly text: string; readonly rev: number } | null>(null)
  const saved = fact.value ?? ''
  const isReadOnly = useIsReadOnly()
  const text = typed?.text ?? saved
  const words = text.trim()
  const error = typed === null ? null : check(words)
  // What could not be saved stays in the field.
  const settle = async () => {
    if (typed === null || error !== null) return
    if (words === saved || (await save(words, typed.rev)) !== 'undecided') setTyped(null)
  }
  const confirm = () => void save(saved, rev)
  const isOpen = fact.inferred && fact.value !== null && !isReadOnly
  return (
    <div className="facts-tab__fact">
      <TextField
        label={label}
        lines={lines}
        value={text}
        error={error}
        placeholder={placeholder ?? say('unknown')}
        maxLength={longest}
        hint={hint}
        isReadOnly={isReadOnly}
        onChange={(next) => setTyped({ text: next, rev: typed?.rev ?? rev })}
        onBlur={() => void settle()}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Escape') setTyped(null)
          if (event.key !== 'Enter') return
          event.preventDefault()
          // Enter on what was inferred says that it is right.
          if (isOpen && words === saved) confirm()
          void settle()
        }}
      />
      {hint === undefined ? <Origin fact={fact} /> : null}
      {isOpen && words === saved ? <ConfirmFact label={label} onConfirm={confirm} /> : null}
    </div>
  )
}

/** A word to press that makes an inferred value a person's own. */
export function ConfirmFact({
  label,
  onConfirm,
}: {
  readonly label: string
  readonly onConfirm: () => void
}): ReactElement {
  const say = useSay(factMessages)
  return (
    <PlainButton
      className="facts-tab__confirm"
      aria-label={say('confirmOf', { fact: label })}
      onPress={onConfirm}
    >
      <Check aria-hidden />
      {say('confirm')}
    </PlainButton>
  )
}

/** That a value was inferred, by which rule, or that the page declares it, and the words it rests on. */
export function Origin({ fact }: { readonly fact: Fact<unknown> }): ReactElement | null {
  const say = useSay(messages)
  const language = useLanguage()
  if (fact.value === null) return null
  if (fact.reason === null) return <p className="facts-tab__origin">{say('byYou')}</p>
  const { rule, evidence } = fact.reason
  return (
    <div className="facts-tab__origin">
      <p className="facts-tab__rule">
        {fact.inferred ? say('inferredBy', { rule: describeRule(rule, language) }) : say('byPage')}
      </p>
      {evidence === '' || evidence === fact.value ? null : (
        <p className="facts-tab__evidence">{say('evidence', { evidence })}</p>
      )}
    </div>
  )
}
