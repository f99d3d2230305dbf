import { type DragEvent, useMemo } from 'react'
import { formatDate, useLanguage, useSay } from '../ui/language'
import { formatQuotation, type Quotation } from './format-quotation'
import { messages } from './messages'
import { useCopy } from './use-copy'

export interface Quoting {
  /** Puts the quotation on the clipboard as Markdown with its citation. */
  readonly copyCitation: (quotation: Quotation) => Promise<void>
  /** Puts it there as formatted text, for programs that take it, with plain words for the others. */
  readonly copyFormatted: (quotation: Quotation) => Promise<void>
  /** Makes an element one that carries it away when dragged: formatted for programs that take it, else as Markdown. */
  readonly dragOf: (quotation: Quotation) => DragSource
}

export interface DragSource {
  readonly draggable: true
  readonly onDragStart: (event: DragEvent) => void
}

/** A quotation leaves for other programs, in the window's language. */
export function useQuoting(): Quoting {
  const say = useSay(messages)
  const language = useLanguage()
  const copy = useCopy()
  return useMemo(() => {
    const format = (quotation: Quotation) => {
      const { paragraph, source } = quotation
      return formatQuotation(quotation, {
        paragraph: paragraph === null ? null : say('paragraph', { n: paragraph }),
        day: source.publishedOn && formatDate(source.publishedOn, language, 'long'),
      })
    }
    return {
      copyCitation: (quotation) => copy(format(quotation).markdown, say('citationCopied')),
      copyFormatted(quotation) {
        const { html, plain } = format(quotation)
        return copy({ 'text/html': html, 'text/plain': plain }, say('formattedCopied'))
      },
      dragOf: (quotation) => ({
        draggable: true,
        onDragStart({ dataTransfer }) {
          const { html, markdown } = format(quotation)
          dataTransfer.effectAllowed = 'copy'
          dataTransfer.setData('text/plain', markdown)
          dataTransfer.setData('text/html', html)
        },
      }),
    }
  }, [say, language, copy])
}
