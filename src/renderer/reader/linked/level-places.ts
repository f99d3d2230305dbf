/** A passage's place in a pane, in CSS pixels. */
export interface Levelled {
  /** Of the passage, from the top of the text. */
  readonly top: number
  /** How far the pane can be scrolled. */
  readonly way: number
}

/** How far below the edge both passages can stand level: as near to `wished` as the ends of the texts let them. */
export function levelPlaces(one: Levelled, other: Levelled, wished: number): number {
  const least = Math.max(one.top - one.way, other.top - other.way)
  const most = Math.min(one.top, other.top)
  return Math.max(least, Math.min(most, wished))
}
