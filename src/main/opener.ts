import type { Workbench } from '../contract/workbench'
import { libraryAt } from './open-requests'
import type { MainWindow } from './window'

export interface Opener {
  /** Brings the window to the front, opens the library among the paths, and hands the rest over to be imported. */
  openPaths(paths: readonly string[]): Promise<void>
  openLibrary(folder: string): Promise<void>
}

/** Opens what the system and the menu ask for. What fails is said in a message box. */
export function createOpener(
  window: MainWindow,
  workbench: Workbench,
  onFailure: (error: unknown) => Promise<void>,
): Opener {
  async function openLibrary(folder: string) {
    window.show()
    await workbench.openLibrary({ kind: 'folder', folder }).catch(onFailure)
  }
  return {
    openLibrary,
    async openPaths(paths) {
      window.show()
      const [library] = paths.flatMap((path) => libraryAt(path) ?? [])
      const texts = paths.filter((path) => libraryAt(path) === null)
      if (library !== undefined) await openLibrary(library)
      if (texts.length > 0) window.deliver({ kind: 'open', paths: texts })
    },
  }
}
