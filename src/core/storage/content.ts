/** All that the store holds in memory of a library. */
import type { Commit } from './commit'
import type { Damage } from './damage'
import type { Segment } from './journal'
import type { AnyRecord } from './records'
import type { Manifest } from './snapshot'
import { emptyTables, type Tables } from './tables'

/** A change that memory holds and the disk not yet. */
export interface UnsavedCommit {
  readonly commit: Commit
  /** As it will lie in the journal. */
  readonly line: Uint8Array
  /** What each of its records was before; null when there was none. */
  readonly before: readonly (AnyRecord | null)[]
}

export interface Content {
  readonly tables: Tables
  /** In the order in which they were made. */
  unsaved: UnsavedCommit[]
  /** The last change made. */
  seq: number
  /** The last change that is on the disk. */
  savedSeq: number
  /** The last change that lay in the tables' files. */
  covered: number
  /** The last number a file of the journal has had. */
  readonly lastSegment: number
  /** Files of the journal not yet needless. */
  segments: readonly Segment[]
  /** What lies in which file of the tables. */
  readonly shards: Manifest['shards']
  readonly damage: readonly Damage[]
  /** Damaged files, to be moved out of the way as soon as what is good in them lies elsewhere. */
  setAside: readonly string[]
}

/** Before anything was read. */
export const noContent = (): Content => ({
  tables: emptyTables(),
  unsaved: [],
  seq: 0,
  savedSeq: 0,
  covered: 0,
  lastSegment: 0,
  segments: [],
  shards: {},
  damage: [],
  setAside: [],
})
