import { X } from 'lucide-react'
import { type ReactElement, useMemo, useState } from 'react'
import type { Article, ArticleId } from '../../../contract/model'
import { useNavigation } from '../../navigation/navigation'
import { IconButton } from '../../ui/button'
import { FaultNotice } from '../../ui/fault-notice'
import { useSay } from '../../ui/language'
import { Skeleton } from '../../ui/loading'
import { useKeptDesk } from '../kept-desk'
import { messages } from '../messages'
import type { PaneKey } from '../pane-key'
import { useDesk } from '../reader-desk'
import { type OpenArticle, valueOr } from '../use-open-article'
import { ArticlePane } from './article-pane'
import { shownArticle } from './shown-article'
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
  const wanted = useWantedPlace(open.id, name)
  const shown = open.annotations.kind === 'loading' ? open.annotations : shownArticle(open, wanted)
  const annotations = valueOr(open.annotations, none)
  // What is lost has no place in the text.
  const placed = useMemo(
    () => annotations.filter(({ state }) => state !== 'orphaned'),
    [annotations],
  )
  const title = shown.kind === 'ready' ? titleOf(shown.value.article) : say('opening')
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
      {shown.kind === 'ready' ? (
        <ArticlePane
          pane={pane}
          name={name}
          {...shown.value}
          annotations={placed}
          mentions={valueOr(open.mentions, none)}
        />
      ) : (
        <BarePane pane={pane}>
          {shown.kind === 'loading' ? (
            <Skeleton lines={9} />
          ) : (
            <FaultNotice fault={shown.fault} retry={shown.retry} />
          )}
        </BarePane>
      )}
    </section>
  )
}

const none: readonly never[] = []
const titleOf = ({ title, source }: Article): string => title.value ?? source

/** The last character that is to be gone to as the article opens: where it was read before, or a passage. */
function useWantedPlace(article: ArticleId, pane: PaneKey): number {
  const { placeOf } = useKeptDesk()
  const { jumps } = useDesk()
  const [left] = useState(() => placeOf(pane)?.offset ?? 0)
  const ends = jumps.flatMap((jump) => (jump.article === article ? [jump.span.end] : []))
  return Math.max(left, ...ends)
}

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
