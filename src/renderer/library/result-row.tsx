import type { ReactElement } from 'react'
import type { SearchHit } from '../../contract/exchange'
import { LanguageBadge } from '../ui/badge'
import { TickBox } from '../ui/checkbox'
import { SnippetText } from '../ui/snippet-text'
import { ArticleLine } from './article-line'
import './result-row.css'

/** One hit. A press makes it the active one, a double press opens it, a press on the box selects it. */
export function ResultRow({
  hit,
  rowId,
  isActive,
  isSelected,
  place,
  onPress,
  onOpen,
  onToggle,
}: {
  readonly hit: SearchHit
  readonly rowId: string
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly place: { readonly index: number; readonly total: number }
  readonly onPress: () => void
  readonly onOpen: (beside: boolean) => void
  readonly onToggle: () => void
}): ReactElement {
  const { article, snippet } = hit
  return (
    // The list has the focus and hears the keys; rows are pointed at by aria-activedescendant.
    <div
      id={rowId}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={place.index + 1}
      aria-setsize={place.total}
      className={`result-row ${isActive ? 'result-row--active' : ''}`}
      onMouseDown={(event) => {
        // The focus stays with the list.
        event.preventDefault()
        onPress()
        if (event.ctrlKey || event.metaKey) onToggle()
      }}
      onDoubleClick={(event) => onOpen(event.shiftKey)}
    >
      <span
        className="result-row__tick"
        aria-hidden
        onMouseDown={(event) => {
          event.preventDefault()
          event.stopPropagation()
          onPress()
          onToggle()
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <TickBox mark={isSelected ? 'yes' : 'no'} />
      </span>
      <span className="result-row__words">
        <span className="result-row__title" lang={article.language ?? undefined}>
          {article.title}
        </span>
        <span className="result-row__snippet">
          <SnippetText snippet={snippet} lang={article.language} />
        </span>
        <span className="result-row__line">
          <ArticleLine article={article} />
        </span>
      </span>
      <LanguageBadge language={article.language} />
    </div>
  )
}
