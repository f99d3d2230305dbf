import { useRef } from 'react'
import type { AnnotationRow } from '../../contract/marking'
import type { AnnotationId } from '../../contract/model'
import { useQuery } from '../connection/use-query'

const pageSize = 60

/** The rows around those in sight, of however many; one that is not there yet is undefined. */
export function useRows(
  ids: readonly AnnotationId[],
  first: number,
): ReadonlyMap<AnnotationId, AnnotationRow> {
  const from = Math.max(0, Math.floor(first / pageSize) * pageSize - pageSize)
  const wanted = ids.slice(from, from + 4 * pageSize)
  const known = useRef<ReadonlyMap<AnnotationId, AnnotationRow>>(new Map())
  const rows = useQuery({
    key: wanted.join(' '),
    keep: 'last-answer',
    areas: ['annotations', 'articles'],
    ask: (workbench) => workbench.describeAnnotations({ ids: wanted }),
  })
  if (rows.kind === 'ready')
    known.current = new Map(rows.value.map((row) => [row.annotation.id, row]))
  return known.current
}
