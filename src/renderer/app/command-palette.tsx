import { type ReactElement, useMemo, useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import type { ArticleId } from '../../contract/model'
import { useNavigation } from '../navigation/navigation'
import { LanguageBadge } from '../ui/badge'
import { formatShortcut } from '../ui/keyboard'
import { useSay } from '../ui/language'
import { type CommandId, commands } from './commands'
import { messages } from './messages'
import { rankChoices } from './rank-choices'
import type { RunCommand } from './use-commands'
import { useEarlyEnter, useFoundArticles } from './use-found-articles'
import './command-palette.css'

/** One box for commands and articles: type a few letters, choose with the arrows, Enter does it. */
export function CommandPalette({
  isOpen,
  onClose,
  run,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly run: RunCommand
}): ReactElement {
  const say = useSay(messages)
  return (
    <ModalOverlay
      className="dialog__overlay command-palette__overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="command-palette">
        <Dialog aria-label={say('palette')} className="command-palette__dialog">
          <Palette onClose={onClose} run={run} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Palette({
  onClose,
  run,
}: {
  readonly onClose: () => void
  readonly run: RunCommand
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState('')
  const { openArticle } = useNavigation()
  const named = useMemo(
    () => commands.map((command) => ({ ...command, label: say(command.label) })),
    [say],
  )
  const foundCommands = rankChoices(named, typed)
  const { articles, isSearching } = useFoundArticles(typed)
  const choose = (act: () => void) => () => {
    onClose()
    // The dialog gives the focus back in the next frame; only then may an action move it.
    requestAnimationFrame(() => requestAnimationFrame(act))
  }
  // An action hears nothing of the keys held with it.
  const holdsShift = useRef(false)
  const open = (article: ArticleId) => {
    const beside = holdsShift.current
    choose(() => openArticle(article, { beside }))()
  }
  const [first] = foundCommands.length > 0 ? [] : articles
  const onEnterEarly = useEarlyEnter(isSearching, typed, () => {
    if (first !== undefined) open(first.id)
  })
  const watchShift = (event: { readonly shiftKey: boolean }) => {
    holdsShift.current = event.shiftKey
  }
  return (
    <div
      className="command-palette__content"
      onKeyDownCapture={watchShift}
      onPointerDownCapture={watchShift}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped} filter={() => true}>
        <TextField
          aria-label={say('paletteHint')}
          autoFocus
          className="command-palette__field"
          onKeyDown={(event) => event.key === 'Enter' && onEnterEarly()}
        >
          <Input
            className="command-palette__input"
            role="combobox"
            aria-expanded
            placeholder={say('paletteHint')}
          />
        </TextField>
        <ListBox
          className="menu command-palette__list"
          aria-label={say('palette')}
          renderEmptyState={() => (
            <p className="command-palette__empty">
              {say(isSearching ? 'searching' : 'paletteEmpty')}
            </p>
          )}
        >
          {foundCommands.length === 0 ? null : (
            <ListBoxSection aria-label={say('commands')}>
              <Header className="menu__title">{say('commands')}</Header>
              {foundCommands.map(({ id, label, keys }) => (
                <PaletteCommand
                  key={id}
                  id={id}
                  label={label}
                  keys={keys[0]}
                  act={choose(() => run(id))}
                />
              ))}
            </ListBoxSection>
          )}
          {articles.length === 0 ? null : (
            <ListBoxSection aria-label={say('articles')}>
              <Header className="menu__title command-palette__title">
                {say('articles')}
                <span>{say('paletteBeside')}</span>
              </Header>
              {articles.map(({ id, title, language }) => (
                <ListBoxItem
                  key={id}
                  id={id}
                  textValue={title}
                  className="menu__choice command-palette__article"
                  isDisabled={isSearching}
                  onAction={() => open(id)}
                >
                  <span className="menu__words" lang={language ?? undefined}>
                    {title}
                  </span>
                  <LanguageBadge language={language} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
}

function PaletteCommand({
  id,
  label,
  keys,
  act,
}: {
  readonly id: CommandId
  readonly label: string
  readonly keys: string | undefined
  readonly act: () => void
}): ReactElement {
  return (
    <ListBoxItem id={id} textValue={label} className="menu__choice" onAction={act}>
      <span className="menu__words">{label}</span>
      {keys === undefined ? null : <kbd className="menu__keys">{formatShortcut(keys)}</kbd>}
    </ListBoxItem>
  )
}
