/** Which articles lie open in the reader: kept with the library, so that they lie there again. */
import type { ArticleId } from './model'
import type { Operation } from './workbench'

export const mostPanes = 3

export interface DeskPane {
  readonly article: ArticleId
  /** Its share of the panes' width, 0 to 1. */
  readonly share: number
  /** The character at the top of what was in sight, in UTF-16 code units; null at the very top. */
  readonly at: number | null
}

export interface Desk {
  /** One to three, from the left; none when no article is open. */
  readonly panes: readonly DeskPane[]
  readonly focused: number
}

export interface DeskOperations {
  /** As it was kept; articles that are gone are left out. */
  openDesk: Operation<Record<never, never>, Desk>
  /** No step of the history. A library that is open for reading only keeps the desk it has. */
  keepDesk: Operation<Desk, null>
}
