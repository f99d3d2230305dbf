/** What could not be read of a library. The rest is open; what is listed was left as it is, or set aside, never overwritten. */
export interface Damage {
  /** Inside the library, with `/`. */
  readonly file: string
  /** How many records, or changes of a journal, are missing; null when that cannot be told. */
  readonly records: number | null
  readonly reason: string
  /** True when nothing is missing after all: the covered journal had it. */
  readonly isRestored: boolean
}

/** Damage as it is found, before anything is restored. */
export type FoundDamage = Omit<Damage, 'isRestored'>
