import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
]
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
]

/** The path of an installed browser of the Chromium family, or null. `LECTERN_BROWSER` decides where it is set. */
export function findBrowser() {
  const { LECTERN_BROWSER: chosen } = process.env
  const candidates = chosen ? [chosen] : installedPlaces()
  return candidates.find((path) => existsSync(path)) ?? null
}

function installedPlaces() {
  const { PATH = '', HOME = '', LOCALAPPDATA, ProgramFiles } = process.env
  if (process.platform === 'darwin')
    return ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
      macApps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  if (process.platform === 'win32')
    return [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPaths.map((path) => join(folder, path)))
  return PATH.split(delimiter).flatMap((folder) => linuxNames.map((name) => join(folder, name)))
}

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/** Keeps Chromium from asking its maker anything; its sandbox does not work for root. */
export const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  ...(isRoot ? ['--no-sandbox'] : []),
]
