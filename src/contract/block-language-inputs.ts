import * as v from 'valibot'
import { blockLanguages } from './block-language'
import { offset, reference } from './input-parts'

export const blockLanguageInputs = {
  changeBlockLanguage: v.object({
    article: reference,
    starts: v.pipe(v.array(offset), v.minLength(1), v.maxLength(100_000)),
    language: v.nullable(v.picklist(blockLanguages)),
  }),
}
