import type { ReactElement } from 'react'
import { Markdown } from '../markdown/markdown'
import './comment-words.css'

/** A comment as it reads. Its lines break where they were broken in writing. */
export function CommentWords({ comment }: { readonly comment: string }): ReactElement {
  return (
    <div className="comment-words">
      <Markdown text={comment} />
    </div>
  )
}
