import type { ReferenceName } from '../../contract/references'
import { isFamilyFirst } from './family-first'

/** A name that is never split. */
export const wholeName = (name: string): ReferenceName => ({ family: name, given: null })

/**
 * `Family, Given` or `Family, Given, Suffix`; without a comma the name is whole, and so is one with two commas together, as
 * EndNote writes the comma in the name of a body.
 */
export function parseInvertedName(text: string): ReferenceName {
  if (text.includes(',,')) return wholeName(text.replace(',,', ','))
  const [family = '', ...given] = text.split(',').map((part) => part.trim())
  const rest = given.filter((part) => part !== '').join(', ')
  if (family === '') return wholeName(rest)
  return rest === '' ? wholeName(family) : { family, given: rest }
}

/** `Given Family` as it stands in a byline, `von` and `de` with the family name; whole when it could be turned round wrongly. */
export function parseNaturalName(text: string): ReferenceName {
  const words = text.trim().split(/\s+/u)
  if (words.length < 2 || isFamilyFirst(text) || isBody(text)) return wholeName(words.join(' '))
  const particle = words.findIndex((word, place) => place > 0 && isParticle(word))
  const start = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }
}

/** Words no person's name has, but many a body's. */
export const isBody = (name: string): boolean =>
  /(?:^|\s)(?:for|of|at|the|on|in|to|and|&|và|của)\s/u.test(name)

const isParticle = (word: string): boolean => /^\p{Ll}/u.test(word)
