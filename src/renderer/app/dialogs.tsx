import { type ReactElement, useState } from 'react'
import { LabelDialog } from '../reader/labels/label-dialog'
import { DialogWindow } from '../ui/dialog'
import { useSay } from '../ui/language'
import { NewLibraryForm } from '../welcome/new-library-form'
import { OpenLibraryForm } from '../welcome/open-library-form'
import { RestoreLibraryForm } from '../welcome/restore-library-form'
import { CommandPalette } from './command-palette'
import { messages } from './messages'
import { SaveElsewhereForm } from './save-elsewhere-form'
import { SettingsForm } from './settings-form'
import { ShortcutSheet } from './shortcut-sheet'
import type { Overlay, RunCommand } from './use-commands'

/** The frame's dialogs, one at a time. */
export function Dialogs({
  overlay,
  onClose,
  run,
}: {
  readonly overlay: Overlay | null
  readonly onClose: () => void
  readonly run: RunCommand
}): ReactElement {
  const say = useSay(messages)
  const [lost, setLost] = useState<string | null>(null)
  return (
    <>
      <CommandPalette isOpen={overlay === 'palette'} onClose={onClose} run={run} />
      <DialogWindow
        title={say('shortcuts')}
        isOpen={overlay === 'shortcuts'}
        onClose={onClose}
        width="wide"
      >
        <ShortcutSheet />
      </DialogWindow>
      <DialogWindow title={say('settings')} isOpen={overlay === 'settings'} onClose={onClose}>
        <SettingsForm
          run={(command) => {
            onClose()
            run(command)
          }}
        />
      </DialogWindow>
      <LabelDialog isOpen={overlay === 'labels'} onClose={onClose} />
      <DialogWindow
        title={say('openLibraryTitle')}
        isOpen={overlay === 'open-library'}
        onClose={onClose}
      >
        <OpenLibraryForm
          onDone={onClose}
          onRecover={(folder) => {
            setLost(folder)
            onClose()
          }}
        />
      </DialogWindow>
      <DialogWindow
        title={say('restoreTitle')}
        isOpen={lost !== null}
        onClose={() => setLost(null)}
      >
        <RestoreLibraryForm folder={lost} onDone={() => setLost(null)} />
      </DialogWindow>
      <DialogWindow
        title={say('newLibraryTitle')}
        isOpen={overlay === 'new-library'}
        onClose={onClose}
      >
        <NewLibraryForm onDone={onClose} />
      </DialogWindow>
      <DialogWindow
        title={say('saveElsewhereTitle')}
        isOpen={overlay === 'save-elsewhere'}
        onClose={onClose}
      >
        <SaveElsewhereForm onDone={onClose} />
      </DialogWindow>
    </>
  )
}
