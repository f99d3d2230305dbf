import type { ReactElement } from 'react'
import type { Annotation } from '../../../contract/model'

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
      {comment === '' ? null : <p className="moved-card__comment">{comment}</p>}
      {tags.length === 0 ? null : <p>{tags.map((tag) => `#${tag}`).join(' ')}</p>}
    </div>
  )
}
