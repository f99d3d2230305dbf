import { Fragment, type ReactElement } from 'react'
import { formatShortcut } from '../ui/keyboard'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { commands } from './commands'
import { messages } from './messages'
import './shortcut-sheet.css'

interface Line {
  readonly label: keyof typeof messages
  readonly keys: readonly string[]
}

const inLibrary: readonly Line[] = [
  { label: 'keyMove', keys: ['↑', '↓'] },
  { label: 'keyOpen', keys: ['Enter'] },
  { label: 'keyBeside', keys: ['Shift+Enter'] },
  { label: 'keySelect', keys: ['Space'] },
  { label: 'keyDelete', keys: ['Delete'] },
]
const inReader: readonly Line[] = [
  { label: 'keyChoose', keys: ['M'] },
  { label: 'keySentence', keys: ['S'] },
  { label: 'keyLabel', keys: ['1', '2', '3', '4'] },
  { label: 'keyComment', keys: ['C'] },
  { label: 'keyEntity', keys: ['E'] },
  { label: 'keyLink', keys: ['L'] },
  { label: 'keyPair', keys: ['Alt+P'] },
  { label: 'keyCitation', keys: ['Q'] },
  { label: 'keyTrim', keys: ['T'] },
  { label: 'keyNextAnnotation', keys: ['N', 'P'] },
  { label: 'keyOpenComment', keys: ['Enter'] },
]

/** Every shortcut, by where it works. */
export function ShortcutSheet(): ReactElement {
  const say = useSay(messages)
  return (
    <div className="shortcut-sheet">
      <ShortcutGroup
        title={say('everywhere')}
        lines={commands.filter(({ keys }) => keys.length > 0)}
      />
      <div>
        <ShortcutGroup title={say('inLibrary')} lines={inLibrary} />
        <ShortcutGroup title={say('inReader')} lines={inReader} />
      </div>
    </div>
  )
}

function ShortcutGroup({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly Line[]
}): ReactElement {
  const say = useSay(messages)
  return (
    <section className="shortcut-sheet__group">
      <SectionTitle>{title}</SectionTitle>
      <dl className="shortcut-sheet__lines">
        {lines.map(({ label, keys }) => (
          <Fragment key={label}>
            <dt>{say(label)}</dt>
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
