import { useHost, useWorkbench } from '../../connection/connection'
import { useNavigation } from '../../navigation/navigation'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { printMessages } from './messages'

export interface Printing {
  readonly print: () => void
  readonly savePdf: () => void
}

/** Brings the article of the focused pane to paper. While the reader is not shown, says that there is nothing to print. */
export function usePrinting(): Printing {
  const { place } = useNavigation()
  const host = useHost()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(printMessages)
  const article = place.view === 'reader' ? place.panes[place.focused]?.article : undefined
  if (article === undefined) {
    const refuse = () => show({ tone: 'failed', text: say('nothingToPrint') })
    return { print: refuse, savePdf: refuse }
  }
  return {
    print: () => void attempt(() => host.print()),
    savePdf: () =>
      void attempt(async () => {
        const { citationKey } = await workbench.openArticle({ article })
        const path = await host.savePdf(`${citationKey}.pdf`)
        if (path !== null) show({ tone: 'done', text: say('pdfSaved', { path }) })
      }),
  }
}
