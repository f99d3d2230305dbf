import type { Article, Span } from '../../../contract/model'
import { quotationOf } from '../../quoting/format-quotation'
import { type DragSource, useQuoting } from '../../quoting/use-quoting'

/** A selection that is dragged out of the text is the chosen passage with its citation. */
export function useSelectionDrag(
  article: Article,
  passage: Span | null,
): Pick<DragSource, 'onDragStart'> {
  const { dragOf } = useQuoting()
  return {
    onDragStart(event) {
      if (passage !== null) dragOf(quotationOf(article, passage)).onDragStart(event)
    },
  }
}
