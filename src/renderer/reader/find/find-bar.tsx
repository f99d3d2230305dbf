import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react'
import { Input } from 'react-aria-components'
import { IconButton } from '../../ui/button'
import { isComposing } from '../../ui/keyboard'
import { useSay } from '../../ui/language'
import { findMessages } from './messages'
import { type Find, mostTyped } from './use-find'
import '../../ui/text-field.css'
import './find-bar.css'

/** What stands above a text in which something is being found; nothing while nothing is. */
export function FindBar({
  find,
  title,
}: {
  readonly find: Find
  readonly title: string
}): ReactElement | null {
  const say = useSay(findMessages)
  const { called, typed, type, count, step, close } = find
  const field = useRef<HTMLInputElement>(null)
  // A call is answered once: coming back to the reader is none.
  const answered = useRef<number | null>(null)
  useEffect(() => {
    if (called !== null && called !== answered.current) {
      field.current?.focus()
      field.current?.select()
    }
    answered.current = called
  }, [called])
  if (called === null) return null
  const isMissing = count?.of === 0 && typed.trim() !== ''
  const canStep = count !== null && count.of > 0
  const words = () => {
    if (isMissing) return say('none')
    return canStep ? say('count', { at: count.at, n: count.of }) : ''
  }
  return (
    <search
      className={`find-bar ${isMissing ? 'find-bar--missing' : ''}`}
      aria-label={say('bar', { title })}
      onKeyDown={(event) => handleKey(event, find, field.current)}
    >
      <Input
        ref={field}
        className="text-field__input find-bar__field"
        aria-label={say('field')}
        placeholder={say('field')}
        value={typed}
        onChange={({ target }) => type(target.value)}
        maxLength={mostTyped}
        autoComplete="off"
        spellCheck={false}
      />
      <span className="find-bar__count" role="status">
        {words()}
      </span>
      <IconButton
        label={say('previous')}
        keys="Shift+Enter"
        isDisabled={!canStep}
        onPress={() => step(-1)}
      >
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label={say('next')} keys="Enter" isDisabled={!canStep} onPress={() => step(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
      <IconButton label={say('close')} keys="Escape" onPress={close}>
        <X aria-hidden />
      </IconButton>
    </search>
  )
}

function handleKey(
  event: KeyboardEvent,
  { step, close }: Find,
  field: HTMLInputElement | null,
): void {
  if (isComposing(event.nativeEvent)) return
  if (event.key === 'Escape') close()
  else if (event.key === 'Enter' && event.target === field) step(event.shiftKey ? -1 : 1)
  else return
  event.preventDefault()
}
