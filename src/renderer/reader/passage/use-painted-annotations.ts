import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Annotation, ArticleId, Label, LabelId } from '../../../contract/model'
import { useMarkingDesk } from '../marking-desk'
import { paint } from '../text/paint'
import { type Painted, planAnnotations } from '../text/plan-marks'
import { withPending } from './pending-marks'

/** What is to be painted of an article: its annotations, and the marks just made that are not among them yet. */
export function usePaintedAnnotations(
  article: ArticleId,
  annotations: readonly Annotation[],
): readonly Painted[] {
  const { pending } = useMarkingDesk()
  const [made, setMade] = useState(pending.view)
  useEffect(() => {
    const follow = () => startTransition(() => setMade(pending.view()))
    follow()
    return pending.subscribe(follow)
  }, [pending])
  useEffect(() => pending.hear(article, annotations), [pending, article, annotations])
  return useMemo(() => withPending(annotations, article, made), [annotations, article, made])
}

/** Paints marks just made before anything else is done, until they are painted among the others. */
export function usePaintedAtOnce(
  root: RefObject<HTMLElement | null>,
  article: ArticleId,
  painted: readonly Painted[],
  labels: ReadonlyMap<LabelId, Label>,
): void {
  const { pending } = useMarkingDesk()
  const alone = useRef(new Map<Painted, () => void>())
  const latest = useRef(labels)
  latest.current = labels
  const letGo = useCallback((isDone: (mark: Painted) => boolean) => {
    for (const [mark, erase] of alone.current)
      if (isDone(mark)) {
        erase()
        alone.current.delete(mark)
      }
  }, [])
  useLayoutEffect(() => {
    const known = new Set<Painted>()
    const follow = () => {
      const now = pending.view().filter((mark) => mark.article === article)
      letGo((mark) => !now.some((one) => one === mark))
      for (const mark of now) {
        if (known.has(mark) || root.current === null) continue
        known.add(mark)
        const marks = planAnnotations([mark], latest.current, null)
        alone.current.set(mark, paint(root.current, marks))
      }
    }
    const stop = pending.subscribe(follow)
    return () => {
      stop()
      letGo(() => true)
    }
  }, [pending, root, article, letGo])
  useLayoutEffect(() => letGo((mark) => painted.includes(mark)), [painted, letGo])
}
