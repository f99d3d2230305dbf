import type { ReactElement } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useNavigation } from '../navigation/navigation'
import { useSay } from '../ui/language'
import { messages } from './messages'
import { paneKeys } from './pane-key'
import { useDesk } from './reader-desk'
import './pane-switch.css'

/** The open articles by title, one of them in sight. */
export function PaneSwitch(): ReactElement {
  const say = useSay(messages)
  const { place, focusPane } = useNavigation()
  const { open } = useDesk()
  const names = paneKeys(place.panes)
  return (
    <ToggleButtonGroup
      className="pane-switch"
      aria-label={say('openArticles')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[String(place.focused)]}
      onSelectionChange={([key]) => focusPane(Number(key))}
    >
      {open.map(({ article }, pane) => {
        const title =
          article.kind === 'ready'
            ? (article.value.title.value ?? article.value.source)
            : say('opening')
        return (
          <ToggleButton key={names[pane]} id={String(pane)} className="pane-switch__article">
            {title}
          </ToggleButton>
        )
      })}
    </ToggleButtonGroup>
  )
}
