import { EventEmitter } from 'node:events'
import { app } from './fake-app'
import { ipcRenderer } from './fake-ipc'

export class FakeWebContents
  extends EventEmitter
  implements
    Pick<
      Electron.WebContents,
      'send' | 'reload' | 'isDestroyed' | 'getURL' | 'print' | 'printToPDF'
    >
{
  readonly sent: unknown[] = []
  url = ''
  reloads = 0
  destroyed = false
  openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null
  setWindowOpenHandler(handler: NonNullable<FakeWebContents['openHandler']>) {
    this.openHandler = handler
  }
  send(channel: string, ...input: unknown[]) {
    const [message] = structuredClone(input)
    this.sent.push(message)
    ipcRenderer.emit(channel, {}, message)
  }
  reload() {
    this.reloads += 1
    this.emit('did-navigate', {}, this.url)
  }
  /** What the system's print dialog ends with. */
  printEnd: readonly [done: boolean, reason: string] = [true, '']
  print(
    _options: Electron.WebContentsPrintOptions,
    ended: (done: boolean, reason: string) => void,
  ) {
    ended(...this.printEnd)
  }
  async printToPDF({ pageSize }: Electron.PrintToPDFOptions) {
    return Buffer.from(`%PDF of ${this.url} on ${String(pageSize)}`)
  }
  isDestroyed() {
    return this.destroyed
  }
  getURL() {
    return this.url
  }
}

export class FakeBrowserWindow
  extends EventEmitter
  implements
    Pick<
      Electron.BrowserWindow,
      | 'loadURL'
      | 'show'
      | 'focus'
      | 'restore'
      | 'maximize'
      | 'isMinimized'
      | 'isMaximized'
      | 'isVisible'
      | 'getNormalBounds'
      | 'setBackgroundColor'
    >
{
  static readonly all: FakeBrowserWindow[] = []
  readonly webContents = new FakeWebContents()
  visible = false
  focused = 0
  minimised = false
  maximised = false
  background: string
  constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.background = options.backgroundColor ?? ''
    FakeBrowserWindow.all.push(this)
    ipcRenderer.page = this.webContents
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string) {
    this.webContents.url = url
  }
  /** What the runtime does once the page is there. */
  finishLoading() {
    this.webContents.emit('did-navigate', {}, this.webContents.url)
    this.emit('ready-to-show')
    this.webContents.emit('did-finish-load')
  }
  close() {
    this.emit('close')
    this.webContents.destroyed = true
    this.webContents.emit('destroyed')
    this.emit('closed')
    app.emit('window-all-closed')
  }
  show() {
    this.visible = true
  }
  focus() {
    this.focused += 1
  }
  restore() {
    this.minimised = false
  }
  maximize() {
    this.maximised = true
  }
  isMinimized() {
    return this.minimised
  }
  isMaximized() {
    return this.maximised
  }
  isVisible() {
    return this.visible
  }
  getNormalBounds() {
    const { x = 0, y = 0, width = 0, height = 0 } = this.options
    return { x, y, width, height }
  }
  setBackgroundColor(colour: string) {
    this.background = colour
  }
}
