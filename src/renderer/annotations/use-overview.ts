import { useDeferredValue, useMemo, useState } from 'react'
import type { AnnotationAnswer, AnnotationRequest } from '../../contract/marking'
import type { AnnotationId } from '../../contract/model'
import { type Loaded, useQuery } from '../connection/use-query'
import { everything, withRange } from './choice'

export interface Overview {
  readonly request: AnnotationRequest
  readonly ask: (change: Partial<AnnotationRequest>) => void
  readonly answer: Loaded<AnnotationAnswer>
  /** Of those that are shown. */
  readonly selected: ReadonlySet<AnnotationId>
  readonly toggle: (row: number) => void
  /** From the row toggled last to this one. */
  readonly extend: (row: number) => void
  readonly selectAll: () => void
  readonly selectNone: () => void
}

const noIds: readonly AnnotationId[] = []

/** Which annotations are shown and selected. What a filter hides is no longer selected. */
export function useOverview(): Overview {
  const [request, setRequest] = useState(everything)
  const [ticked, tick] = useState<ReadonlySet<AnnotationId>>(new Set())
  const [anchor, setAnchor] = useState(0)
  const asked = useDeferredValue(request)
  const answer = useQuery({
    key: JSON.stringify(asked),
    keep: 'last-answer',
    areas: ['annotations', 'articles', 'entities', 'labels'],
    ask: (workbench) => workbench.findAnnotations(asked),
  })
  const ids = answer.kind === 'ready' ? answer.value.ids : noIds
  const selected = useMemo(() => new Set(ids.filter((id) => ticked.has(id))), [ids, ticked])
  return {
    request,
    ask: (change) => setRequest((before) => ({ ...before, ...change })),
    answer,
    selected,
    toggle(row) {
      const id = ids[row]
      if (id === undefined) return
      const next = new Set(selected)
      if (!next.delete(id)) next.add(id)
      tick(next)
      setAnchor(row)
    },
    extend: (row) => tick(withRange(selected, ids, anchor, row)),
    selectAll: () => tick(new Set(ids)),
    selectNone: () => tick(new Set()),
  }
}
