import { Fragment, type ReactElement, useMemo } from 'react'
import type { AnnotationId, Span } from '../../../contract/model'
import { useDesk } from '../reader-desk'
import { layMarked } from '../text/mark-signs'
import type { Painted } from '../text/plan-marks'

/** The words of a block on paper: what is marked is underlined with its label's stroke, and where a mark ends stands its number. */
export function PrintedBlock({
  block,
  text,
  annotations,
  numbers,
}: {
  readonly block: Span
  readonly text: string
  readonly annotations: readonly Painted[]
  readonly numbers: ReadonlyMap<AnnotationId, number>
}): ReactElement {
  const { labels } = useDesk()
  const laid = useMemo(() => layMarked(block, annotations), [block, annotations])
  const colourOf = ({ label }: Painted) => labels.find(({ id }) => id === label)?.colour ?? 'yellow'
  return (
    <>
      {laid.map((one) => {
        if (one.kind !== 'words')
          return one.kind === 'begins' ? null : (
            <sup key={one.annotation.id} className="printed-article__number">
              {numbers.get(one.annotation.id)}
            </sup>
          )
        return one.over.reduce(
          (inside, over, depth) => (
            <span
              key={one.start}
              className={`printed-mark printed-mark--${depth === 0 ? 'front' : 'beneath'} label-colour--${colourOf(over)}`}
            >
              {inside}
            </span>
          ),
          <Fragment key={one.start}>{text.slice(one.start, one.end)}</Fragment>,
        )
      })}
    </>
  )
}
