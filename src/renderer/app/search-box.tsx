import { Search, X } from 'lucide-react'
import type { KeyboardEvent, ReactElement } from 'react'
import { Button } from 'react-aria-components'
import { useNavigation } from '../navigation/navigation'
import { formatShortcut, isComposing } from '../ui/keyboard'
import { useSay } from '../ui/language'
import { focusResults, focusSearchBox, searchBoxId, useSearchQuery } from '../ui/search-query'
import { keysOf } from './commands'
import { messages } from './messages'
import './search-box.css'

/** Always there. Typing shows the library; Escape clears, then leaves; the arrow down enters the results. */
export function SearchBox(): ReactElement {
  const say = useSay(messages)
  const { typed, type } = useSearchQuery()
  const { place, go } = useNavigation()
  const { panes, focused } = place
  const onChange = (text: string) => {
    type(text)
    if (place.view !== 'library') go({ view: 'library', panes, focused })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      if (typed === '') event.currentTarget.blur()
      else type('')
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      focusResults()
    }
  }
  return (
    <search className="search-box">
      <Search aria-hidden className="search-box__sign" />
      <input
        id={searchBoxId}
        className="search-box__input"
        type="search"
        aria-label={say('search')}
        aria-keyshortcuts={keysOf('find')}
        placeholder={say('search')}
        title={say('searchHint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        value={typed}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {typed === '' ? (
        <kbd className="search-box__keys" aria-hidden>
          {formatShortcut(keysOf('find') ?? '')}
        </kbd>
      ) : (
        <Button
          className="search-box__clear"
          aria-label={say('clearSearch')}
          onPress={() => {
            type('')
            focusSearchBox()
          }}
        >
          <X aria-hidden />
        </Button>
      )}
    </search>
  )
}
