/** What a scroll position is made of, in CSS pixels. */
export interface ScrollExtent {
  /** Everything that can be scrolled through. */
  readonly height: number
  /** What is in sight. */
  readonly view: number
}

/** Where a following pane stands when the leading one stands at `top`: as far through its own text, never beyond its ends. */
export function followPosition(top: number, leader: ScrollExtent, follower: ScrollExtent): number {
  const way = leader.height - leader.view
  const ownWay = Math.max(0, follower.height - follower.view)
  if (way <= 0) return 0
  return Math.min(ownWay, Math.max(0, (top / way) * ownWay))
}
