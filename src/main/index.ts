/** The desktop app: puts its parts together. The program's course is in `desktop.ts`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { pandocPlaces } from '../core/pandoc/pandoc-places'
import { standardFolders } from '../core/standard-folders'
import { createBugLog } from './bug-log'
import { type Desktop, startDesktop } from './desktop'
import { lockDownContents } from './lock-down'
import { pathsFromArguments, pathsFromLink } from './open-requests'
import { registerScheme } from './protocol'
import { words } from './words'

const built = import.meta.dirname
const { configFolder, librariesFolder } = standardFolders(
  process.env,
  app.getPath('home'),
  process.platform,
)
const stateFolder = join(configFolder, 'desktop')
const logsFolder = join(configFolder, 'logs')
const onBug = createBugLog(join(logsFolder, 'main.log'), () => new Date())
const openArguments = (argv: readonly string[], workingFolder: string) =>
  pathsFromArguments(argv, process.defaultApp ? 2 : 1, workingFolder)

process.on('uncaughtException', onBug)
process.on('unhandledRejection', onBug)
mkdirSync(stateFolder, { recursive: true })
app.setPath('userData', stateFolder)
app.setAppUserModelId('app.lectern.desktop')
app.setAboutPanelOptions({ applicationName: 'Lectern', applicationVersion: app.getVersion() })
app.enableSandbox()
app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
registerScheme()

// Whoever comes second has already told the first what to open.
if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  const desktop = app.whenReady().then(start)
  desktop.catch(giveUp)
  const open = (paths: readonly string[]) =>
    void desktop.then(
      (running) => running.open(paths),
      () => undefined,
    )
  open(openArguments(process.argv, process.cwd()))
  app.on('second-instance', (_event, argv, folder) => open(openArguments(argv, folder)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    open(pathsFromLink(link))
  })
  app.on('activate', () => open([]))
}

function start(): Desktop {
  const samples = app.isPackaged
    ? join(process.resourcesPath, 'samples')
    : join(built, '../../resources/samples')
  return startDesktop({
    engine: join(built, 'engine.js'),
    preload: join(built, '../preload/index.cjs'),
    renderer: join(built, '../renderer'),
    stateFile: join(stateFolder, 'window.json'),
    logsFolder,
    configFolder,
    librariesFolder,
    samplesFolder: samples,
    pandocPlaces: pandocPlaces(process.env, process.platform),
    onBug,
  })
}

function giveUp(error: unknown): void {
  onBug(error)
  const language = app.getLocale().startsWith('vi') ? 'vi' : 'en'
  dialog.showErrorBox(words.cannotStart[language], String(error))
  app.exit(1)
}
