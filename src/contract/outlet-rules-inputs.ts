import * as v from 'valibot'
import { offset, reference } from './input-parts'
import { likenesses } from './outlet-rules'

const line = { article: reference, start: offset, kept: v.boolean() }

export const outletRuleInputs = {
  releaseBlocks: v.object({
    article: reference,
    starts: v.pipe(v.array(offset), v.minLength(1), v.maxLength(100_000)),
  }),
  proposeOutletRules: v.object(line),
  addOutletRule: v.object({ ...line, likeness: v.picklist(likenesses) }),
  listOutletRules: v.object({}),
  revokeOutletRule: v.object({ rule: reference }),
}
