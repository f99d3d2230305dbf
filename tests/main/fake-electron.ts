/** A stand-in for the `electron` module, typed against the real one member by member. */
import { EventEmitter } from 'node:events'
import { app } from './fake-app'
import { ipcMain, ipcRenderer } from './fake-ipc'
import { FakeUtilityProcess } from './fake-process'
import { FakeProtocol, FakeSession } from './fake-session'
import { FakeBrowserWindow } from './fake-window'

/** Answers each dialog with what the test laid ready, and remembers what was asked. */
class FakeDialog {
  readonly asked: unknown[] = []
  openAnswer: Electron.OpenDialogReturnValue = { canceled: true, filePaths: [] }
  saveAnswer: Electron.SaveDialogReturnValue = { canceled: true, filePath: '' }
  messageAnswer: Electron.MessageBoxReturnValue = { response: 0, checkboxChecked: false }
  readonly errors: string[] = []
  async showOpenDialog(...asked: unknown[]) {
    this.asked.push(asked.at(-1))
    return this.openAnswer
  }
  async showSaveDialog(...asked: unknown[]) {
    this.asked.push(asked.at(-1))
    return this.saveAnswer
  }
  async showMessageBox(...asked: unknown[]) {
    this.asked.push(asked.at(-1))
    return this.messageAnswer
  }
  showErrorBox(title: string) {
    this.errors.push(title)
  }
}

class FakeNativeTheme
  extends EventEmitter
  implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  themeSource: Electron.NativeTheme['themeSource'] = 'system'
  shouldUseDarkColors = false
}

class FakeContextBridge implements Pick<Electron.ContextBridge, 'exposeInMainWorld'> {
  readonly exposed = new Map<string, unknown>()
  exposeInMainWorld(name: string, api: unknown) {
    this.exposed.set(name, api)
  }
}

type MenuTemplate = Electron.MenuItemConstructorOptions[]

class FakeMenu {
  template: MenuTemplate = []
  buildFromTemplate(template: MenuTemplate) {
    return template
  }
  setApplicationMenu(template: MenuTemplate) {
    this.template = template
  }
}

class FakeShell implements Pick<Electron.Shell, 'openExternal'> {
  readonly opened: string[] = []
  async openExternal(url: string) {
    this.opened.push(url)
  }
}

const workArea = { x: 0, y: 25, width: 1920, height: 1055 }

export const electron = {
  app,
  BrowserWindow: FakeBrowserWindow,
  contextBridge: new FakeContextBridge(),
  dialog: new FakeDialog(),
  ipcMain,
  ipcRenderer,
  Menu: new FakeMenu(),
  nativeTheme: new FakeNativeTheme(),
  protocol: new FakeProtocol(),
  screen: {
    getPrimaryDisplay: () => ({ workArea }),
    getAllDisplays: () => [{ workArea }],
  },
  session: { defaultSession: new FakeSession() },
  shell: new FakeShell(),
  utilityProcess: {
    fork: (...[path, args = [], options = {}]: Parameters<typeof Electron.UtilityProcess.fork>) =>
      new FakeUtilityProcess(path, args, options),
  },
  webUtils: { getPathForFile: (file: File) => `/dropped/${file.name}` },
} satisfies { readonly [Name in keyof typeof import('electron')]?: unknown }
