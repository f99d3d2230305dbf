import * as v from 'valibot'
import { offset, reference } from './input-parts'

export const articlePartInputs = {
  openArticlePart: v.object({ article: reference, from: offset }),
}
