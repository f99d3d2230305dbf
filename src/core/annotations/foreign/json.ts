/** Looking into JSON of unknown make without trusting it. */

export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One or several, as JSON-LD writes either. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

/** NFC; null for anything but a text. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.normalize('NFC') : null

/** The address of a resource, which stands alone or as its `id`. */
export const addressOf = (value: unknown): string | null =>
  textOf(value) ?? (isObject(value) ? textOf(value.id ?? value['@id']) : null)

export const hasType = (value: Json, type: string): boolean =>
  listOf(value.type ?? value['@type']).some((one) => one === type || one === `oa:${type}`)
