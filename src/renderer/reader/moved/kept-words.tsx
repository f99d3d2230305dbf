import type { ReactElement } from 'react'
import type { Annotation } from '../../../contract/model'
import { CommentWords } from '../comment-words'

/** What the researcher added to a mark: comment and tags, to be read. */
export function KeptWords({
  annotation,
}: {
  readonly annotation: Annotation
}): ReactElement | null {
  const { comment, tags } = annotation
  if (comment === '' && tags.length === 0) return null
  return (
    <div className="moved-card__kept">
      {comment === '' ? null : <CommentWords comment={comment} />}
      {tags.length === 0 ? null : <p>{tags.map((tag) => `#${tag}`).join(' ')}</p>}
    </div>
  )
}
