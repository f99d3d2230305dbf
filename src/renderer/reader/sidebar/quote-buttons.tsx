import { Quote, TextQuote } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Quotation } from '../../quoting/format-quotation'
import { messages } from '../../quoting/messages'
import { useQuoting } from '../../quoting/use-quoting'
import { IconButton } from '../../ui/button'
import { useSay } from '../../ui/language'

/** What dragging a quotation does, for hands that do not drag. */
export function QuoteButtons({ quotation }: { readonly quotation: Quotation }): ReactElement {
  const say = useSay(messages)
  const { copyCitation, copyFormatted } = useQuoting()
  return (
    <>
      <IconButton label={say('copyCitation')} onPress={() => void copyCitation(quotation)}>
        <Quote aria-hidden />
      </IconButton>
      <IconButton label={say('copyFormatted')} onPress={() => void copyFormatted(quotation)}>
        <TextQuote aria-hidden />
      </IconButton>
    </>
  )
}
