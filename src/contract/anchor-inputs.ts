import * as v from 'valibot'
import { passage, reference, revision } from './input-parts'

const decision = { id: reference, rev: revision }

export const anchorInputs = {
  rereadArticle: v.object({ article: reference }),
  acceptPlace: v.object(decision),
  moveAnnotation: v.object({ ...decision, passage }),
  detachAnnotation: v.object(decision),
}
