import * as v from 'valibot'
import { date, name } from './input-parts'

/** Fields of `correctArticle` beside those of `operations.ts`. */
export const factCorrectionInputs = {
  authors: v.optional(v.nullable(v.pipe(v.array(name), v.minLength(1), v.maxLength(100)))),
  place: v.optional(v.nullable(name)),
  modifiedOn: v.optional(v.nullable(date)),
  agency: v.optional(v.nullable(name)),
}
