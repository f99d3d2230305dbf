import type { ReactElement, ReactNode } from 'react'
import { snappings, themes } from '../../contract/preferences'
import { linkModes } from '../../contract/reading'
import { useChangePreferences, usePreferences } from '../connection/preferences'
import { useStanding } from '../connection/session'
import { OutletRuleList } from '../reader/trimming/outlet-rule-list'
import { Button } from '../ui/button'
import { useSay } from '../ui/language'
import { Segmented } from '../ui/segmented'
import { messages } from './messages'
import { shortcutMessages } from './shortcut-messages'
import { TextSize } from './text-size'
import type { RunCommand } from './use-commands'
import './settings-form.css'

const themeWords = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
  sepia: 'themeSepia',
} as const
const linkWords = {
  off: 'linkOff',
  proportional: 'linkProportional',
  anchored: 'linkAnchored',
} as const
const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const

/** Theme, language, text size and linked scrolling; each takes effect at once. */
export function SettingsForm({ run }: { readonly run: RunCommand }): ReactElement {
  const say = useSay(messages)
  const sayMarking = useSay(shortcutMessages)
  const preferences = usePreferences()
  const change = useChangePreferences()
  const { version, library } = useStanding().session
  return (
    <div className="settings-form">
      <Setting name={say('theme')}>
        <Segmented
          label={say('theme')}
          selected={preferences.theme}
          onSelect={(theme) => change({ theme })}
          choices={themes.map((theme) => ({ id: theme, label: say(themeWords[theme]) }))}
        />
      </Setting>
      <Setting name={say('language')}>
        <Segmented
          label={say('language')}
          selected={preferences.language ?? 'system'}
          onSelect={(choice) => change({ language: choice === 'system' ? null : choice })}
          choices={[
            { id: 'system', label: say('languageSystem') },
            { id: 'vi', label: languageNames.vi, lang: 'vi' },
            { id: 'en', label: languageNames.en, lang: 'en' },
          ]}
        />
      </Setting>
      <Setting name={say('textSize')} text={say('textSizeText')}>
        <TextSize />
      </Setting>
      <p className="settings-form__sample" aria-hidden>
        {say('sample')}
      </p>
      <Setting name={say('linked')} text={say('linkedHint')}>
        <Segmented
          label={say('linked')}
          selected={preferences.linkedScrolling}
          onSelect={(linkedScrolling) => change({ linkedScrolling })}
          choices={linkModes.map((mode) => ({ id: mode, label: say(linkWords[mode]) }))}
        />
      </Setting>
      <Setting name={sayMarking('snapping')} text={sayMarking('snappingText')}>
        <Segmented
          label={sayMarking('snapping')}
          selected={preferences.snapping}
          onSelect={(snapping) => change({ snapping })}
          choices={snappings.map((snapping) => ({ id: snapping, label: sayMarking(snapping) }))}
        />
      </Setting>
      <Setting name={sayMarking('spokenMarks')} text={sayMarking('spokenMarksText')}>
        <Segmented
          label={sayMarking('spokenMarks')}
          selected={preferences.spokenMarks ? 'spoken' : 'silent'}
          onSelect={(choice) => change({ spokenMarks: choice === 'spoken' })}
          choices={[
            { id: 'silent', label: sayMarking('silent') },
            { id: 'spoken', label: sayMarking('spoken') },
          ]}
        />
      </Setting>
      <Setting name={sayMarking('labels')} text={sayMarking('labelsText')}>
        <Button onPress={() => run('labels')}>{sayMarking('openLabels')}</Button>
      </Setting>
      <Setting name={say('shortcuts')} text={sayMarking('shortcutsText')}>
        <Button onPress={() => run('shortcuts')}>{sayMarking('changeShortcuts')}</Button>
      </Setting>
      {library === null ? null : <OutletRuleList />}
      <Setting name={say('safekeeping')} text={say('safekeepingText')}>
        <Button onPress={() => run('backups')}>{say('openSafekeeping')}</Button>
      </Setting>
      <p className="settings-form__version">{say('version', { version })}</p>
    </div>
  )
}

function Setting({
  name,
  text,
  children,
}: {
  readonly name: string
  readonly text?: string | undefined
  readonly children: ReactNode
}): ReactElement {
  return (
    <div className="settings-form__setting">
      <div>
        <p className="settings-form__name">{name}</p>
        {text === undefined ? null : <p className="settings-form__text">{text}</p>}
      </div>
      {children}
    </div>
  )
}
