import type { DesktopBridge, MenuCommand } from '../../contract/desktop-bridge'
import type { ExportReceipt } from '../../contract/exchange'
import { unwrapOutcome } from '../../contract/fault'
import type { Host } from './host'

/** The desktop app around the window: native dialogs, its menu, and what the system asks it to open. */
export function createDesktopHost(bridge: DesktopBridge): Host {
  const commands = new Set<(command: MenuCommand) => void>()
  const openers = new Set<(paths: readonly string[]) => void>()
  // What was asked before anyone listened, such as the file the program was started with.
  let early: (readonly string[])[] = []
  bridge.listen((message) => {
    if (message.kind === 'menu' && !editsText(message.command))
      for (const run of commands) run(message.command)
    if (message.kind !== 'open') return
    if (openers.size === 0) early.push(message.paths)
    for (const open of openers) open(message.paths)
  })
  return {
    kind: 'desktop',
    hasFolderDialog: true,
    async chooseImport(what) {
      const paths = await bridge.chooseImport(what)
      return paths?.map((path) => ({ path })) ?? null
    },
    async receiveDrop(drop) {
      // Something dragged from a page is a file without a path.
      const paths = [...drop.files].map((file) => bridge.pathForFile(file))
      return paths.filter((path) => path !== '').map((path) => ({ path }))
    },
    takeAgain: async (sources) => sources,
    chooseLibraryFolder: (purpose) => bridge.chooseLibraryFolder(purpose),
    saveExport: async (request, suggestedName) =>
      unwrapOutcome(await bridge.saveExport(request, suggestedName)) as ExportReceipt | null,
    async print() {
      unwrapOutcome(await bridge.print())
    },
    savePdf: async (suggestedName) =>
      unwrapOutcome(await bridge.savePdf(suggestedName)) as string | null,
    openExternal: (url) => bridge.openExternal(url),
    onMenuCommand(run) {
      commands.add(run)
      return () => commands.delete(run)
    },
    onOpenPaths(open) {
      openers.add(open)
      for (const paths of early) open(paths)
      early = []
      return () => openers.delete(open)
    },
  }
}

// The menu's undo and redo belong to the text being written while a text field has the focus.
function editsText(command: MenuCommand): boolean {
  const focused = document.activeElement
  const writing =
    focused instanceof HTMLTextAreaElement ||
    // A tick box or a button is an input without a selection.
    (focused instanceof HTMLInputElement && focused.selectionStart !== null) ||
    (focused instanceof HTMLElement && focused.isContentEditable)
  if (!writing || (command !== 'undo' && command !== 'redo')) return false
  document.execCommand(command)
  return true
}
