import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'

class FakeApp
  extends EventEmitter
  implements
    Pick<
      Electron.App,
      | 'whenReady'
      | 'quit'
      | 'exit'
      | 'getPath'
      | 'setPath'
      | 'getVersion'
      | 'getLocale'
      | 'getPreferredSystemLanguages'
      | 'isPackaged'
      | 'requestSingleInstanceLock'
      | 'setAppUserModelId'
      | 'setAboutPanelOptions'
      | 'enableSandbox'
    >
{
  readonly isPackaged: boolean = false
  sandboxed = false
  quits = 0
  readonly exits: (number | undefined)[] = []
  readonly paths = new Map<string, string>()
  systemLanguages = ['en-GB']
  lock = true
  async whenReady() {}
  quit() {
    this.quits += 1
    let prevented = false
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) this.exit()
  }
  exit(code?: number) {
    this.exits.push(code)
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]) {
    return this.paths.get(name) ?? tmpdir()
  }
  setPath(name: string, path: string) {
    this.paths.set(name, path)
  }
  getVersion() {
    return '1.2.3'
  }
  getLocale() {
    return this.systemLanguages[0] ?? 'en'
  }
  getPreferredSystemLanguages() {
    return this.systemLanguages
  }
  requestSingleInstanceLock() {
    return this.lock
  }
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  enableSandbox() {
    this.sandboxed = true
  }
}

export const app = new FakeApp()
