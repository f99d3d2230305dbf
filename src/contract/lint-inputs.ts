import * as v from 'valibot'
import { exportedPart } from './exported-notes-inputs'
import { reference } from './input-parts'

export const lintInputs = {
  lintArticles: v.object({
    articles: v.nullable(v.array(reference)),
    ...exportedPart,
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
}
