import type { Annotation, Label } from '../contract/model'
import type { Call, Workbench } from '../contract/workbench'

/** An annotation as the command line answers it: the words of the passage, and its label by name or colour. */
export interface DescribedAnnotation {
  readonly id: string
  readonly article: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly label: string
  readonly tags: readonly string[]
  readonly comment: string
  readonly state: Annotation['state']
}

export async function describeAnnotations(
  annotations: readonly Annotation[],
  workbench: Workbench,
  call: Call,
): Promise<readonly DescribedAnnotation[]> {
  const labels = new Map((await workbench.listLabels({}, call)).map((label) => [label.id, label]))
  return annotations.map((annotation) => nameLabel(annotation, labels.get(annotation.label)))
}

function nameLabel(annotation: Annotation, label: Label | undefined): DescribedAnnotation {
  const { id, article, quote, start, end, tags, comment, state } = annotation
  return {
    id,
    article,
    quote: quote.exact,
    start,
    end,
    label: label?.name ?? label?.colour ?? annotation.label,
    tags,
    comment,
    state,
  }
}

/** The passage with its label and the article's id, what became of it when its words moved, then tags and comment on lines of their own. */
export function formatAnnotation(annotation: DescribedAnnotation): string {
  const { article, label, quote, tags, comment, state } = annotation
  const fate = state === 'review' || state === 'orphaned' ? ` (${state})` : ''
  const lines = [
    `${article} [${label}] “${quote}”${fate}`,
    tags.map((tag) => `#${tag}`).join(' '),
    comment,
  ]
  return lines.filter((line) => line !== '').join('\n  ')
}
