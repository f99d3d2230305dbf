import * as v from 'valibot'
import { factCorrectionInputs } from './article-facts-inputs'
import { factNames } from './bulk-facts'
import { date, language, name, reference, revision } from './input-parts'

const most = 100_000

export const bulkFactInputs = {
  surveyFacts: v.object({
    articles: v.pipe(v.array(reference), v.minLength(1), v.maxLength(most)),
  }),
  correctArticles: v.object({
    articles: v.pipe(
      v.array(v.object({ article: reference, rev: revision })),
      v.minLength(1),
      v.maxLength(most),
    ),
    correction: v.object({
      outlet: v.optional(v.nullable(name)),
      publishedOn: v.optional(v.nullable(date)),
      ...factCorrectionInputs,
      language: v.optional(language),
    }),
    confirm: v.optional(v.array(v.picklist(factNames)), []),
  }),
}
