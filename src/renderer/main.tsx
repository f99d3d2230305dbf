import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient } from '../contract/carrier'
import { bridgeName, type DesktopBridge } from '../contract/desktop-bridge'
import { App } from './app/app'
import { createBrowserHost } from './connection/browser-host'
import { ConnectionProvider } from './connection/connection'
import { createDesktopHost } from './connection/desktop-host'
import { createElectronCarrier } from './connection/electron'
import { createHttpCarrier } from './connection/http'
import { loadFonts } from './ui/load-fonts'
import './ui/tokens.css'
import './ui/base.css'

// The preload sets the bridge in the desktop app; without it this window is a page of the browser host.
const bridge = (window as { [bridgeName]?: DesktopBridge })[bridgeName]
const connection = bridge
  ? { workbench: createClient(createElectronCarrier(bridge)), host: createDesktopHost(bridge) }
  : { workbench: createClient(createHttpCarrier()), host: createBrowserHost() }

loadFonts()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <ConnectionProvider {...connection}>
      <App />
    </ConnectionProvider>
  </StrictMode>,
)
