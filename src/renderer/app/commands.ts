/** Everything that can be done from the keyboard, the palette and the host's menu, under one name each. */
import type { MenuCommand } from '../../contract/desktop-bridge'
import type { messages } from './messages'

export type CommandId =
  | MenuCommand
  | 'settings'
  | 'labels'
  | 'view-annotations'
  | 'view-notes'
  | 'close-library'
  | 'save-elsewhere'
  | 'trash'
  | 'backups'
  | 'check'
  | 'close-pane'
  | 'reopen-pane'
  | 'find-next'
  | 'find-previous'

export interface Command {
  readonly id: CommandId
  readonly label: keyof typeof messages
  /** The first is the one shown. */
  readonly keys: readonly string[]
}

export const commands: readonly Command[] = [
  { id: 'find', label: 'find', keys: ['/', 'Ctrl+Shift+F'] },
  { id: 'find-in-article', label: 'findInArticle', keys: ['Ctrl+F'] },
  { id: 'find-next', label: 'findNext', keys: ['F3', 'Ctrl+G'] },
  { id: 'find-previous', label: 'findPrevious', keys: ['Shift+F3', 'Ctrl+Shift+G'] },
  { id: 'command-palette', label: 'openPalette', keys: ['Ctrl+K'] },
  { id: 'view-library', label: 'showLibrary', keys: ['Alt+1'] },
  { id: 'view-reader', label: 'showReader', keys: ['Alt+2'] },
  { id: 'view-entities', label: 'showEntities', keys: ['Alt+3'] },
  { id: 'view-annotations', label: 'showAnnotations', keys: ['Alt+6'] },
  { id: 'view-notes', label: 'showNotes', keys: ['Alt+7'] },
  { id: 'view-export', label: 'showExport', keys: ['Alt+4'] },
  { id: 'close-pane', label: 'closePane', keys: ['Alt+W'] },
  { id: 'reopen-pane', label: 'reopenPane', keys: ['Alt+Shift+T'] },
  { id: 'import-files', label: 'importFiles', keys: ['Ctrl+I'] },
  { id: 'import-folder', label: 'importFolder', keys: [] },
  { id: 'import-references', label: 'importReferences', keys: [] },
  { id: 'check-bundle', label: 'checkBundle', keys: [] },
  { id: 'export', label: 'exportCommand', keys: ['Ctrl+E'] },
  { id: 'print', label: 'printArticle', keys: ['Ctrl+P'] },
  { id: 'save-pdf', label: 'savePdf', keys: [] },
  { id: 'undo', label: 'undo', keys: ['Ctrl+Z'] },
  { id: 'redo', label: 'redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'] },
  { id: 'open-library', label: 'openLibrary', keys: ['Ctrl+O'] },
  { id: 'new-library', label: 'newLibrary', keys: [] },
  { id: 'trash', label: 'showTrash', keys: ['Alt+5'] },
  { id: 'backups', label: 'showBackups', keys: [] },
  { id: 'check', label: 'showCheck', keys: [] },
  { id: 'save-elsewhere', label: 'saveElsewhere', keys: [] },
  { id: 'close-library', label: 'closeLibrary', keys: [] },
  { id: 'labels', label: 'showLabels', keys: [] },
  { id: 'settings', label: 'openSettings', keys: ['Ctrl+,'] },
  { id: 'shortcuts', label: 'shortcuts', keys: ['?'] },
]

/** Commands with a shortcut of one key, which the user may change. */
export const singleKeyCommands = commands.flatMap(({ id, label, keys }) =>
  keys.flatMap((key) => (key.length === 1 ? [{ id, label, key, when: 'always' as const }] : [])),
)

/** The shortcut to show for a command. */
export const keysOf = (id: CommandId): string | undefined =>
  commands.find((command) => command.id === id)?.keys[0]
