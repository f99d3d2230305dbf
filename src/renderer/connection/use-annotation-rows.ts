import { useMemo, useRef } from 'react'
import type { AnnotationRow } from '../../contract/marking'
import type { AnnotationId } from '../../contract/model'
import { useQuery } from './use-query'

const pageSize = 60
const noRows: readonly AnnotationRow[] = []

/** The annotations around those in sight, of however many in a list across articles; one that is not there yet is undefined. */
export function useAnnotationRows(
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
  const answer = rows.kind === 'ready' ? rows.value : noRows
  return useMemo(() => {
    const before = known.current
    // A row that says the same stays the same, so that it is not drawn again.
    const same = (row: AnnotationRow) => {
      const old = before.get(row.annotation.id)
      return JSON.stringify(old) === JSON.stringify(row) && old !== undefined ? old : row
    }
    known.current = new Map(answer.map((row) => [row.annotation.id, same(row)]))
    return known.current
  }, [answer])
}
