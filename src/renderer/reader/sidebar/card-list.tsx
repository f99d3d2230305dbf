import { type ReactElement, useCallback, useEffect, useMemo, useRef } from 'react'
import type { AnnotationRow } from '../../../contract/marking'
import type { Annotation, AnnotationId, Article } from '../../../contract/model'
import { useRowsInSight } from '../../ui/use-rows-in-sight'
import { useDesk } from '../reader-desk'
import { neighbourToJoin } from '../text/mark-shapes'
import { AnnotationCard } from './annotation-card'
import { useDeleteAnnotation } from './use-delete-annotation'

const usualHeight = 104

/** However many annotations as cards, of which only those in sight are there; the one in hand is brought into sight. */
export function CardList({
  label,
  showsTitles,
  article,
  annotations,
  ids,
  rowOf,
  onSight,
}: {
  readonly label: string
  readonly showsTitles: boolean
  /** The one in focus. */
  readonly article: Article
  /** All of that article's that stand in its text. */
  readonly annotations: readonly Annotation[]
  /** Those listed, in order. */
  readonly ids: readonly AnnotationId[]
  /** undefined until it is there. */
  readonly rowOf: (id: AnnotationId) => AnnotationRow | undefined
  /** Hears which is the first that may be seen. */
  readonly onSight?: ((first: number) => void) | undefined
}): ReactElement {
  const { chosen, cardFocus } = useDesk()
  const scroller = useRef<HTMLDivElement>(null)
  const deleteAnnotation = useDeleteAnnotation(ids)
  const keyOf = useCallback((at: number) => ids[at] ?? at, [ids])
  // A card has many buttons: few are made beyond those in sight.
  const rows = useRowsInSight({ count: ids.length, scroller, usualHeight, overscan: 2, keyOf })
  const wanted = cardFocus?.annotation ?? chosen
  const at = useMemo(() => (wanted === null ? -1 : ids.indexOf(wanted)), [ids, wanted])
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
  }, [at, rows])
  const visible = rows.getVirtualItems()
  const first = visible[0]?.index ?? 0
  useEffect(() => onSight?.(first), [onSight, first])
  const byId = useMemo(() => new Map(annotations.map((one) => [one.id, one])), [annotations])
  const neighbour = useMemo(() => {
    const inHand = chosen === null ? undefined : byId.get(chosen)
    return inHand === undefined ? null : neighbourToJoin(article.text, annotations, inHand)
  }, [article.text, annotations, byId, chosen])
  const originalOf = ({ conflictOf }: Annotation) =>
    (conflictOf === null ? undefined : byId.get(conflictOf)) ?? null
  return (
    <div ref={scroller} className="annotations-tab__scroller">
      <ul
        className="annotations-tab__list"
        aria-label={label}
        style={{ height: rows.getTotalSize() }}
      >
        {visible.map(({ key, index, start }) => {
          const id = ids[index]
          const row = id === undefined ? undefined : rowOf(id)
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className="annotations-tab__item"
              style={{ translate: `0 ${start}px` }}
            >
              {row === undefined ? (
                <div className="annotations-tab__coming" />
              ) : (
                <AnnotationCard
                  {...row}
                  showsTitle={showsTitles}
                  original={originalOf(row.annotation)}
                  neighbour={id === chosen ? neighbour : null}
                  onDelete={deleteAnnotation}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
