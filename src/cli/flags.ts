import type { Language } from '../contract/model'
import type { OptionName } from './options'
import { usageFault } from './usage-wording'

/** The flags of one command line. Faults: `input/invalid`. */
export interface Flags {
  has(name: OptionName): boolean
  text(name: OptionName): string | undefined
  /** A flag the command cannot do without. */
  need(name: OptionName): string
  texts(name: OptionName): readonly string[]
  /** A whole number from 0. */
  count(name: OptionName): number | undefined
}

export function createFlags(
  given: ReadonlyMap<OptionName, readonly string[]>,
  language: Language,
): Flags {
  const text = (name: OptionName) => given.get(name)?.[0]
  return {
    text,
    has: (name) => given.has(name),
    texts: (name) => given.get(name) ?? [],
    need(name) {
      const value = text(name)
      if (value === undefined) throw usageFault('flag-missing', language, `--${name}`)
      return value
    },
    count(name) {
      const value = text(name)
      if (value === undefined) return undefined
      if (!/^\d{1,9}$/.test(value)) throw usageFault('flag-number', language, `--${name}`)
      return Number(value)
    },
  }
}
