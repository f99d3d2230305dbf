import type { EntitySummary } from '../../contract/model'

export interface Companion {
  readonly entity: EntitySummary
  readonly sharedArticles: number
}

/** Where a companion stands around the entity in the middle, in the drawing's own units. */
export interface GraphNode extends Companion {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly labelY: number
  /** Of the line to the middle. */
  readonly thickness: number
}

export interface Graph {
  readonly width: number
  readonly height: number
  readonly centre: Omit<GraphNode, 'entity' | 'sharedArticles' | 'thickness'>
  readonly nodes: readonly GraphNode[]
}

export const mostNodes = 10
const width = 280
const rowHeight = 48
const marginY = 4
const largestRadius = 13
const smallestRadius = 5
const thickest = 5

/**
 * Companions in two arcs, left and right of the entity, spread evenly from top to bottom, so that no label meets another.
 * The first companions stand nearest the middle's height. The same companions always give the same drawing.
 */
export function layOutGraph(
  entity: Pick<EntitySummary, 'mentions'>,
  companions: readonly Companion[],
): Graph {
  const shown = companions.slice(0, mostNodes)
  const rows = Math.ceil(shown.length / 2)
  const height = Math.max(2, rows) * rowHeight + 2 * marginY
  const mostMentions = Math.max(1, entity.mentions, ...shown.map((one) => one.entity.mentions))
  const mostShared = Math.max(1, ...shown.map((one) => one.sharedArticles))
  const radiusOf = (mentions: number) =>
    Math.max(smallestRadius, largestRadius * Math.sqrt(mentions / mostMentions))
  const sides = [shown.filter((_, at) => at % 2 === 1), shown.filter((_, at) => at % 2 === 0)]
  const nodes = sides.flatMap((side, right) =>
    side.map((companion, rank) => {
      const place = placeOnArc(rowFromMiddle(rank, rows), rows, right === 1, height)
      const radius = radiusOf(companion.entity.mentions)
      const thickness = Math.max(1, (thickest * companion.sharedArticles) / mostShared)
      return { ...companion, ...place, radius, thickness, labelY: place.y + radius + 12 }
    }),
  )
  const radius = radiusOf(entity.mentions)
  // With an odd number of rows one is level with the middle, and its labels stand lower.
  const labelY = height / 2 + (rows % 2 === 1 ? -radius - 8 : radius + 14)
  return { width, height, centre: { x: width / 2, y: height / 2, radius, labelY }, nodes }
}

/** Ranks 0, 1, 2, 3… of `count` rows go to the middle row, the one below, the one above, and so on outwards. */
function rowFromMiddle(rank: number, count: number): number {
  const step = Math.ceil(rank / 2)
  return Math.floor((count - 1) / 2) + (rank % 2 === 1 ? step : -step)
}

function placeOnArc(row: number, count: number, right: boolean, height: number) {
  const y = height / 2 + (row - (count - 1) / 2) * rowHeight
  // The ends of an arc lean towards the middle, like a pair of brackets.
  const fromMiddle = (2 * y - height) / height
  const reach = width / 2 - 52 - 26 * fromMiddle * fromMiddle
  return { x: width / 2 + (right ? reach : -reach), y }
}

/** A label that fits beside others; the whole name stands in the list below the drawing. */
export const shortenLabel = (name: string): string => {
  const letters = Array.from(name)
  return letters.length <= 16 ? name : `${letters.slice(0, 15).join('').trimEnd()}…`
}
