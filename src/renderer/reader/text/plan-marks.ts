/** Which stretch of the text is painted how. A mark's style names a `::highlight()` of `article-text.css`. */
import type {
  Annotation,
  AnnotationId,
  EntityKind,
  Label,
  LabelColour,
  LabelId,
  Mention,
  Span,
} from '../../../contract/model'

export type MarkStyle =
  | 'term'
  | `label-${LabelColour}`
  | `beneath-${LabelColour}`
  | `line-${LabelColour}`
  | `chosen-${LabelColour}`
  | `accepted-${EntityKind}`
  | `suggested-${EntityKind}`
  | 'passage'
  | 'flash'
  | 'found'
  | 'found-here'

export interface Mark extends Span {
  readonly style: MarkStyle
}

/** What of an annotation matters for painting it. */
export type Painted = Pick<Annotation, 'id' | 'label' | 'start' | 'end'>

/**
 * Annotations as marks that never hide one another. Where several lie over each other the shortest highlight gives the
 * background, the next shortest an edge beneath the line, and the shortest underline a line, each in its own colour; the
 * sidebar lists them all. The chosen one has its whole passage drawn stronger.
 */
export function planAnnotations(
  annotations: readonly Painted[],
  labels: ReadonlyMap<LabelId, Label>,
  chosen: AnnotationId | null,
): readonly Mark[] {
  const marks = createMarkList()
  const colourOf = ({ label }: Painted) => labels.get(label)?.colour ?? 'yellow'
  const isLine = ({ label }: Painted) => labels.get(label)?.style === 'underline'
  for (const { start, end, over } of sweep(annotations)) {
    const sorted = over.toSorted(shortestFirst)
    const [top, beneath] = sorted.filter((one) => !isLine(one))
    const line = sorted.find(isLine)
    if (line !== undefined) marks.add({ start, end, style: `line-${colourOf(line)}` })
    if (top !== undefined) marks.add({ start, end, style: `label-${colourOf(top)}` })
    if (beneath !== undefined) marks.add({ start, end, style: `beneath-${colourOf(beneath)}` })
  }
  const inHand = annotations.find(({ id }) => id === chosen)
  if (inHand !== undefined)
    marks.add({ start: inHand.start, end: inHand.end, style: `chosen-${colourOf(inHand)}` })
  return marks.all
}

/** The annotations over an offset, the one a press there means first. */
export const annotationsAt = <A extends Painted>(
  annotations: readonly A[],
  offset: number,
): readonly A[] =>
  annotations.filter(({ start, end }) => start <= offset && offset < end).toSorted(shortestFirst)

/** The order in which annotations over each other are meant: the one in front first. */
export const shortestFirst = (one: Painted, other: Painted): number =>
  one.end - one.start - (other.end - other.start) ||
  other.start - one.start ||
  one.id.localeCompare(other.id)

interface Stretch extends Span {
  readonly over: readonly Painted[]
}

/** The text cut wherever an annotation begins or ends, with the annotations over each stretch. */
function* sweep(annotations: readonly Painted[]): Generator<Stretch> {
  const edges = [...new Set(annotations.flatMap(({ start, end }) => [start, end]))]
  edges.sort((one, other) => one - other)
  const coming = annotations.toSorted((one, other) => one.start - other.start)
  let over: Painted[] = []
  let next = 0
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) return
    over = over.filter((annotation) => annotation.end > start)
    for (let one = coming[next]; one !== undefined && one.start <= start; one = coming[next]) {
      if (one.end > start) over.push(one)
      next += 1
    }
    if (over.length > 0) yield { start, end, over }
  }
}

/** Collects marks; one that carries on the last mark of its style makes that one longer. */
function createMarkList() {
  const all: Mark[] = []
  const lastOf = new Map<MarkStyle, number>()
  return {
    all,
    add(mark: Mark) {
      const at = lastOf.get(mark.style) ?? -1
      const last = all[at]
      if (last?.end === mark.start) all[at] = { ...last, end: mark.end }
      else lastOf.set(mark.style, all.push(mark) - 1)
    },
  }
}

/** Mentions as underlines in their kind's colour. */
export const planMentions = (
  mentions: readonly (Mention & { readonly kind: EntityKind })[],
): readonly Mark[] =>
  mentions.flatMap(({ start, end, kind, state }) =>
    state === 'rejected' ? [] : [{ start, end, style: `${state}-${kind}` as const }],
  )
