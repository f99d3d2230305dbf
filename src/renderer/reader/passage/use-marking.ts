import { useMemo } from 'react'
import type { Article, LabelId, Span } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useSay } from '../../ui/language'
import { useAttempt } from '../../ui/use-attempt'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import { formatCitation } from '../text/format-citation'
import { useCopy } from '../use-copy'

export interface Marking {
  /** Marks the passage; it becomes the annotation in hand. */
  readonly mark: (span: Span, label: LabelId) => Promise<void>
  /** Marks the passage with the label used last and puts the caret into its comment. */
  readonly comment: (span: Span) => Promise<void>
  readonly copyCitation: (span: Span) => Promise<void>
}

/** Annotating and citing an article. Failures become notices. */
export function useMarking(article: Article): Marking {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const copy = useCopy()
  const say = useSay(messages)
  const { labels, lastLabel, setLastLabel, choose, focusCard } = useDesk()
  return useMemo(() => {
    const annotate = ({ start, end }: Span, label: LabelId | undefined) => {
      const draft = { article: article.id, passage: { start, end }, label, tags: [], comment: '' }
      return attempt(() => workbench.annotatePassage(draft))
    }
    return {
      async mark(span, label) {
        setLastLabel(label)
        const annotation = await annotate(span, label)
        if (annotation !== null) choose(annotation.id)
      },
      async comment(span) {
        const label = labels.find(({ id }) => id === lastLabel) ?? labels[0]
        const annotation = await annotate(span, label?.id)
        if (annotation !== null) focusCard({ annotation: annotation.id, on: 'comment' })
      },
      copyCitation: (span) => copy(formatCitation(article, span), say('citationCopied')),
    }
  }, [article, attempt, choose, copy, focusCard, labels, lastLabel, say, setLastLabel, workbench])
}
