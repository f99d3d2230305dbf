import { Trash2 } from 'lucide-react'
import { type ReactElement, useMemo } from 'react'
import { Button } from 'react-aria-components'
import { isPlaced, type LinkKind, linkKinds } from '../../../contract/links'
import { useWorkbench } from '../../connection/connection'
import { useNavigation } from '../../navigation/navigation'
import { IconButton } from '../../ui/button'
import { useSay } from '../../ui/language'
import { MenuButton } from '../../ui/menu'
import { useNotices } from '../../ui/notices'
import { SectionTitle } from '../../ui/section-title'
import { useAttempt } from '../../ui/use-attempt'
import { useDesk } from '../reader-desk'
import type { LinkSeen } from './describe-ends'
import { EndReview } from './end-review'
import { LinkSign } from './link-sign'
import { messages } from './messages'
import { shorten } from './shorten'
import { titleOf } from './title-of'
import { useShowLink } from './use-show-link'
import './passage-links.css'

/** The passages of the focused article that are linked to others. */
export function PassageLinks({ seen }: { readonly seen: readonly LinkSeen[] }): ReactElement {
  const say = useSay(messages)
  const [placed, unplaced] = useMemo(() => {
    const isWhole = ({ here, there }: LinkSeen) => isPlaced(here) && isPlaced(there)
    return [seen.filter(isWhole), seen.filter((one) => !isWhole(one))]
  }, [seen])
  return (
    <>
      {unplaced.length === 0 ? null : (
        <section className="passage-links__review">
          <SectionTitle>{say('linksToReview', { n: unplaced.length })}</SectionTitle>
          <LinkRows label={say('linksToReview', { n: unplaced.length })} seen={unplaced} />
        </section>
      )}
      {placed.length === 0 ? null : <LinkRows label={say('passageLinks')} seen={placed} />}
    </>
  )
}

function LinkRows({
  label,
  seen,
}: {
  readonly label: string
  readonly seen: readonly LinkSeen[]
}): ReactElement {
  return (
    <ul className="passage-links" aria-label={label}>
      {seen.map((one) => (
        <LinkRow key={`${one.link.id} ${one.saying}`} seen={one} />
      ))}
    </ul>
  )
}

function LinkRow({ seen }: { readonly seen: LinkSeen }): ReactElement {
  const say = useSay(messages)
  const { open } = useDesk()
  const { place } = useNavigation()
  const showLink = useShowLink()
  const { here, there } = seen
  return (
    <li className="passage-links__link">
      <div className="passage-links__head">
        <KindMenu seen={seen} />
        <DeleteLink seen={seen} />
      </div>
      <Button
        className="passage-links__passages"
        aria-description={say('showLink')}
        onPress={() => showLink(place.focused, seen)}
      >
        <End end={here} />
        <End end={there} title={titleOf(open, there.article) ?? say('otherArticle')} />
      </Button>
      <EndReview link={seen.link} end={here} />
      <EndReview link={seen.link} end={there} />
    </li>
  )
}

function End({
  end,
  title,
}: {
  readonly end: LinkSeen['here']
  readonly title?: string | undefined
}): ReactElement {
  const say = useSay(messages)
  return (
    <span className="passage-links__end">
      <span className={`passage-links__words passage-links__words--${end.state}`}>
        {shorten(end.quote.exact)}
      </span>
      {title === undefined ? null : <span className="passage-links__title">{title}</span>}
      {end.state === 'anchored' ? null : (
        <span className="passage-links__title">{say(stateWords[end.state])}</span>
      )}
    </span>
  )
}

const stateWords = { trimmed: 'inTrimmed', review: 'linkReview', lost: 'linkLost' } as const

function KindMenu({ seen: { link, saying } }: { readonly seen: LinkSeen }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const change = (kind: LinkKind) =>
    void attempt(() => workbench.changeLink({ id: link.id, rev: link.rev, kind }))
  const choices = linkKinds.map((kind) => ({
    id: kind,
    label: say(kind),
    icon: <LinkSign kind={kind} />,
    run: () => change(kind),
  }))
  return (
    <MenuButton label={say('changeKind')} groups={[{ id: 'kinds', choices, selected: link.kind }]}>
      <Button
        className={`passage-links__kind passage-links__kind--${link.kind}`}
        aria-description={say('changeKind')}
      >
        <LinkSign kind={link.kind} />
        {say(saying)}
      </Button>
    </MenuButton>
  )
}

function DeleteLink({ seen: { link } }: { readonly seen: LinkSeen }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const remove = async () => {
    const done = await attempt(async () => {
      await workbench.deleteLinks({ ids: [link.id] })
      return true
    })
    if (done === null) return
    const undo = { label: say('undo'), run: () => void attempt(() => workbench.undo({})) }
    show({ tone: 'done', text: say('linkDeleted'), action: undo })
  }
  return (
    <IconButton label={say('deleteLink')} onPress={() => void remove()}>
      <Trash2 aria-hidden />
    </IconButton>
  )
}
