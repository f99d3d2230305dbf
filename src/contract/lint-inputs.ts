import * as v from 'valibot'
import { reference } from './input-parts'

export const lintInputs = {
  lintArticles: v.object({ articles: v.nullable(v.array(reference)) }),
}
