import { access, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CloudService } from '../../contract/safekeeping'

/** Names that one folder of the path has; the services make them themselves, in every language the same. */
const folderNames: readonly (readonly [CloudService, RegExp])[] = [
  // `OneDrive - Company` is a firm's; under `CloudStorage` macOS keeps `OneDrive-Personal`.
  ['OneDrive', /^onedrive(?: ?-.*)?$/i],
  ['iCloud Drive', /^(?:iclouddrive|icloud drive|com~apple~clouddocs|mobile documents)$/i],
  // `Dropbox (Company)` is a firm's; macOS keeps `Dropbox-Company`.
  ['Dropbox', /^dropbox(?: ?\(.*\)|-.*)?$/i],
  ['Google Drive', /^(?:google drive|googledrive(?:-.*)?|drivefs)$/i],
]

/** Files that a service keeps at the top of what it synchronises, whatever that folder is called. */
const markers: Readonly<Record<string, CloudService>> = {
  '.dropbox': 'Dropbox',
  '.dropbox.cache': 'Dropbox',
  '.tmp.drivedownload': 'Google Drive',
  '.tmp.driveupload': 'Google Drive',
  '.849C9593-D756-4E56-8D6E-42412F2A707B': 'OneDrive',
}

/**
 * The service that synchronises a folder, told from its path on Windows, macOS or Linux and from the marker files seen
 * in it or in a folder around it; null when nothing speaks for one.
 */
export function detectCloudFolder(
  folder: string,
  markersSeen: readonly string[],
): CloudService | null {
  const names = folder.split(/[/\\]/).filter((name) => name !== '')
  for (const [service, pattern] of folderNames)
    if (names.some((name) => pattern.test(name))) return service
  // The Google Drive of Windows is a drive of its own.
  if (/^[a-z]:[/\\]my drive(?:[/\\]|$)/i.test(folder)) return 'Google Drive'
  return markersSeen.map((name) => markers[name]).find((service) => service !== undefined) ?? null
}

/** The same, with a look at the folder and those around it. */
export async function findCloudFolder(chosen: string): Promise<CloudService | null> {
  const folder = await realpath(chosen).catch(() => chosen)
  const seen: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    for (const name of Object.keys(markers)) if (await isThere(join(at, name))) seen.push(name)
    if (dirname(at) === at) return detectCloudFolder(folder, seen)
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
