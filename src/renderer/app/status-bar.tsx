import { Redo2, Undo2, UnfoldVertical } from 'lucide-react'
import type { ReactElement } from 'react'
import { Button, Group } from 'react-aria-components'
import type { LibrarySummary } from '../../contract/exchange'
import { linkModes } from '../../contract/reading'
import { useChangePreferences, usePreferences } from '../connection/preferences'
import { useIsReadOnly, useStanding } from '../connection/session'
import { IconButton } from '../ui/button'
import { useLanguage, useSay } from '../ui/language'
import { MenuButton } from '../ui/menu'
import { keysOf } from './commands'
import { messages } from './messages'
import { SavingStatus } from './saving'
import { TextSize } from './text-size'
import type { RunCommand } from './use-commands'
import { useStepName } from './use-undo'
import './status-bar.css'

/** The foot of the window: is it saved, how much is here, and how it is shown. */
export function StatusBar({
  library,
  run,
}: {
  readonly library: LibrarySummary
  readonly run: RunCommand
}): ReactElement {
  const say = useSay(messages)
  const counts = [
    say('articleCount', { n: library.articles }),
    say('wordCount', { n: library.words }),
    say('annotationCount', { n: library.annotations }),
    say('entityCount', { n: library.entities }),
  ]
  return (
    <footer className="status-bar">
      <SavingStatus />
      <HistoryButtons run={run} />
      <span className="status-bar__counts">{counts.join(' · ')}</span>
      <span className="status-bar__space" />
      <LinkedScrolling />
      <TextSize />
      <LanguageChoice />
    </footer>
  )
}

function HistoryButtons({ run }: { readonly run: RunCommand }): ReactElement {
  const say = useSay(messages)
  const nameOf = useStepName()
  const { undo, redo } = useStanding().history
  const isReadOnly = useIsReadOnly()
  return (
    <span className="status-bar__history">
      <IconButton
        label={undo === null ? say('undo') : say('undoStep', { step: nameOf(undo) })}
        keys={keysOf('undo')}
        side="top"
        isDisabled={undo === null || isReadOnly}
        onPress={() => run('undo')}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={redo === null ? say('redo') : say('redoStep', { step: nameOf(redo) })}
        keys={keysOf('redo')}
        side="top"
        isDisabled={redo === null || isReadOnly}
        onPress={() => run('redo')}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </span>
  )
}

const linkWords = {
  off: 'linkOff',
  proportional: 'linkProportional',
  anchored: 'linkAnchored',
} as const
const linkHints = {
  off: 'linkOffHint',
  proportional: 'linkProportionalHint',
  anchored: 'linkAnchoredHint',
} as const

function LinkedScrolling(): ReactElement {
  const say = useSay(messages)
  const preferences = usePreferences()
  const change = useChangePreferences()
  const mode = preferences.linkedScrolling
  const choices = linkModes.map((one) => ({
    id: one,
    label: say(linkWords[one]),
    detail: say(linkHints[one]),
    run: () => change({ linkedScrolling: one }),
  }))
  return (
    <MenuButton
      label={say('linked')}
      placement="top end"
      groups={[{ id: 'modes', choices, selected: mode }]}
    >
      <Button className="status-bar__word">
        <UnfoldVertical aria-hidden />
        <span className="status-bar__long">
          {say('linked')}: {say(linkWords[mode])}
        </span>
      </Button>
    </MenuButton>
  )
}

const ownNames = { vi: 'Tiếng Việt', en: 'English' } as const

function LanguageChoice(): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const change = useChangePreferences()
  return (
    <Group className="status-bar__languages" aria-label={say('language')}>
      {(['vi', 'en'] as const).map((choice) => (
        <Button
          key={choice}
          className="status-bar__word"
          aria-pressed={language === choice}
          onPress={() => change({ language: choice })}
        >
          <span lang={choice}>{ownNames[choice]}</span>
        </Button>
      ))}
    </Group>
  )
}
