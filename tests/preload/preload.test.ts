import { afterEach, describe, expect, it, vi } from 'vitest'
import { bridgeName, type DesktopBridge } from '../../src/contract/desktop-bridge'
import { electron } from '../main/fake-electron'

vi.mock('electron', async () => (await import('../main/fake-electron')).electron)

await import('../../src/preload/index')
const bridge = electron.contextBridge.exposed.get(bridgeName) as DesktopBridge

afterEach(() => electron.ipcMain.removeAllListeners())

describe('the preload', () => {
  it('exposes the bridge and nothing else', () => {
    const methods: Record<keyof DesktopBridge, true> = {
      call: true,
      cancel: true,
      listen: true,
      chooseImport: true,
      chooseLibraryFolder: true,
      saveExport: true,
      print: true,
      savePdf: true,
      openExternal: true,
      pathForFile: true,
    }
    expect([...electron.contextBridge.exposed.keys()]).toEqual([bridgeName])
    expect(Object.keys(bridge).sort()).toEqual(Object.keys(methods).sort())
    for (const method of Object.values(bridge)) expect(method).toBeTypeOf('function')
  })

  it('never hands the page the runtime’s own event', () => {
    const heard: unknown[][] = []
    bridge.listen((...message: unknown[]) => heard.push(message))
    electron.ipcRenderer.emit('message', { sender: electron.ipcRenderer }, { kind: 'menu' })
    expect(heard).toEqual([[{ kind: 'menu' }]])
  })

  it('returns nothing of the runtime when listening ends', () => {
    const heard: unknown[] = []
    const stop: () => unknown = bridge.listen((message) => heard.push(message))
    expect(stop()).toBeUndefined()
    electron.ipcRenderer.emit('message', {}, { kind: 'menu' })
    expect(heard).toEqual([])
  })

  it('tells the path of a dropped file', () => {
    expect(bridge.pathForFile(new File([''], 'a.txt'))).toBe('/dropped/a.txt')
  })

  it('sends only on the channels of its methods', async () => {
    const channels: string[] = []
    vi.spyOn(electron.ipcRenderer, 'invoke').mockImplementation(async (channel) => {
      channels.push(channel)
    })
    vi.spyOn(electron.ipcRenderer, 'send').mockImplementation((channel) => {
      channels.push(channel)
    })
    await bridge.call(1, 'listArticles', {})
    bridge.cancel(1)
    await bridge.chooseImport('files')
    await bridge.chooseLibraryFolder('new')
    await bridge.saveExport({ format: 'ris', articles: null }, 'a')
    await bridge.print()
    await bridge.savePdf('a.pdf')
    bridge.openExternal('https://example.org/')
    expect(channels).toEqual([
      'call',
      'cancel',
      'chooseImport',
      'chooseLibraryFolder',
      'saveExport',
      'print',
      'savePdf',
      'openExternal',
    ])
  })
})
