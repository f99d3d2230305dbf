import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { AnnotationAnswer, AnnotationRequest } from '../../contract/marking'
import type { AnnotationId } from '../../contract/model'
import { type Loaded, useQuery } from '../connection/use-query'
import { everything, withRange } from './choice'

/** Of those that are shown. */
export interface Selection {
  readonly selected: ReadonlySet<AnnotationId>
  readonly toggle: (row: number) => void
  /** From the row toggled last to this one. */
  readonly extend: (row: number) => void
  readonly selectAll: () => void
  readonly selectNone: () => void
}

export interface Overview {
  readonly request: AnnotationRequest
  readonly ask: (change: Partial<AnnotationRequest>) => void
  readonly answer: Loaded<AnnotationAnswer>
  readonly selection: Selection
}

const noIds: readonly AnnotationId[] = []

/** Which annotations are shown and selected. */
export function useOverview(): Overview {
  const [request, setRequest] = useState(everything)
  const asked = useDeferredValue(request)
  const answer = useQuery({
    key: JSON.stringify(asked),
    keep: 'last-answer',
    areas: ['annotations', 'articles', 'entities', 'labels'],
    ask: (workbench) => workbench.findAnnotations(asked),
  })
  const ask = useCallback(
    (change: Partial<AnnotationRequest>) => setRequest((before) => ({ ...before, ...change })),
    [],
  )
  const selection = useSelection(answer.kind === 'ready' ? answer.value.ids : noIds)
  return { request, ask, answer, selection }
}

/** What a filter hides is no longer selected. */
function useSelection(ids: readonly AnnotationId[]): Selection {
  const [ticked, tick] = useState<ReadonlySet<AnnotationId>>(new Set())
  const anchor = useRef(0)
  return useMemo(() => {
    const selected = new Set(ids.filter((id) => ticked.has(id)))
    return {
      selected,
      toggle(row) {
        const id = ids[row]
        if (id === undefined) return
        const next = new Set(selected)
        if (!next.delete(id)) next.add(id)
        tick(next)
        anchor.current = row
      },
      extend: (row) => tick(withRange(selected, ids, anchor.current, row)),
      selectAll: () => tick(new Set(ids)),
      selectNone: () => tick(new Set()),
    }
  }, [ids, ticked])
}
