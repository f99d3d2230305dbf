import { X } from 'lucide-react'
import { type ReactElement, useMemo } from 'react'
import { useNavigation } from '../../navigation/navigation'
import { IconButton } from '../../ui/button'
import { FaultNotice } from '../../ui/fault-notice'
import { useSay } from '../../ui/language'
import { Skeleton } from '../../ui/loading'
import { messages } from '../messages'
import type { PaneKey } from '../pane-key'
import { type OpenArticle, valueOr } from '../use-open-article'
import { ArticlePane } from './article-pane'
import './reader-pane.css'

/** One pane of the reader, whatever state its article is in. */
export function ReaderPane({
  pane,
  name,
  open,
}: {
  readonly pane: number
  readonly name: PaneKey
  readonly open: OpenArticle
}): ReactElement {
  const say = useSay(messages)
  const { place, focusPane } = useNavigation()
  // The text comes with its marks: they are there sooner, and it is drawn once.
  const article = open.annotations.kind === 'loading' ? open.annotations : open.article
  const annotations = valueOr(open.annotations, none)
  // What is lost has no place in the text.
  const placed = useMemo(
    () => annotations.filter(({ state }) => state !== 'orphaned'),
    [annotations],
  )
  const title =
    article.kind === 'ready' ? (article.value.title.value ?? article.value.source) : say('opening')
  const className = [
    'reader-pane',
    place.focused === pane ? 'reader-pane--focused' : '',
    place.panes.length > 1 ? 'reader-pane--beside' : '',
  ].join(' ')
  return (
    <section
      className={className}
      aria-label={say('paneName', { title })}
      onFocus={() => focusPane(pane)}
      onPointerDown={() => focusPane(pane)}
    >
      {article.kind === 'ready' ? (
        <ArticlePane
          pane={pane}
          name={name}
          article={article.value}
          annotations={placed}
          mentions={valueOr(open.mentions, none)}
        />
      ) : (
        <BarePane pane={pane}>
          {article.kind === 'loading' ? (
            <Skeleton lines={9} />
          ) : (
            <FaultNotice fault={article.fault} retry={article.retry} />
          )}
        </BarePane>
      )}
    </section>
  )
}

const none: readonly never[] = []

function BarePane({
  pane,
  children,
}: {
  readonly pane: number
  readonly children: ReactElement
}): ReactElement {
  const say = useSay(messages)
  const { closePane } = useNavigation()
  return (
    <div className="reader-pane__bare">
      <div className="reader-pane__bare-header">
        <IconButton label={say('closePane')} onPress={() => closePane(pane)}>
          <X aria-hidden />
        </IconButton>
      </div>
      {children}
    </div>
  )
}
