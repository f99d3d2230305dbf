import { type ReactElement, useMemo } from 'react'
import type { EntitySummary } from '../../contract/model'
import { type Companion, layOutGraph, shortenLabel } from './graph-layout'
import { kindColour } from './kind-mark'
import { useEntityAddress } from './use-entity-address'

/** For the eye and the mouse only: the list beside it says the same to the keyboard and to screen readers. */
export function AppearsWithGraph({
  entity,
  companions,
}: {
  readonly entity: EntitySummary
  readonly companions: readonly Companion[]
}): ReactElement {
  const addressOf = useEntityAddress()
  const { width, height, centre, nodes } = useMemo(
    () => layOutGraph(entity, companions),
    [entity, companions],
  )
  return (
    <svg className="appears-with__graph" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {nodes.map(({ entity: { id }, x, y, thickness }) => (
        <line key={id} x1={centre.x} y1={centre.y} x2={x} y2={y} strokeWidth={thickness} />
      ))}
      {nodes.map((node) => (
        <a key={node.entity.id} href={addressOf(node.entity.id)} tabIndex={-1}>
          <Dot {...node} />
        </a>
      ))}
      <g className="appears-with__centre">
        <Dot {...centre} entity={entity} />
      </g>
    </svg>
  )
}

function Dot({
  entity: { kind, names },
  x,
  y,
  radius,
  labelY,
}: {
  readonly entity: EntitySummary
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly labelY: number
}): ReactElement {
  const name = names[0].text
  return (
    <g className={kindColour(kind)}>
      <title>{name}</title>
      <circle cx={x} cy={y} r={radius} />
      <text className="appears-with__label" x={x} y={labelY} textAnchor="middle">
        {shortenLabel(name)}
      </text>
    </g>
  )
}
