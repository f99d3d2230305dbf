/** Where the passages of a rendered text stand, in CSS pixels from the top of what is scrolled through. */
export interface TextMeasure {
  /** Rises with the offset. An offset that is not rendered lies in proportion between those that are. */
  readonly topOf: (offset: number) => number
}

interface Mark {
  readonly offset: number
  readonly top: number
}

/** Text further than this from what is in sight is judged by the stretch it is in, so that it needs no layout. */
const near = 3000

export function measureText(root: HTMLElement, scroller: HTMLElement): TextMeasure {
  const frame = scroller.getBoundingClientRect()
  const origin = frame.top - scroller.scrollTop
  const marks: Mark[] = []
  const measure = (element: HTMLElement) => {
    const { from, to, start } = element.dataset
    if (from === undefined && start === undefined) return measureWithin(element)
    const { top, bottom, height } = element.getBoundingClientRect()
    const isNear = bottom > frame.top - near && top < frame.bottom + near
    if (from !== undefined && isNear && element.firstElementChild !== null)
      return measureWithin(element)
    if (height === 0) return
    const first = Number(from ?? start)
    const last = to === undefined ? first + (element.textContent ?? '').length : Number(to)
    marks.push({ offset: first, top: top - origin }, { offset: last, top: bottom - origin })
  }
  const measureWithin = (element: HTMLElement) => {
    for (const child of element.children) if (child instanceof HTMLElement) measure(child)
  }
  measureWithin(root)
  return { topOf: interpolate(inOrder(marks)) }
}

/** Marks that rise on both sides. */
function inOrder(marks: readonly Mark[]): readonly Mark[] {
  const rising: Mark[] = []
  for (const mark of marks.toSorted((one, other) => one.offset - other.offset)) {
    const last = rising.at(-1)
    if (last === undefined || (mark.offset > last.offset && mark.top >= last.top)) rising.push(mark)
  }
  return rising
}

const interpolate =
  (marks: readonly Mark[]) =>
  (offset: number): number => {
    let low = 0
    let high = marks.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((marks[middle]?.offset ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const from = marks[low]
    const to = marks[low + 1]
    if (from === undefined) return 0
    if (to === undefined || offset <= from.offset) return from.top
    return from.top + ((offset - from.offset) / (to.offset - from.offset)) * (to.top - from.top)
  }
