import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { Fault } from '../../src/contract/fault'
import { parseEngineSettings } from '../../src/main/engine-settings'
import { type RunOptions, runDesktop, serveAsEngine, session, settle } from './run-desktop'

let desktop: Awaited<ReturnType<typeof runDesktop>>
const start = async (options?: RunOptions) => {
  desktop = await runDesktop(options)
  return desktop
}
afterEach(() => desktop.finish())

describe('starting', () => {
  it('forks one engine and tells it where everything is', async () => {
    const { FakeUtilityProcess, engine, folder } = await start()
    expect(FakeUtilityProcess.all).toHaveLength(1)
    expect(engine().modulePath).toMatch(/engine\.js$/)
    const settings = parseEngineSettings(engine().args[0])
    expect(settings).toMatchObject({
      configFolder: folder,
      logFile: join(folder, 'logs', 'engine.log'),
      version: '1.2.3',
    })
    expect(existsSync(join(settings.samplesFolder, '000_663c0fae37e1770a.txt'))).toBe(true)
  })

  it('keeps what belongs to the runtime in the configuration folder', async () => {
    const { electron, folder } = await start()
    expect(electron.app.paths.get('userData')).toBe(join(folder, 'desktop'))
  })

  it('leaves at once when Lectern is running already', async () => {
    const { electron, FakeBrowserWindow, FakeUtilityProcess } = await start({
      setUp: (electron) => {
        electron.app.lock = false
      },
    })
    expect(electron.app.quits).toBe(1)
    expect(FakeBrowserWindow.all).toEqual([])
    expect(FakeUtilityProcess.all).toEqual([])
  })

  it('says so and ends when it cannot start', async () => {
    const { electron, folder } = await start({
      setUp: (electron) => {
        electron.protocol.handle = () => {
          throw new Error('no files')
        }
      },
    })
    expect(electron.dialog.errors).toEqual(['Lectern cannot start'])
    expect(electron.app.exits).toEqual([1])
    expect(readFileSync(join(folder, 'logs', 'main.log'), 'utf8')).toContain('no files')
  })
})

describe('preferences', () => {
  const vietnamese = {
    ...session,
    preferences: { ...session.preferences, language: 'vi', theme: 'dark' },
  } as const
  const labels = () => desktop.electron.Menu.template.map(({ label }) => label)

  it('decide on the menu’s language and the theme, from the start', async () => {
    const { electron } = await start({ answers: { describeSession: () => vietnamese } })
    expect(labels()).toContain('Tệp')
    expect(electron.nativeTheme.themeSource).toBe('dark')
  })

  it('are followed when they change', async () => {
    const { electron, tell } = await start()
    expect(labels()).toContain('File')
    tell({ kind: 'session', session: vietnamese })
    expect(labels()).toContain('Tệp')
    expect(electron.nativeTheme.themeSource).toBe('dark')
  })

  it('are asked for again when only they changed', async () => {
    let latest: unknown = session
    const { tell } = await start({ answers: { describeSession: () => latest } })
    latest = vietnamese
    const history = { undo: null, redo: null }
    const library = { id: 'a', name: 'a', folder: '/a', articles: 0, words: 0 }
    tell({
      kind: 'changed',
      areas: ['preferences'],
      articles: null,
      history,
      library: { ...library, annotations: 0, entities: 0 },
    })
    await settle()
    expect(labels()).toContain('Tệp')
  })

  it('leave the language to the system until the person has chosen', async () => {
    await start({
      setUp: (electron) => {
        electron.app.systemLanguages = ['vi-VN', 'en']
      },
    })
    expect(labels()).toContain('Tệp')
  })

  it('colour the window’s paper with the theme', async () => {
    const { electron, window } = await start()
    expect(window().background).toBe('#fffefb')
    electron.nativeTheme.shouldUseDarkColors = true
    electron.nativeTheme.emit('updated')
    expect(window().background).toBe('#1f2322')
  })
})

