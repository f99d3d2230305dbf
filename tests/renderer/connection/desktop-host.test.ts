import { afterEach, describe, expect, it, vi } from 'vitest'
import type {
  BridgeMessage,
  DesktopBridge,
  MenuCommand,
} from '../../../src/contract/desktop-bridge'
import { createDesktopHost } from '../../../src/renderer/connection/desktop-host'

class Field {
  readonly isContentEditable = false
  constructor(readonly selectionStart: number | null) {}
}
class TextArea {}

const call = { signal: new AbortController().signal, onProgress: () => undefined }

afterEach(() => vi.unstubAllGlobals())

function openHost(answers: Partial<DesktopBridge> = {}) {
  let receive: (message: BridgeMessage) => void = () => undefined
  const edits: string[] = []
  const page = {
    activeElement: null as unknown,
    execCommand: (command: string) => edits.push(command),
  }
  vi.stubGlobal('document', page)
  vi.stubGlobal('HTMLTextAreaElement', TextArea)
  vi.stubGlobal('HTMLInputElement', Field)
  vi.stubGlobal('HTMLElement', Field)
  const bridge: DesktopBridge = {
    call: async () => ({ ok: true, value: null }),
    cancel: () => undefined,
    listen: (hear) => {
      receive = hear
      return () => undefined
    },
    chooseImport: async () => null,
    chooseLibraryFolder: async () => null,
    saveExport: async () => ({ ok: true, value: null }),
    print: async () => ({ ok: true, value: null }),
    savePdf: async () => ({ ok: true, value: null }),
    openExternal: () => undefined,
    pathForFile: (file) => (file.name === 'picture.png' ? '' : `/dropped/${file.name}`),
    ...answers,
  }
  const host = createDesktopHost(bridge)
  return { host, page, edits, receive: (message: BridgeMessage) => receive(message) }
}

describe('the desktop app around the window', () => {
  it('gives chosen and dropped paths as sources', async () => {
    const { host } = openHost({ chooseImport: async () => ['/a.txt', '/b.txt'] })
    expect(await host.chooseImport('files', call)).toEqual([{ path: '/a.txt' }, { path: '/b.txt' }])
    const files = ['a.txt', 'picture.png', 'folder'].map((name) => new File([], name))
    expect(await host.receiveDrop({ files } as unknown as DataTransfer, call)).toEqual([
      { path: '/dropped/a.txt' },
      { path: '/dropped/folder' },
    ])
  })

  it('answers null when the person changed their mind', async () => {
    const { host } = openHost()
    expect(await host.chooseImport('files', call)).toBeNull()
    expect(await host.saveExport({ format: 'ris', articles: null }, 'a')).toBeNull()
  })

  it('throws the fault of an export that failed', async () => {
    const { host } = openHost({
      saveExport: async () => ({
        ok: false,
        fault: { code: 'export/nothing', message: '', detail: {} },
      }),
    })
    await expect(host.saveExport({ format: 'ris', articles: null }, 'a')).rejects.toMatchObject({
      code: 'export/nothing',
    })
  })

  it('tells where a PDF was saved, and why nothing was printed', async () => {
    const fault = { code: 'print/failed', message: '', detail: { reason: 'no paper' } } as const
    const { host } = openHost({
      savePdf: async (name) => ({ ok: true, value: `/out/${name}` }),
      print: async () => ({ ok: false, fault }),
    })
    expect(await host.savePdf('a.pdf')).toBe('/out/a.pdf')
    await expect(host.print()).rejects.toMatchObject({ code: 'print/failed' })
  })

  it('keeps what was asked to open before anyone listened, and hands it over once', () => {
    const { host, receive } = openHost()
    receive({ kind: 'open', paths: ['/a.txt'] })
    const heard: (readonly string[])[] = []
    const stop = host.onOpenPaths((paths) => heard.push(paths))
    receive({ kind: 'open', paths: ['/b.txt'] })
    stop()
    host.onOpenPaths(() => heard.push(['again']))
    expect(heard).toEqual([['/a.txt'], ['/b.txt']])
  })

  it('tells the menu’s commands until nobody listens', () => {
    const { host, receive } = openHost()
    const heard: MenuCommand[] = []
    const stop = host.onMenuCommand((command) => heard.push(command))
    receive({ kind: 'menu', command: 'find' })
    stop()
    receive({ kind: 'menu', command: 'export' })
    expect(heard).toEqual(['find'])
  })

  it('lets undo and redo work on the text while a text field has the focus', () => {
    const { host, receive, page, edits } = openHost()
    const heard: MenuCommand[] = []
    host.onMenuCommand((command) => heard.push(command))
    page.activeElement = new Field(0)
    for (const command of ['undo', 'redo', 'find'] as const) receive({ kind: 'menu', command })
    expect(edits).toEqual(['undo', 'redo'])
    page.activeElement = new Field(null)
    receive({ kind: 'menu', command: 'undo' })
    expect(heard).toEqual(['find', 'undo'])
  })
})
