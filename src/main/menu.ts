import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../contract/desktop-bridge'
import type { RecentLibrary } from '../contract/exchange'
import type { Language } from '../contract/model'
import { commandWords, words } from './words'

export interface MenuContents {
  readonly language: Language
  readonly platform: string
  readonly recent: readonly RecentLibrary[]
  readonly developerTools: boolean
  readonly run: (command: MenuCommand) => void
  readonly openLibrary: (folder: string) => void
}

type Item = MenuItemConstructorOptions

// A page sees keys before the menu does, and what it handles the menu never gets.
const accelerators: Partial<Record<MenuCommand, string>> = {
  'import-files': 'CmdOrCtrl+I',
  'open-library': 'CmdOrCtrl+O',
  export: 'CmdOrCtrl+E',
  print: 'CmdOrCtrl+P',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+Shift+F',
  'find-in-article': 'CmdOrCtrl+F',
  'command-palette': 'CmdOrCtrl+K',
  'view-library': 'Alt+1',
  'view-reader': 'Alt+2',
  'view-entities': 'Alt+3',
  'view-export': 'Alt+4',
}
const separator: Item = { type: 'separator' }

/** The whole menu as Electron's template: every command once, the system's own roles, the recent libraries. */
export function menuTemplate(contents: MenuContents): Item[] {
  const mac = contents.platform === 'darwin'
  return [
    ...(mac ? [appMenu(contents)] : []),
    fileMenu(contents, mac),
    editMenu(contents),
    viewMenu(contents),
    ...(mac ? [windowMenu(contents)] : []),
    helpMenu(contents, mac),
  ]
}

function appMenu({ language }: MenuContents): Item {
  const role = roleIn(language)
  return {
    label: 'Lectern',
    submenu: [
      role('about', 'about'),
      separator,
      role('services', 'services'),
      separator,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('unhide', 'showAll'),
      separator,
      role('quit', 'quit'),
    ],
  }
}

function fileMenu(contents: MenuContents, mac: boolean): Item {
  const { language, recent, openLibrary } = contents
  const command = commandIn(contents)
  const role = roleIn(language)
  return {
    label: words.file[language],
    submenu: [
      command('new-library'),
      command('open-library'),
      {
        label: words.recent[language],
        enabled: recent.length > 0,
        submenu: recent.map(({ name, folder }) => ({
          // An ampersand alone would underline the letter after it.
          label: name.replaceAll('&', '&&'),
          sublabel: folder,
          click: () => openLibrary(folder),
        })),
      },
      separator,
      command('import-files'),
      command('import-folder'),
      command('import-references'),
      command('check-bundle'),
      separator,
      command('export'),
      command('save-pdf'),
      command('print'),
      separator,
      mac ? role('close', 'close') : role('quit', 'quit'),
    ],
  }
}

function editMenu(contents: MenuContents): Item {
  const command = commandIn(contents)
  const role = roleIn(contents.language)
  return {
    label: words.edit[contents.language],
    submenu: [
      command('undo'),
      command('redo'),
      separator,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('selectAll', 'selectAll'),
      separator,
      command('find-in-article'),
      command('find'),
    ],
  }
}

function viewMenu(contents: MenuContents): Item {
  const command = commandIn(contents)
  const role = roleIn(contents.language)
  return {
    label: words.view[contents.language],
    submenu: [
      command('view-library'),
      command('view-reader'),
      command('view-entities'),
      command('view-export'),
      separator,
      command('command-palette'),
      separator,
      role('resetZoom', 'actualSize'),
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      separator,
      role('togglefullscreen', 'fullScreen'),
      role('reload', 'reload'),
      ...(contents.developerTools ? [{ role: 'toggleDevTools' } satisfies Item] : []),
    ],
  }
}

function windowMenu({ language }: MenuContents): Item {
  const role = roleIn(language)
  return {
    label: words.window[language],
    role: 'window',
    submenu: [role('minimize', 'minimise'), role('zoom', 'zoom')],
  }
}

function helpMenu(contents: MenuContents, mac: boolean): Item {
  const { language } = contents
  const about = roleIn(language)('about', 'about')
  return {
    label: words.help[language],
    role: 'help',
    submenu: [commandIn(contents)('shortcuts'), ...(mac ? [] : [separator, about])],
  }
}

function commandIn({ language, run }: MenuContents): (command: MenuCommand) => Item {
  return (command) => {
    const accelerator = accelerators[command]
    return {
      id: command,
      label: commandWords[command][language],
      click: () => run(command),
      ...(accelerator === undefined ? {} : { accelerator }),
    }
  }
}

function roleIn(
  language: Language,
): (role: NonNullable<Item['role']>, word: keyof typeof words) => Item {
  return (role, word) => ({ role, label: words[word][language] })
}
