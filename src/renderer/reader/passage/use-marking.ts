import { startTransition, useMemo } from 'react'
import type { Article, LabelId, Span } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { quotationOf } from '../../quoting/format-quotation'
import { useQuoting } from '../../quoting/use-quoting'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { useMarkingDesk } from '../marking-desk'
import { markingMessages } from '../marking-messages'
import { useDesk } from '../reader-desk'

export interface Marking {
  /** Marks the passage; it becomes the annotation in hand. */
  readonly mark: (span: Span, label: LabelId) => Promise<void>
  /** Marks the passage with the label used last and puts the caret into its comment. */
  readonly comment: (span: Span) => Promise<void>
  /** Marks the passage with the label used last and puts the caret into its tags. */
  readonly tag: (span: Span) => Promise<void>
  /** Marks the passage with the label and the tag used last. */
  readonly repeatTag: (span: Span) => Promise<void>
  readonly copyCitation: (span: Span) => Promise<void>
  readonly copyFormatted: (span: Span) => Promise<void>
  /** The label used last, else the first; null while there are none. */
  readonly lastLabel: LabelId | null
}

/** Annotating and citing an article. Failures become notices. */
export function useMarking(article: Article): Marking {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { copyCitation, copyFormatted } = useQuoting()
  const { labels, lastLabel: used, setLastLabel, choose, focusCard } = useDesk()
  const { lastTag, pending } = useMarkingDesk()
  const { show } = useNotices()
  const sayMarking = useSay(markingMessages)
  return useMemo(() => {
    const lastLabel = (labels.find(({ id }) => id === used) ?? labels[0])?.id ?? null
    const annotate = (
      { start, end }: Span,
      label: LabelId | null,
      tags: readonly string[] = [],
    ) => {
      const passage = { start, end }
      const draft = { article: article.id, passage, label: label ?? undefined, tags, comment: '' }
      const saving = attempt(() => workbench.annotatePassage(draft))
      return label === null ? saving : pending.put(article.id, passage, label, saving)
    }
    return {
      lastLabel,
      async mark(span, label) {
        startTransition(() => setLastLabel(label))
        const annotation = await annotate(span, label)
        if (annotation !== null) choose(annotation.id)
      },
      async comment(span) {
        const annotation = await annotate(span, lastLabel)
        if (annotation !== null) focusCard({ annotation: annotation.id, on: 'comment' })
      },
      async tag(span) {
        const annotation = await annotate(span, lastLabel)
        if (annotation !== null) focusCard({ annotation: annotation.id, on: 'tag' })
      },
      async repeatTag(span) {
        if (lastTag === null) return void show({ tone: 'done', text: sayMarking('noLastTag') })
        const annotation = await annotate(span, lastLabel, [lastTag])
        if (annotation !== null) choose(annotation.id)
      },
      copyCitation: (span) => copyCitation(quotationOf(article, span)),
      copyFormatted: (span) => copyFormatted(quotationOf(article, span)),
    }
  }, [
    article,
    attempt,
    choose,
    copyCitation,
    copyFormatted,
    focusCard,
    labels,
    lastTag,
    pending,
    sayMarking,
    setLastLabel,
    show,
    used,
    workbench,
  ])
}
