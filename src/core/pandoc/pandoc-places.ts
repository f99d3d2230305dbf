import { posix, win32 } from 'node:path'

/**
 * Where a person's pandoc may be, best first; absolute. `LECTERN_PANDOC` names the only place; else it is looked for on the
 * `PATH`, and where its installers put it, because programs started from a desktop do not always get a shell's `PATH`.
 */
export function pandocPlaces(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
): readonly string[] {
  const { delimiter, isAbsolute, join } = platform === 'win32' ? win32 : posix
  const named = environment.LECTERN_PANDOC ?? ''
  if (named !== '') return isAbsolute(named) ? [named] : []
  const path = environment.PATH ?? environment.Path ?? ''
  const folders = [...path.split(delimiter), ...installedIn(environment, platform)]
  const program = platform === 'win32' ? 'pandoc.exe' : 'pandoc'
  // A relative folder would be one of whoever wrote the files that are being worked on.
  return [...new Set(folders.filter((folder) => isAbsolute(folder)))].map((folder) =>
    join(folder, program),
  )
}

function installedIn(
  { LOCALAPPDATA, ProgramFiles }: Readonly<Record<string, string | undefined>>,
  platform: string,
): readonly string[] {
  if (platform === 'win32')
    return [LOCALAPPDATA, ProgramFiles].flatMap((folder) =>
      folder === undefined ? [] : [win32.join(folder, 'Pandoc')],
    )
  return platform === 'darwin' ? ['/opt/homebrew/bin', '/usr/local/bin'] : []
}
