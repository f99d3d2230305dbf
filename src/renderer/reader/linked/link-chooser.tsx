import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { type LinkKind, linkKinds } from '../../../contract/links'
import { useSay } from '../../ui/language'
import { LinkSign } from './link-sign'
import { messages } from './messages'
import './link-chooser.css'

/** What the first passage of a link does to the second; chosen by pressing, or by number. */
export function LinkChooser({
  words,
  onChoose,
  onLeave,
}: {
  /** Of the first passage. */
  readonly words: string
  readonly onChoose: (kind: LinkKind) => void
  readonly onLeave: () => void
}): ReactElement {
  const say = useSay(messages)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const kind = /^[1-9]$/.test(event.key) ? linkKinds[Number(event.key) - 1] : undefined
    if (event.key === 'Escape') onLeave()
    else if (kind !== undefined) onChoose(kind)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="link-chooser" onKeyDownCapture={onKeyDown} role="presentation">
      <p className="link-chooser__words">“{words}”</p>
      <Toolbar className="link-chooser__kinds" orientation="vertical" aria-label={say('linkKind')}>
        {linkKinds.map((kind, at) => (
          <Button
            key={kind}
            ref={at === 0 ? first : null}
            className="link-chooser__kind"
            aria-keyshortcuts={String(at + 1)}
            onPress={() => onChoose(kind)}
          >
            <LinkSign kind={kind} />
            <span className="link-chooser__name">{say(kind)}</span>
            <kbd className="link-chooser__keys">{at + 1}</kbd>
          </Button>
        ))}
      </Toolbar>
    </div>
  )
}
