/** What surrounds the workbench in every host: choosing files, saving exports, opening links. */
import type { MenuCommand } from '../../contract/desktop-bridge'
import type { ExportReceipt, ExportRequest } from '../../contract/exchange'
import type { ImportKind } from '../../contract/import-kinds'
import type { FileSource } from '../../contract/importing'
import type { Call } from '../../contract/workbench'

export interface Host {
  readonly kind: 'desktop' | 'browser'
  /** Lets the user choose what to bring in, one bundle or style at most; null when they changed their mind. A file may be `unreadable`. Progress: files taken over. */
  chooseImport(what: ImportKind, call?: Partial<Call>): Promise<readonly FileSource[] | null>
  /** What was dropped on the window, files and folders, ready for `importFiles`. */
  receiveDrop(drop: DataTransfer, call?: Partial<Call>): Promise<readonly FileSource[]>
  /**
   * The same files as they are now, one for each source, to try again with; null for one that the user did not hand over
   * again. A browser gave copies, so there it asks for the files once more, in answer to a click or key.
   */
  takeAgain(sources: readonly FileSource[]): Promise<readonly (FileSource | null)[]>
  /** Whether `chooseLibraryFolder` can show a dialog; where not, the window offers a text field. */
  readonly hasFolderDialog: boolean
  /** Lets the user choose a library's folder; null when they changed their mind. */
  chooseLibraryFolder(purpose: 'open' | 'new' | 'notes'): Promise<string | null>
  /** Saves where the user says (desktop) or as a download (browser); null when they changed their mind. */
  saveExport(request: ExportRequest, suggestedName: string): Promise<ExportReceipt | null>
  /** Prints what the page lays out for paper. */
  print(): Promise<void>
  /** Saves what the page lays out for paper where the user says and answers where, null when they changed their mind. In the browser its own print dialog does it. */
  savePdf(suggestedName: string): Promise<string | null>
  /** Opens an http or https address in the user's browser. */
  openExternal(url: string): void
  /** Hears commands of the host's own menu. Returns its own undo. */
  onMenuCommand(run: (command: MenuCommand) => void): () => void
  /** Hears paths the system asked the program to open. Returns its own undo. */
  onOpenPaths(open: (paths: readonly string[]) => void): () => void
}