describe('what the system asks to open', () => {
  const opened = () => desktop.window().webContents.sent

  it('reaches the window once it is loaded', async () => {
    await start({ argv: ['lectern', '--no-sandbox', '/home/ann/a.txt'] })
    expect(opened()).toEqual([{ kind: 'open', paths: [resolve('/home/ann/a.txt')] }])
  })

  it('reaches the one window there is when a second Lectern is started, and brings it to the front', async () => {
    const { electron, window, FakeBrowserWindow } = await start()
    window().minimised = true
    electron.app.emit('second-instance', {}, ['lectern', 'a.txt'], '/home/ann')
    await settle()
    expect(FakeBrowserWindow.all).toHaveLength(1)
    expect(window()).toMatchObject({ minimised: false, focused: 1 })
    expect(opened()).toEqual([{ kind: 'open', paths: [resolve('/home/ann/a.txt')] }])
  })

  it('is opened when it is a library, before the texts beside it are handed over', async () => {
    const asked: unknown[] = []
    let finish = () => undefined as unknown
    const { electron, folder } = await start({
      answers: {
        openLibrary: (input) => {
          asked.push(input)
          return new Promise((resolve) => {
            finish = () => resolve({})
          })
        },
      },
    })
    const library = join(folder, 'Laos')
    mkdirSync(library)
    writeFileSync(join(library, 'library.json'), '{}')
    const argv = ['lectern', 'a.txt', join(library, 'Open in Lectern.lectern')]
    electron.app.emit('second-instance', {}, argv, '/home/ann')
    await settle()
    expect(asked).toEqual([{ kind: 'folder', folder: library }])
    expect(opened()).toEqual([])
    finish()
    await settle()
    expect(opened()).toEqual([{ kind: 'open', paths: [resolve('/home/ann/a.txt')] }])
  })

  it('opens a recent library from the menu, and says so when it is gone', async () => {
    const recent = [{ name: 'Laos', folder: '/gone/Laos', openedAt: '2026-02-05T08:00:00.000Z' }]
    const { electron } = await start({
      answers: {
        describeSession: () => ({ ...session, recent }),
        openLibrary: () => {
          throw new Fault('library/not-found', { folder: '/gone/Laos' })
        },
      },
    })
    const file = electron.Menu.template.find(({ label }) => label === 'File')
    const items = Array.isArray(file?.submenu) ? file.submenu : []
    const recents = items.find(({ label }) => label === 'Open recent')?.submenu
    const [laos] = Array.isArray(recents) ? recents : []
    Reflect.apply(laos?.click ?? (() => undefined), null, [])
    await settle()
    expect(opened()).toEqual([])
    expect(electron.dialog.asked).toMatchObject([
      { message: expect.stringContaining('There is no library in “/gone/Laos”') },
    ])
  })

  it('makes a new window when the last one was closed', async () => {
    const { electron, window, FakeBrowserWindow } = await start()
    window().close()
    const link = `lectern://open?library=${encodeURIComponent('/not/a/library')}`
    electron.app.emit('open-url', { preventDefault: () => undefined }, link)
    await settle()
    expect(FakeBrowserWindow.all).toHaveLength(2)
    window().finishLoading()
    await settle()
    expect(opened()).toEqual([])
  })
})

describe('a part that stops', () => {
  it('is started again when the person says so: engine', async () => {
    let describeSession = (): unknown => session
    const { engine, window, electron, bridge, workbench, FakeUtilityProcess, folder } = await start(
      {
        answers: {
          listArticles: () => new Promise(() => undefined),
          describeSession: () => describeSession(),
        },
      },
    )
    const waiting = bridge.call(1, 'listArticles', {})
    await settle()
    engine().emit('exit', 1)
    expect(await waiting).toMatchObject({ ok: false, fault: { code: 'host/unreachable' } })
    await settle()
    expect(electron.dialog.asked).toMatchObject([{ buttons: ['Start again', 'Quit Lectern'] }])
    expect(JSON.stringify(electron.dialog.asked)).toContain(join(folder, 'logs'))
    expect(readFileSync(join(folder, 'logs', 'main.log'), 'utf8')).toContain('the engine ended')
    expect(FakeUtilityProcess.all).toHaveLength(2)
    describeSession = () => ({ ...session, preferences: { ...session.preferences, theme: 'dark' } })
    serveAsEngine(engine(), workbench)
    expect(window().webContents.reloads).toBe(1)
    expect(await bridge.call(1, 'listLabels', {})).toMatchObject({ ok: true })
    expect(electron.nativeTheme.themeSource).toBe('dark')
  })

  it('ends the program when the person says so', async () => {
    const { engine, electron, FakeUtilityProcess } = await start()
    electron.dialog.messageAnswer = { response: 1, checkboxChecked: false }
    engine().emit('exit', 1)
    await settle()
    expect(electron.app.exits).toHaveLength(1)
    expect(FakeUtilityProcess.all).toHaveLength(1)
  })

  it('is started again when the person says so: page', async () => {
    const { electron, window } = await start()
    const { webContents } = window()
    electron.app.emit('render-process-gone', {}, webContents, { reason: 'crashed' })
    await settle()
    expect(webContents.reloads).toBe(1)
    electron.app.emit('render-process-gone', {}, webContents, { reason: 'clean-exit' })
    await settle()
    expect(electron.dialog.asked).toHaveLength(1)
  })
})

describe('ending', () => {
  it('waits for the engine to finish writing', async () => {
    const { electron, engine, window } = await start()
    window().close()
    expect(engine().received.at(-1)).toBe('stop')
    expect(electron.app.exits).toEqual([])
    await settle()
    expect(electron.app.exits).toEqual([undefined])
    expect(electron.dialog.asked).toEqual([])
  })

  it('remembers where the window was', async () => {
    const { window, folder } = await start()
    window().maximised = true
    window().close()
    const state = JSON.parse(readFileSync(join(folder, 'desktop', 'window.json'), 'utf8'))
    expect(state).toEqual({
      bounds: { x: 280, y: 122, width: 1360, height: 860 },
      maximised: true,
    })
  })
})
