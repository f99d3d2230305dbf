import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Annotation, ArticleId } from '../../../contract/model'
import { useMarkingDesk } from '../marking-desk'
import type { Painted } from '../text/plan-marks'
import { withPending } from './pending-marks'

/** What is to be painted of an article: its annotations, and the marks just made that are not among them yet. */
export function usePaintedAnnotations(
  article: ArticleId,
  annotations: readonly Annotation[],
): readonly Painted[] {
  const { pending } = useMarkingDesk()
  const made = useSyncExternalStore(pending.subscribe, pending.view)
  useEffect(() => pending.hear(article, annotations), [pending, article, annotations])
  return useMemo(() => withPending(annotations, article, made), [annotations, article, made])
}
