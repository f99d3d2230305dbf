import type { FaultyEntry, Reference } from '../../contract/references'

/** What a file of references held. */
export interface ReadReferences {
  readonly references: readonly Reference[]
  readonly failed: readonly FaultyEntry[]
}

/** Beyond these a file is no list of references but something that wants to fill the memory. Lengths in UTF-16 units. */
export const referenceLimits = {
  entries: 50_000,
  faults: 1000,
  entryLength: 200_000,
}
