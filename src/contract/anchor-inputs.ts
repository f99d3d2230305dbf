import * as v from 'valibot'
import { encodings } from './encodings'
import { passage, reference, revision } from './input-parts'

const decision = { id: reference, rev: revision }

export const anchorInputs = {
  rereadArticle: v.object({
    article: reference,
    encoding: v.optional(v.nullable(v.picklist(encodings))),
  }),
  acceptPlace: v.object(decision),
  moveAnnotation: v.object({ ...decision, passage }),
  detachAnnotation: v.object(decision),
}
