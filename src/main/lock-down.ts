import type { Session, WebContents } from 'electron'
import { isShell } from './protocol'

/** Keeps a page where it is: it may load itself again, and nothing else may be loaded, opened or embedded. */
export function lockDownContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isShell(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

// A page may put plain text on the clipboard when a person asks it to; nothing else is ever granted.
const granted = new Set(['clipboard-sanitized-write'])

/** Refuses permissions, devices, screens, downloads and every request that would leave the machine. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(granted.has(permission) && isShell(contents.getURL())),
  )
  session.setPermissionCheckHandler(
    (contents, permission) =>
      granted.has(permission) && contents !== null && isShell(contents.getURL()),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }))
}

// The program's files, what its pages make themselves, and the developer tools where there are any.
const ownSchemes = new Set(['app:', 'data:', 'blob:', 'devtools:'])

function isOwn(url: string): boolean {
  return URL.canParse(url) && ownSchemes.has(new URL(url).protocol)
}
