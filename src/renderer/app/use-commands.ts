import { useEffect, useRef } from 'react'
import type { NoteId } from '../../contract/notes'
import { useHost, useWorkbench } from '../connection/connection'
import { useChosenKeys } from '../connection/use-chosen-keys'
import type { Importing } from '../library/importing'
import { useNavigation } from '../navigation/navigation'
import type { Place } from '../navigation/place'
import { useFindCalls } from '../reader/find/find-calls'
import { usePrinting } from '../reader/print/use-printing'
import { isTextField } from '../ui/keyboard'
import { focusSearchBox } from '../ui/search-query'
import { keyOf } from '../ui/single-keys'
import { useAttempt } from '../ui/use-attempt'
import { useOpenLibrary } from '../welcome/use-open-library'
import { type CommandId, commands } from './commands'
import { isForWindow, matchesKeys } from './shortcuts'
import { useSaveElsewhere } from './use-save-elsewhere'
import { useUndo } from './use-undo'

/** A dialog of the frame that stands over the views. */
export type Overlay =
  | 'palette'
  | 'shortcuts'
  | 'settings'
  | 'labels'
  | 'open-library'
  | 'new-library'
  | 'save-elsewhere'

export type RunCommand = (command: CommandId) => void

/** One function that runs any command, heard from the keyboard and from the host's menu too. */
export function useCommands(
  importing: Importing,
  show: (overlay: Overlay | null) => void,
): RunCommand {
  const host = useHost()
  const actions = useActions(importing, show)
  const latest = useRef(actions)
  latest.current = actions
  const keys = useChosenKeys()
  const chosen = useRef(keys)
  chosen.current = keys
  const run = useRef<RunCommand>((command) => latest.current[command]()).current
  useEffect(() => host.onMenuCommand(run), [host, run])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commands.find((one) =>
        one.keys.some((written) => {
          const own = () => keyOf(chosen.current, { id: one.id, key: written })
          const key = written.length > 1 ? written : own()
          return key !== null && matchesKeys(event, key) && isForWindow(event, key)
        }),
      )
      if (command === undefined) return
      event.preventDefault()
      run(command.id)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [run])
  return run
}

function useActions(
  importing: Importing,
  show: (overlay: Overlay | null) => void,
): Readonly<Record<CommandId, () => void>> {
  const workbench = useWorkbench()
  const host = useHost()
  const attempt = useAttempt()
  const undo = useUndo()
  const navigation = useNavigation()
  const printing = usePrinting()
  const { call } = useFindCalls()
  const { chooseAndOpen } = useOpenLibrary()
  const { chooseAndSave } = useSaveElsewhere()
  const { panes, focused } = navigation.place
  const lastNote = useRef<NoteId | null>(null)
  if (navigation.place.view === 'notes') lastNote.current = navigation.place.note
  const view = (name: 'library' | 'reader' | 'annotations') =>
    navigation.go({ view: name, panes, focused })
  const step = (direction: 'undo' | 'redo') =>
    isTextField(document.activeElement) ? undefined : void undo(direction)
  return {
    find: focusSearchBox,
    // Where no article is read, what can be searched is the library.
    'find-in-article': () => call('open') || focusSearchBox(),
    'find-next': () => call('next'),
    'find-previous': () => call('previous'),
    'command-palette': () => show('palette'),
    shortcuts: () => show('shortcuts'),
    settings: () => show('settings'),
    labels: () => show('labels'),
    'view-library': () => view('library'),
    'view-reader': () => view('reader'),
    'view-annotations': () => view('annotations'),
    'view-entities': () => navigation.go(entitiesPlace(navigation.place)),
    'view-notes': () => navigation.showNote(lastNote.current),
    'view-export': () => navigation.showExport(null),
    'close-pane': () => navigation.place.view === 'reader' && navigation.closePane(focused),
    'reopen-pane': () => navigation.reopenPane?.(),
    'import-files': () => void importing.choose('files'),
    'import-folder': () => void importing.choose('folder'),
    'import-references': () => void importing.choose('references'),
    'check-bundle': () => navigation.showBundle(),
    export: () => navigation.showExport(null),
    print: printing.print,
    'save-pdf': printing.savePdf,
    undo: () => step('undo'),
    redo: () => step('redo'),
    'open-library': () => (host.hasFolderDialog ? void chooseAndOpen() : show('open-library')),
    'new-library': () => show('new-library'),
    trash: () => navigation.showSafekeeping('trash'),
    backups: () => navigation.showSafekeeping('backups'),
    check: () => navigation.showSafekeeping('check'),
    'save-elsewhere': () => (host.hasFolderDialog ? void chooseAndSave() : show('save-elsewhere')),
    'close-library': () => void attempt(() => workbench.closeLibrary({})),
  }
}

const entitiesPlace = (place: Place): Place =>
  place.view === 'entities' ? place : { ...place, view: 'entities', entity: null }
