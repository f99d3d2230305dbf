/** Bringing things in: what can come, a dry run that says what would become of it, and imports that were cut off. */

import type { ImportReport } from './exchange'
import { Fault, type FaultCode, type FaultDetail } from './fault'
import type { ArticleId, IsoDate, IsoTime, Language } from './model'
import type { Operation } from './workbench'

/** A file or folder; `name` is what to call it, when that is not its path. */
export interface FileSource {
  readonly path: string
  readonly name?: string | undefined
  /** Why the browser that was to hand it over could not read it. There is nothing at its path then. */
  readonly unreadable?: string | undefined
}

/** Where a file lies. Faults: `file/unreadable` when it was never handed over. */
export function readablePath({ path, name = path, unreadable }: FileSource): string {
  if (unreadable !== undefined)
    throw new Fault('file/unreadable', { path: name, reason: unreadable })
  return path
}

/** Without its folders, however its system divides them. */
export const fileNameOf = ({ path, name = path }: FileSource): string =>
  name.split(/[\\/]/u).at(-1) ?? name

/** What a person pasted. Markup is read as a saved page is, never shown as it came. */
export interface PastedSource {
  readonly pasted: 'text' | 'html'
  readonly content: string
  /** What to call it; its first words when missing. */
  readonly title?: string | undefined
}

/** A page to fetch once, now, because a person typed its address; http and https only. */
export interface AddressSource {
  readonly address: string
}

export type ImportSource = FileSource | PastedSource | AddressSource

/** One thing that comes in. Sources of plans and reports are never folders: handed to `importFiles`, they bring just this in. */
export interface ImportLine {
  readonly from: ImportSource
  /** What it is called: the article's `source`. */
  readonly source: string
}

/** An article that holds the same text, or much of it. `of` is null when it is another line, further up in the same plan. */
export interface PlannedTwin {
  readonly of: ArticleId | null
  readonly ofTitle: string
}

export interface PlannedArticle extends ImportLine {
  readonly title: string
  readonly language: Language | null
  readonly outlet: string | null
  readonly publishedOn: IsoDate | null
  /** Of the kept text. */
  readonly words: number
  /** Its last paragraph stops in the middle of a sentence: the file may have been cut. */
  readonly breaksOff: boolean
}

export type PlannedLine =
  | (PlannedArticle & { readonly kind: 'new' })
  /** `share`: of the shorter of the two kept texts, how much stands in the other, 0 to 1. */
  | (PlannedArticle & PlannedTwin & { readonly kind: 'near'; readonly share: number })
  | (ImportLine & PlannedTwin & { readonly kind: 'duplicate'; readonly reason: 'bytes' | 'text' })
  | (ImportLine & {
      readonly kind: 'unreadable'
      readonly code: FaultCode
      readonly message: string
      readonly detail: FaultDetail
    })

/** What an import would do. Nothing was changed for it. */
export interface ImportPlan {
  /** In the order in which they would come in. */
  readonly lines: readonly PlannedLine[]
  readonly counts: Readonly<Record<PlannedLine['kind'], number>>
  /** The user stopped the dry run; the lines so far are listed. */
  readonly cancelled: boolean
  readonly tookMs: number
}

/** An import that was stopped, by a person or by a crash, before all its sources were looked at. */
export interface UnfinishedImport {
  readonly id: string
  readonly startedAt: IsoTime
  readonly done: number
  readonly total: number
}

export interface ImportOperations {
  /** A dry run. An address is fetched for it, and again by the import. Read-only libraries can be asked too. */
  planImport: Operation<{ sources: readonly ImportSource[] }, ImportPlan>
  /**
   * Imports files, whole folders, pasted words and addresses, as one step of the history; to import what a plan proposes or
   * to try again what failed, hand in the `from` of those lines. A bad file is a line of the report, never a fault.
   * Cancelling keeps what came in, and the rest can be resumed.
   */
  importFiles: Operation<{ sources: readonly ImportSource[] }, ImportReport>
  /** Imports of this library that can be resumed, last first; one under way is none of them. */
  listUnfinishedImports: Operation<Record<never, never>, readonly UnfinishedImport[]>
  /** Goes on where an import stopped; the report is of the rest. Progress counts what was done before. Faults: `import/not-found`. */
  resumeImport: Operation<{ id: string }, ImportReport>
  /** Leaves the rest of an import alone for good; what came in stays. Faults: `import/not-found`. */
  forgetImport: Operation<{ id: string }, null>
}
