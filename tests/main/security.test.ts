import { afterEach, describe, expect, it } from 'vitest'
import { FakeWebContents } from './fake-window'
import { runDesktop, settle } from './run-desktop'

let desktop: Awaited<ReturnType<typeof runDesktop>>
const start = async () => {
  desktop = await runDesktop()
  return desktop
}
afterEach(() => desktop.finish())

const page = 'app://lectern/'

describe('the window', () => {
  it('is sandboxed, isolated, and without any of the runtime’s dangerous options', async () => {
    const { window } = await start()
    const { preload, ...preferences } = window().options.webPreferences ?? {}
    expect(preload).toMatch(/preload[\\/]index\.cjs$/)
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      webviewTag: false,
      spellcheck: false,
      devTools: true,
    })
  })

  it('has no developer tools in a packaged program', async () => {
    desktop = await runDesktop({
      setUp: (electron) => {
        Object.assign(electron.app, { isPackaged: true })
        Object.assign(process, { resourcesPath: '/opt/Lectern/resources' })
      },
    })
    expect(desktop.window().options.webPreferences?.devTools).toBe(false)
    expect(JSON.stringify(desktop.electron.Menu.template)).not.toContain('toggleDevTools')
    expect(desktop.engine().args[0]).toContain('/opt/Lectern/resources')
  })

  it('loads the program’s own page, and every page in it is sandboxed', async () => {
    const { window, electron } = await start()
    expect(window().webContents.url).toBe(page)
    expect(electron.app.sandboxed).toBe(true)
  })

  it('appears only when its first picture is ready', async () => {
    const { window } = await start()
    expect(window().options.show).toBe(false)
    expect(window().visible).toBe(true)
  })
})

describe('a page', () => {
  const navigate = (contents: FakeWebContents, event: string, url: string, isMainFrame = true) => {
    let prevented = false
    contents.emit(event, { url, isMainFrame, preventDefault: () => (prevented = true) })
    return prevented ? 'denied' : 'allowed'
  }

  it.each([
    'https://example.org/',
    'http://localhost/',
    'file:///etc/passwd',
    'app://lectern/other.html',
    'app://lectern.evil/',
    'app://evil/',
    'data:text/html,hello',
    'javascript:alert(1)',
    'not an address',
  ])('may not go to %s', async (url) => {
    const contents = (await start()).window().webContents
    expect(navigate(contents, 'will-frame-navigate', url)).toBe('denied')
    expect(navigate(contents, 'will-redirect', url)).toBe('denied')
  })

  it('may load itself again, but not inside a frame', async () => {
    const contents = (await start()).window().webContents
    expect(navigate(contents, 'will-frame-navigate', page)).toBe('allowed')
    expect(navigate(contents, 'will-frame-navigate', `${page}#/reader`)).toBe('allowed')
    expect(navigate(contents, 'will-frame-navigate', page, false)).toBe('denied')
  })

  it('may open no window and hold no webview, wherever it came from', async () => {
    const { electron } = await start()
    const contents = new FakeWebContents()
    electron.app.emit('web-contents-created', {}, contents)
    expect(contents.openHandler?.({ url: page } as Electron.HandlerDetails)).toEqual({
      action: 'deny',
    })
    expect(navigate(contents, 'will-attach-webview', page)).toBe('denied')
    expect(navigate(contents, 'will-frame-navigate', 'https://example.org/')).toBe('denied')
  })

  it('may download nothing', async () => {
    const session = (await start()).electron.session.defaultSession
    let prevented = false
    session.emit('will-download', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })

  it.each([
    ['app://lectern/assets/index.js', 'passes'],
    ['data:image/png;base64,AA', 'passes'],
    ['https://example.org/', 'cancelled'],
    ['http://127.0.0.1:8080/', 'cancelled'],
    ['wss://example.org/', 'cancelled'],
    ['file:///etc/passwd', 'cancelled'],
    ['ftp://example.org/', 'cancelled'],
    ['not an address', 'cancelled'],
  ])('asks nothing of the outside: %s', async (url, fate) => {
    const session = (await start()).electron.session.defaultSession
    const fates: string[] = []
    session.request?.({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) =>
      fates.push(cancel ? 'cancelled' : 'passes'),
    )
    expect(fates).toEqual([fate])
  })
})

describe('permissions', () => {
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
    'fullscreen',
    'usb',
    'local-fonts',
    'unknown',
  ] as const
  type Asked = (typeof permissions)[number] | 'clipboard-sanitized-write'
  const ask = async (permission: Asked, url: string) => {
    const session = (await start()).electron.session.defaultSession
    const contents = { getURL: () => url } as Electron.WebContents
    const details = { isMainFrame: true, requestingUrl: url }
    let granted: boolean | null = null
    session.permissionRequest?.(contents, permission, (answer) => (granted = answer), details)
    const checked = session.permissionCheck?.(contents, permission, url, details)
    return [granted, checked]
  }

  it.each(permissions)('never grants %s', async (permission) => {
    expect(await ask(permission, page)).toEqual([false, false])
  })

  it('lets only the program’s page put text on the clipboard', async () => {
    expect(await ask('clipboard-sanitized-write', page)).toEqual([true, true])
    desktop.finish()
    expect(await ask('clipboard-sanitized-write', 'https://example.org/')).toEqual([false, false])
  })

  it('are not granted to devices and screens', async () => {
    const session = (await start()).electron.session.defaultSession
    expect(session.devicePermission?.({} as Electron.DevicePermissionHandlerHandlerDetails)).toBe(
      false,
    )
    const streams: unknown[] = []
    session.displayMedia?.({} as Electron.DisplayMediaRequestHandlerHandlerRequest, (answer) =>
      streams.push(answer),
    )
    expect(streams).toEqual([null])
  })
})

describe('a foreign sender', () => {
  const top = { url: page, parent: null }
  it.each([
    ['another scheme', { url: 'https://example.org/', parent: null }],
    ['another host', { url: 'app://evil/', parent: null }],
    ['another page', { url: 'app://lectern/other.html', parent: null }],
    ['a frame inside the page', { url: page, parent: top as unknown as Electron.WebFrameMain }],
    ['a frame that is gone', null],
  ])('is refused by every channel: %s', async (_who, senderFrame) => {
    const { electron, bridge, engine, window } = await start()
    const { ipcRenderer } = electron
    const received = engine().received.length
    ipcRenderer.sender = { sender: window().webContents, senderFrame }
    await expect(bridge.call(1, 'listArticles', {})).rejects.toThrow('refused')
    await expect(bridge.chooseImport('files')).rejects.toThrow('refused')
    await expect(bridge.chooseLibraryFolder('open')).rejects.toThrow('refused')
    await expect(bridge.saveExport({ format: 'ris', articles: null }, 'a.ris')).rejects.toThrow(
      'refused',
    )
    bridge.openExternal('https://example.org/')
    bridge.cancel(1)
    await settle()
    expect(engine().received).toHaveLength(received)
    expect(electron.dialog.asked).toEqual([])
    expect(electron.shell.opened).toEqual([])
  })
})
