/** What the preload hands the window: plain functions and data, because the context bridge copies nothing else. */
import type { ExportReceipt, ExportRequest, Progress, WorkbenchEvent } from './exchange'
import type { Outcome } from './fault'
import type { ImportKind } from './import-kinds'

export type BridgeMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'event'; readonly event: WorkbenchEvent }
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  /** The system asked to open these: a library folder or files to import. */
  | { readonly kind: 'open'; readonly paths: readonly string[] }

export interface DesktopBridge {
  /** `id` is the caller's own, for progress and `cancel`. */
  call(id: number, operation: string, input: unknown): Promise<Outcome<unknown>>
  cancel(id: number): void
  listen(receive: (message: BridgeMessage) => void): () => void
  /** Native dialogs; null when the user changed their mind. */
  chooseImport(what: ImportKind): Promise<readonly string[] | null>
  chooseLibraryFolder(purpose: 'open' | 'new' | 'notes'): Promise<string | null>
  /** Asks where, then exports there. */
  saveExport(request: ExportRequest, suggestedName: string): Promise<Outcome<ExportReceipt | null>>
  /** Prints what the page lays out for paper; also answers when the user changed their mind. Fault: `print/failed`. */
  print(): Promise<Outcome<null>>
  /** Asks where, then writes what the page lays out for paper there as a PDF; null when the user changed their mind. */
  savePdf(suggestedName: string): Promise<Outcome<string | null>>
  /** Only http and https; anything else is ignored. */
  openExternal(url: string): void
  /** The path behind a dropped file. */
  pathForFile(file: File): string
}

/** The name under which the preload exposes the bridge on `window`. */
export const bridgeName = 'lecternDesktop'

export const menuCommands = [
  'import-files',
  'import-folder',
  'import-references',
  'check-bundle',
  'open-library',
  'new-library',
  'export',
  'print',
  'save-pdf',
  'undo',
  'redo',
  'find',
  'find-in-article',
  'command-palette',
  'shortcuts',
  'view-library',
  'view-reader',
  'view-entities',
  'view-export',
] as const
export type MenuCommand = (typeof menuCommands)[number]
