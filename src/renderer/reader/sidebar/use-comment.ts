import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Annotation } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { CommentSaver, type CommentView } from './comment-saver'

/** The comment of an annotation as it is being written, and who saves it. Leaving it behind saves it too. */
export function useComment({ id, rev, comment }: Annotation): CommentView & {
  readonly saver: CommentSaver
} {
  const workbench = useWorkbench()
  const [saver] = useState(
    () =>
      new CommentSaver(id, { rev, comment }, sessionStorage, (words, over) =>
        workbench.changeAnnotation({ id, rev: over, comment: words }),
      ),
  )
  const view = useSyncExternalStore(saver.subscribe, saver.view)
  useEffect(() => saver.hear({ rev, comment }), [saver, rev, comment])
  useEffect(() => () => void saver.save(), [saver])
  return { ...view, saver }
}
