/** Which lines of a dry run come in, as pure functions. Lines are known by their place in the plan. */
import type { ImportPlan, ImportSource, PlannedLine } from '../../../contract/importing'

export const planKinds = ['new', 'near', 'duplicate', 'unreadable'] as const
export type PlanFilter = PlannedLine['kind'] | 'all'

/** Only what is new or nearly so can come in. */
export const canComeIn = ({ kind }: PlannedLine): boolean => kind === 'new' || kind === 'near'

/** What is ticked at first: everything new. What is nearly the same waits for a person's choice. */
export const proposedTicks = ({ lines }: ImportPlan): ReadonlySet<number> =>
  new Set(lines.flatMap(({ kind }, place) => (kind === 'new' ? [place] : [])))

/** A dry run and what a person has ticked of it. */
export interface PlanChoice {
  readonly plan: ImportPlan
  readonly ticked: ReadonlySet<number>
}

/**
 * What is ticked when there is a new dry run: as a person decided before for the same source, as proposed for what they left
 * alone and for what has joined.
 */
export function carriedTicks(before: PlanChoice | null, plan: ImportPlan): ReadonlySet<number> {
  const proposed = proposedTicks(plan)
  if (before === null) return proposed
  const proposedBefore = proposedTicks(before.plan)
  const decided = new Map(
    before.plan.lines.flatMap(({ from }, place) => {
      const wanted = before.ticked.has(place)
      return wanted === proposedBefore.has(place) ? [] : [[nameOf(from), wanted] as const]
    }),
  )
  return new Set(
    plan.lines.flatMap((line, place) =>
      canComeIn(line) && (decided.get(nameOf(line.from)) ?? proposed.has(place)) ? [place] : [],
    ),
  )
}

const nameOf = (from: ImportSource): string => JSON.stringify(from)

/** The places of the lines a filter shows. */
export const placesShown = ({ lines }: ImportPlan, filter: PlanFilter): readonly number[] =>
  lines.flatMap(({ kind }, place) => (filter === 'all' || filter === kind ? [place] : []))

/** How much of what is shown, and can come in, is ticked. */
export function tickMark(
  { lines }: ImportPlan,
  shown: readonly number[],
  ticked: ReadonlySet<number>,
): 'none' | 'some' | 'all' {
  const open = shown.filter((place) => isOpen(lines, place))
  const chosen = open.filter((place) => ticked.has(place)).length
  return chosen === 0 ? 'none' : chosen === open.length ? 'all' : 'some'
}

/** Ticks the lines at these places, or takes their ticks off; lines that cannot come in stay as they are. */
export function tick(
  { lines }: ImportPlan,
  ticked: ReadonlySet<number>,
  places: readonly number[],
  wanted: boolean,
): ReadonlySet<number> {
  const next = new Set(ticked)
  for (const place of places)
    if (wanted && isOpen(lines, place)) next.add(place)
    else next.delete(place)
  return next
}

const isOpen = (lines: readonly PlannedLine[], place: number): boolean => {
  const line = lines[place]
  return line !== undefined && canComeIn(line)
}
