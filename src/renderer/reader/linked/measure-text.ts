/** Where the passages of a rendered text stand, in CSS pixels from the top of what is scrolled through. */
export interface TextMeasure {
  /** Rises with the offset. An offset that is not rendered lies in proportion between those that are. */
  readonly topOf: (offset: number) => number
}

interface Mark {
  readonly offset: number
  readonly top: number
}

/** Blocks further than this from what is in sight are judged by the chunk they are in, so that they need no layout. */
const near = 3000

export function measureText(root: HTMLElement, scroller: HTMLElement): TextMeasure {
  const frame = scroller.getBoundingClientRect()
  const origin = frame.top - scroller.scrollTop
  const marks: Mark[] = []
  const add = (element: Element, start: number, end: number) => {
    const { top, bottom, height } = element.getBoundingClientRect()
    if (height === 0) return
    marks.push({ offset: start, top: top - origin }, { offset: end, top: bottom - origin })
  }
  for (const chunk of root.querySelectorAll<HTMLElement>('[data-from], h2[data-start]')) {
    const { from, to } = chunk.dataset
    if (from === undefined || to === undefined) {
      const start = Number(chunk.dataset.start)
      add(chunk, start, start + (chunk.textContent ?? '').length)
      continue
    }
    const { top, bottom } = chunk.getBoundingClientRect()
    const isNear = bottom > frame.top - near && top < frame.bottom + near
    const blocks = isNear ? chunk.querySelectorAll<HTMLElement>('[data-start]') : []
    for (const block of blocks) {
      const start = Number(block.dataset.start)
      add(block, start, start + (block.textContent ?? '').length)
    }
    if (blocks.length === 0) add(chunk, Number(from), Number(to))
  }
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
