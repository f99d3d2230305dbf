import type { Article, Span } from '../../../contract/model'
import { useNavigation } from '../../navigation/navigation'
import { useSearchQuery } from '../../ui/search-query'

const longest = 200

/** Puts a passage into the search box, as a phrase, and shows what is found in the library. */
export function useSearchThis({ text }: Article): (span: Span) => void {
  const { place, go } = useNavigation()
  const { type } = useSearchQuery()
  return ({ start, end }) => {
    const words = text
      .slice(start, end)
      .replace(/["\s]+/g, ' ')
      .trim()
      .slice(0, longest)
    type(words.includes(' ') ? `"${words}"` : words)
    go({ view: 'library', panes: place.panes, focused: place.focused })
  }
}
