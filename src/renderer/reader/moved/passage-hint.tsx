import type { ReactElement } from 'react'
import type { Article, Span } from '../../../contract/model'
import { useSay } from '../../ui/language'
import { messages } from './messages'

const longest = 60

/** Which passage a mark would go to, or that one is to be selected first. */
export function PassageHint({
  id,
  article,
  passage,
}: {
  readonly id: string
  readonly article: Article
  readonly passage: Span | null
}): ReactElement {
  const say = useSay(messages)
  const words =
    passage === null
      ? ''
      : article.text.slice(passage.start, passage.end).replace(/\s+/g, ' ').slice(0, longest)
  return (
    <p id={id} className="moved-card__hint">
      {passage === null ? say('selectFirst') : say('chosen', { words })}
    </p>
  )
}
