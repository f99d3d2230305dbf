import { Ellipsis, PanelRight, X } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Article } from '../../../contract/model'
import { useNavigation } from '../../navigation/navigation'
import { LanguageBadge } from '../../ui/badge'
import { IconButton } from '../../ui/button'
import { formatDate, useLanguage, useSay } from '../../ui/language'
import { MenuButton } from '../../ui/menu'
import { ReadingLook } from '../look/reading-look'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import { useNarrow } from '../use-narrow'
import type { PaneCommands } from './pane-keys'
import { usePaneMenu } from './use-pane-menu'
import type { Reveal } from './use-reveal'
import './pane-header.css'

/** Says which article this is; its menu holds what can be done with the pane. */
export function PaneHeader({
  pane,
  article,
  reveal,
  commands,
}: {
  readonly pane: number
  readonly article: Article
  readonly reveal: Reveal
  readonly commands: PaneCommands
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { closePane, place } = useNavigation()
  const { sidebarShown, showSidebar } = useDesk()
  const isNarrow = useNarrow()
  // The way to the sidebar is where the sidebar would be.
  const isNearest = isNarrow || pane === place.panes.length - 1
  const groups = usePaneMenu(pane, article, reveal, commands)
  const { outlet, publishedOn } = article
  const origin = [
    outlet.value,
    publishedOn.value === null ? null : formatDate(publishedOn.value, language, 'short'),
  ].filter((part) => part !== null)
  return (
    <header className="pane-header">
      <LanguageBadge language={article.language.value} />
      <span className="pane-header__title" lang={article.language.value ?? undefined}>
        {article.title.value ?? article.source}
      </span>
      <span className="pane-header__origin">{origin.join(' · ')}</span>
      {isNearest ? <ReadingLook /> : null}
      <MenuButton label={say('paneMenu')} groups={groups} placement="bottom end">
        <IconButton label={say('paneMenu')}>
          <Ellipsis aria-hidden />
        </IconButton>
      </MenuButton>
      <IconButton label={say('closePane')} onPress={() => closePane(pane)}>
        <X aria-hidden />
      </IconButton>
      {sidebarShown || !isNearest ? null : (
        <IconButton label={say('sidebarShow')} onPress={() => showSidebar(true)}>
          <PanelRight aria-hidden />
        </IconButton>
      )}
    </header>
  )
}
