/** The pieces operations' inputs are made of: every length has a limit, and words are NFC. */
import * as v from 'valibot'
import { exportFormats } from './exchange'
import { type AnnotationId, type IsoDate, type LabelId, languages } from './model'

export const words = (limit: number) => v.pipe(v.string(), v.maxLength(limit))
export const phrase = (limit: number) =>
  v.pipe(v.string(), v.normalize('NFC'), v.trim(), v.minLength(1), v.maxLength(limit))
export const name = phrase(300)
export const reference = phrase(300)
export const path = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(4096),
  v.check((text) => !text.includes('\0'), 'holds a NUL'),
)
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
export const revision = v.optional(offset)
export const language = v.picklist(languages)
export const date = v.pipe(
  v.string(),
  v.isoDate(),
  v.check(isCalendarDate, 'is no day of the calendar'),
  v.transform(asDate),
)
export const webAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2000),
  v.check(isWebAddress, 'is no http or https address'),
)
export const tag = phrase(100)
export const tags = v.pipe(v.array(tag), v.maxLength(100))
export const comment = v.pipe(words(100_000), v.normalize('NFC'))
export const label = v.pipe(
  v.string(),
  v.transform((id) => id as LabelId),
)
export const annotation = v.pipe(
  v.string(),
  v.transform((id) => id as AnnotationId),
)
const span = { start: offset, end: offset }
export const passage = v.union([
  v.object(span),
  v.object({
    quote: v.pipe(words(100_000), v.normalize('NFC'), v.minLength(1)),
    prefix: v.optional(v.pipe(words(10_000), v.normalize('NFC'))),
    suffix: v.optional(v.pipe(words(10_000), v.normalize('NFC'))),
    occurrence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
])
const entityName = v.object({ text: name, language: v.nullable(language) })
export const entityNames = v.pipe(v.tupleWithRest([entityName], entityName), v.maxLength(200))
export const mention = v.object({ ...span, article: reference })
export const nothing = v.object({})
export const backup = v.object({ backup: path })
export const selection = {
  format: v.picklist(exportFormats),
  articles: v.nullable(v.array(reference)),
}

function isCalendarDate(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

function asDate(text: string): IsoDate {
  return text as IsoDate
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
