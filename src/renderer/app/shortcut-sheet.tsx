import { Fragment, type ReactElement } from 'react'
import { useChangePreferences, usePreferences } from '../connection/preferences'
import { markingMessages } from '../reader/marking-messages'
import { readerShortcuts } from '../reader/reader-keys'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { formatShortcut } from '../ui/keyboard'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { commands, singleKeyCommands } from './commands'
import { KeyButton, type NamedKey } from './key-button'
import { messages } from './messages'
import { shortcutMessages } from './shortcut-messages'
import './shortcut-sheet.css'

interface Line {
  readonly name: string
  readonly keys: readonly string[]
}

/** Every shortcut, by where it works; those of one key can be changed here. */
export function ShortcutSheet(): ReactElement {
  const say = useSay(messages)
  const preferences = usePreferences()
  const change = useChangePreferences()
  const sayKeys = useSay(shortcutMessages)
  const named = useNamedKeys()
  const inLibrary: readonly Line[] = [
    { name: say('keyMove'), keys: ['↑', '↓'] },
    { name: say('keyOpen'), keys: ['Enter'] },
    { name: say('keySelect'), keys: ['Space'] },
    { name: say('keyDelete'), keys: ['Delete'] },
  ]
  const inReader: readonly Line[] = [
    { name: sayKeys('keyLabels'), keys: ['1', '…', '8'] },
    { name: sayKeys('keyWords'), keys: ['←', '→', '↑', '↓'] },
    { name: say('keyPair'), keys: ['Alt+P'] },
    { name: sayKeys('keyAll'), keys: ['Ctrl+A'] },
    { name: sayKeys('keyEnter'), keys: ['Enter'] },
    { name: sayKeys('keyLeave'), keys: ['Escape'] },
  ]
  const everywhere = commands.flatMap(({ label, keys }) => {
    const fixed = keys.filter((one) => one.length > 1)
    return fixed.length === 0 ? [] : [{ name: say(label), keys: fixed }]
  })
  const beside: Line = { name: say('keyBeside'), keys: ['Shift+Enter'] }
  return (
    <div className="shortcut-sheet">
      <div>
        <Group title={say('everywhere')} lines={[...everywhere, beside]} />
        <Group title={say('inLibrary')} lines={inLibrary} />
        <Group title={say('inReader')} lines={inReader} />
      </div>
      <section className="shortcut-sheet__group">
        <SectionTitle>{sayKeys('singleKeys')}</SectionTitle>
        <div className="shortcut-sheet__switch">
          <Checkbox
            isSelected={preferences.singleKeys}
            onChange={(singleKeys) => change({ singleKeys })}
          >
            {sayKeys('singleKeys')}
          </Checkbox>
          <p className="shortcut-sheet__text">{sayKeys('singleKeysText')}</p>
        </div>
        <dl className="shortcut-sheet__lines">
          {named.map((shortcut) => (
            <Fragment key={shortcut.id}>
              <dt>{shortcut.name}</dt>
              <dd>
                <KeyButton shortcut={shortcut} all={named} />
              </dd>
            </Fragment>
          ))}
        </dl>
        <div className="shortcut-sheet__reset">
          <Button onPress={() => change({ keys: {} })}>{sayKeys('resetKeys')}</Button>
        </div>
      </section>
    </div>
  )
}

function useNamedKeys(): readonly NamedKey[] {
  const say = useSay(messages)
  const sayMarking = useSay(markingMessages)
  return [
    ...singleKeyCommands.map(({ label, ...shortcut }) => ({ ...shortcut, name: say(label) })),
    ...readerShortcuts.map(({ label, ...shortcut }) => ({ ...shortcut, name: sayMarking(label) })),
  ]
}

function Group({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly Line[]
}): ReactElement {
  return (
    <section className="shortcut-sheet__group">
      <SectionTitle>{title}</SectionTitle>
      <dl className="shortcut-sheet__lines">
        {lines.map(({ name, keys }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              {keys.map((one) => (
                <kbd key={one} className="shortcut-sheet__key">
                  {formatShortcut(one)}
                </kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
