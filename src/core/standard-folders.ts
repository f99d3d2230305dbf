import { join } from 'node:path'

export interface StandardFolders {
  readonly configFolder: string
  readonly librariesFolder: string
}

/**
 * Where a person's Lectern keeps its preferences and proposes libraries, the same for every host on a machine.
 * `LECTERN_CONFIG` and `LECTERN_LIBRARIES` override them.
 */
export function standardFolders(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
  platform: string,
): StandardFolders {
  return {
    configFolder: environment.LECTERN_CONFIG ?? configFolder(environment, home, platform),
    librariesFolder: environment.LECTERN_LIBRARIES ?? join(home, 'Lectern'),
  }
}

function configFolder(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
  platform: string,
): string {
  if (platform === 'win32')
    return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Lectern')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lectern')
  return join(environment.XDG_CONFIG_HOME ?? join(home, '.config'), 'lectern')
}
