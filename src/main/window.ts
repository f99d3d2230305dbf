import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { BridgeMessage } from '../contract/desktop-bridge'
import { post } from './calls'
import { shellUrl } from './protocol'
import { placeWindow, readWindowState, smallest, writeWindowState } from './window-state'

export interface WindowSettings {
  readonly preload: string
  readonly stateFile: string
  readonly developerTools: boolean
  readonly onBug: (error: unknown) => void
}

/** The program's window: made when first needed, and again after it was closed. */
export interface MainWindow {
  /** Brings the window to the front. */
  show(): void
  /** Posts to the page when there is one; it asks for the whole state when it loads. */
  post(message: BridgeMessage): void
  /** Posts once the page is loaded, making the window when there is none. */
  deliver(message: BridgeMessage): void
  readonly current: () => BrowserWindow | null
}

export function createMainWindow(settings: WindowSettings): MainWindow {
  let open: { readonly window: BrowserWindow; readonly loaded: Promise<void> } | null = null
  const ensure = () => {
    if (open !== null) return open
    const window = openWindow(settings)
    const loaded = new Promise<void>((resolve) =>
      window.webContents.once('did-finish-load', () => resolve()),
    )
    window.on('closed', () => {
      open = null
    })
    window.loadURL(shellUrl).catch(settings.onBug)
    open = { window, loaded }
    return open
  }
  nativeTheme.on('updated', () => open?.window.setBackgroundColor(paper()))
  return {
    show() {
      const { window } = ensure()
      if (window.isMinimized()) window.restore()
      // A window that was never shown appears by itself when its first picture is ready.
      if (window.isVisible()) window.focus()
    },
    post(message) {
      if (open !== null) post(open.window.webContents, message)
    },
    deliver(message) {
      const { window, loaded } = ensure()
      const { webContents } = window
      void loaded.then(() => post(webContents, message))
    },
    current: () => open?.window ?? null,
  }
}

function openWindow({ preload, stateFile, developerTools, onBug }: WindowSettings): BrowserWindow {
  const saved = readWindowState(stateFile)
  const primary = screen.getPrimaryDisplay().workArea
  const others = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(saved?.bounds ?? null, [primary, ...others]),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Lectern',
    show: false,
    backgroundColor: paper(),
    webPreferences: {
      preload,
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
      // The checker would fetch its word lists from the network.
      spellcheck: false,
      devTools: developerTools,
    },
  })
  window.once('ready-to-show', () => {
    if (saved?.maximised) window.maximize()
    window.show()
  })
  window.on('close', () => {
    try {
      const state = { bounds: window.getNormalBounds(), maximised: window.isMaximized() }
      writeWindowState(stateFile, state)
    } catch (error) {
      onBug(error)
    }
  })
  return window
}

// The window's own paper, so that nothing flashes before the page is drawn.
function paper(): string {
  return nativeTheme.shouldUseDarkColors ? '#1f2322' : '#fffefb'
}
