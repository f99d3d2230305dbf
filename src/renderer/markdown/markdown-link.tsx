import type { ReactElement, ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { type LibraryLink, parseLibraryLink } from '../../contract/library-links'
import type { NoteId } from '../../contract/notes'
import { useHost, useWorkbench } from '../connection/connection'
import { useNavigation } from '../navigation/navigation'
import { useAttempt } from '../ui/use-attempt'
import './markdown-link.css'

/** A link in words of the researcher: things of the library open here, the web outside, everything else is words. */
export function MarkdownLink({
  address,
  children,
}: {
  readonly address: string
  readonly children: ReactNode
}): ReactElement {
  const host = useHost()
  const open = useOpenLink()
  const link = parseLibraryLink(address)
  if (link !== null)
    return (
      <Link className="markdown-link" onPress={() => void open(link)}>
        {children}
      </Link>
    )
  if (!/^https?:\/\//i.test(address)) return <span>{children}</span>
  return (
    <Link className="markdown-link" onPress={() => host.openExternal(address)}>
      {children}
    </Link>
  )
}

/** Opens what a link names; what is not there any more is said. */
function useOpenLink(): (link: LibraryLink) => Promise<void> {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { openArticle, showEntity, showNote } = useNavigation()
  return async (link) => {
    if (link.kind === 'note') return showNote(link.note as NoteId)
    if (link.kind === 'entity') {
      const page = await attempt(() => workbench.openEntity({ entity: link.entity }))
      if (page !== null) showEntity(page.entity.id)
      return
    }
    const article = await attempt(() => workbench.openArticle({ article: link.article }))
    if (article !== null) openArticle(article.id, link.span === null ? {} : { span: link.span })
  }
}
