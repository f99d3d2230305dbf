import { join } from 'node:path'
import { app, Menu, nativeTheme, session, utilityProcess } from 'electron'
import { createClient } from '../contract/carrier'
import type { RecentLibrary, Session } from '../contract/exchange'
import type { Language } from '../contract/model'
import { handleCalls } from './calls'
import { handleDialogs } from './dialogs'
import { type RunningEngine, runEngine } from './engine-process'
import { formatEngineSettings } from './engine-settings'
import { lockDownSession } from './lock-down'
import { menuTemplate } from './menu'
import { askAfterCrash, showFault } from './message-boxes'
import { createOpener, type Opener } from './opener'
import { handlePaper } from './paper'
import { serveRenderer } from './protocol'
import { watchSession } from './session-watch'
import { createMainWindow, type MainWindow } from './window'

/** Files and folders of one run, all absolute. */
export interface DesktopSettings {
  readonly engine: string
  readonly preload: string
  readonly renderer: string
  readonly stateFile: string
  readonly logsFolder: string
  readonly configFolder: string
  readonly librariesFolder: string
  readonly samplesFolder: string
  readonly pandocPlaces: readonly string[]
  readonly onBug: (error: unknown) => void
}

export interface Desktop {
  /** Brings the window to the front and hands it what the system asked to open, if anything. */
  open(paths: readonly string[]): void
}

// Longer than any single write takes; an engine that needs more is stuck.
const patience = 10_000

/** Starts engine and window. The app must be ready. */
export function startDesktop(settings: DesktopSettings): Desktop {
  const { onBug, librariesFolder } = settings
  lockDownSession(session.defaultSession)
  serveRenderer(settings.renderer)
  const language = () => watch.latest()?.preferences.language ?? systemLanguage()
  const window = createMainWindow({ ...settings, developerTools: !app.isPackaged })
  const recover = (what: string, startAgain: () => void) => {
    onBug(new Error(what))
    void offerRecovery(language(), settings.logsFolder, startAgain)
  }
  const engine = runEngine(
    () => forkEngine(settings),
    (restart) =>
      recover('the engine ended', () => {
        restart()
        watch.refresh()
        window.current()?.webContents.reload()
      }),
  )
  const workbench = createClient(engine)
  const opener = createOpener(window, workbench, (error) => showFault(error, language()))
  const onSession = ({ preferences }: Session) => {
    // Sepia is a light theme of the window's own.
    nativeTheme.themeSource = preferences.theme === 'sepia' ? 'light' : preferences.theme
    showMenu()
  }
  const showMenu = () => setMenu(language(), watch.latest()?.recent ?? [], window, opener)
  const watch = watchSession(workbench, onSession, onBug)

  handleCalls(engine)
  handleDialogs({ window: window.current, language, librariesFolder, carrier: engine })
  handlePaper({ window: window.current, language })
  engine.listen((event) => window.post({ kind: 'event', event }))
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason !== 'clean-exit') recover(`the page ended: ${reason}`, () => contents.reload())
  })
  showMenu()
  endWith(engine)
  return { open: (paths) => void opener.openPaths(paths) }
}

async function offerRecovery(
  language: Language,
  logsFolder: string,
  startAgain: () => void,
): Promise<void> {
  const choice = await askAfterCrash(language, logsFolder)
  if (choice === 'quit') app.quit()
  else startAgain()
}

function forkEngine(settings: DesktopSettings) {
  const { configFolder, librariesFolder, samplesFolder, logsFolder, pandocPlaces } = settings
  const engineSettings = formatEngineSettings({
    configFolder,
    librariesFolder,
    samplesFolder,
    logFile: join(logsFolder, 'engine.log'),
    version: app.getVersion(),
    pandocPlaces,
  })
  return utilityProcess.fork(settings.engine, [engineSettings], { serviceName: 'Lectern engine' })
}

function setMenu(
  language: Language,
  recent: readonly RecentLibrary[],
  window: MainWindow,
  opener: Opener,
): void {
  const template = menuTemplate({
    language,
    recent,
    platform: process.platform,
    developerTools: !app.isPackaged,
    run: (command) => window.deliver({ kind: 'menu', command }),
    openLibrary: (folder) => void opener.openLibrary(folder),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Ends the program with its last window (on macOS when asked), and not before the engine has finished writing. */
function endWith(engine: RunningEngine): void {
  let ending = false
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    void engine.stop(patience).then(() => app.exit())
  })
}

function systemLanguage(): Language {
  return app.getPreferredSystemLanguages()[0]?.startsWith('vi') ? 'vi' : 'en'
}
