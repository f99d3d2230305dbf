import type { Article } from '../../../contract/model'
import { useHost } from '../../connection/connection'
import { useNavigation } from '../../navigation/navigation'
import { useCopy } from '../../quoting/use-copy'
import { useSay } from '../../ui/language'
import type { MenuChoice, MenuGroup } from '../../ui/menu'
import { useFindCalls } from '../find/find-calls'
import { findMessages } from '../find/messages'
import { markingMessages } from '../marking-messages'
import { messages } from '../messages'
import { printMessages } from '../print/messages'
import { usePrinting } from '../print/use-printing'
import type { PaneCommands } from './pane-keys'
import type { Reveal } from './use-reveal'

/** What can be done with an open article beside reading it. */
export function usePaneMenu(
  pane: number,
  article: Article,
  reveal: Reveal,
  commands: PaneCommands,
): readonly MenuGroup[] {
  const say = useSay(messages)
  const sayMarking = useSay(markingMessages)
  const sayFind = useSay(findMessages)
  const { call } = useFindCalls()
  const { place, openArticles, closePane, reopenPane, swapPanes, openTwice } = useNavigation()
  const isAlone = place.panes.length === 1
  const isLast = pane === place.panes.length - 1
  const source = useSourceChoices(article)
  const paper = usePaperChoices()
  const choice = (id: 'choose-passage' | 'sticky', label: string) => {
    const run = commands.run[id]
    return run === null ? [] : [{ id, label, run }]
  }
  return [
    {
      id: 'text',
      choices: [
        { id: 'find', label: sayFind('field'), keys: 'Ctrl+F', run: () => call('open') },
        {
          id: 'trimmed',
          label: say(reveal.allShown ? 'hideTrimmed' : 'showTrimmed'),
          isDisabled: article.blocks.every((block) => block.kept),
          run: reveal.toggleAll,
        },
        ...choice('choose-passage', say('startPassage')),
        ...choice('sticky', sayMarking('sticky')),
      ],
    },
    { id: 'source', choices: source },
    { id: 'paper', choices: paper },
    {
      id: 'pane',
      choices: [
        {
          id: 'alone',
          label: say('readAlone'),
          isDisabled: isAlone,
          run: () => openArticles([article.id]),
        },
        {
          id: 'twice',
          label: say('openTwice'),
          isDisabled: openTwice === null,
          run: () => openTwice?.(pane),
        },
        {
          id: 'swap',
          label: say(isLast ? 'swapBefore' : 'swapAfter'),
          isDisabled: isAlone,
          run: () => swapPanes(isLast ? pane - 1 : pane),
        },
        {
          id: 'reopen',
          label: say('reopenPane'),
          keys: 'Alt+Shift+T',
          isDisabled: reopenPane === null,
          run: () => reopenPane?.(),
        },
        { id: 'close', label: say('closePane'), keys: 'Alt+W', run: () => closePane(pane) },
      ],
    },
  ]
}

function useSourceChoices({ citationKey, url }: Article): readonly MenuChoice[] {
  const say = useSay(messages)
  const host = useHost()
  const copy = useCopy()
  const address = url.value
  const key: MenuChoice = {
    id: 'key',
    label: say('copyKey'),
    detail: citationKey,
    run: () => void copy(citationKey, say('keyCopied', { key: citationKey })),
  }
  if (address === null) return [key]
  const original: MenuChoice = {
    id: 'original',
    label: say('openOriginal'),
    detail: new URL(address).hostname,
    run: () => host.openExternal(address),
  }
  return [key, original]
}

/** For the article of the focused pane, which is the one whose menu is open. */
function usePaperChoices(): readonly MenuChoice[] {
  const say = useSay(printMessages)
  const { print, savePdf } = usePrinting()
  return [
    { id: 'print', label: say('print'), keys: 'Ctrl+P', run: print },
    { id: 'save-pdf', label: say('savePdf'), run: savePdf },
  ]
}
