import * as v from 'valibot'
import { comment, passage, reference, revision } from './input-parts'
import { type LinkId, linkKinds } from './links'

const link = v.pipe(
  v.string(),
  v.transform((id) => id as LinkId),
)
const end = v.object({ article: reference, passage })
const kind = v.picklist(linkKinds)

export const linksInputs = {
  linkPassages: v.object({ kind, from: end, to: end, comment: v.optional(comment, '') }),
  changeLink: v.object({
    id: link,
    rev: revision,
    kind: v.optional(kind),
    comment: v.optional(comment),
    from: v.optional(passage),
    to: v.optional(passage),
  }),
  deleteLinks: v.object({ ids: v.pipe(v.array(link), v.minLength(1), v.maxLength(100_000)) }),
  listLinks: v.object({ article: v.nullable(reference) }),
}
