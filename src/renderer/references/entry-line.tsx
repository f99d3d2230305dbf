import { Link2, Link2Off } from 'lucide-react'
import { type ReactElement, useRef } from 'react'
import type { ArticleId } from '../../contract/model'
import type { Reference } from '../../contract/references'
import { Button, IconButton } from '../ui/button'
import { useSay } from '../ui/language'
import type { MatchedEntry } from './matched-entries'
import { factNames, messages } from './messages'

const reasonOf = { url: 'byUrl', title: 'byTitle', hand: 'byHand' } as const

/** One reference, what it is attached to and why. */
export function EntryLine({
  entry,
  place,
  attached,
  titleOf,
  onChange,
  onLeaveOut,
}: {
  readonly entry: MatchedEntry
  readonly place: number
  readonly attached: ReadonlySet<ArticleId>
  readonly titleOf: (id: ArticleId) => string
  readonly onChange: (place: number) => void
  readonly onLeaveOut: (place: number) => void
}): ReactElement {
  const say = useSay(messages)
  const sayFact = useSay(factNames)
  const { reference, article, by, found, fills, candidates } = entry
  const title = reference.fields.title ?? reference.key ?? say('untitled')
  const Sign = article === null ? Link2Off : Link2
  const open = found === 'several' ? say('candidates', { n: candidates.length }) : say('noArticle')
  const reasons = [
    article === null ? open : null,
    by === null ? null : say(reasonOf[by]),
    fills.length === 0
      ? null
      : say('fills', { facts: fills.map((fact) => sayFact(fact)).join(', ') }),
    article !== null && attached.has(article) ? say('replaces') : null,
  ]
  const why = reasons.filter((reason) => reason !== null).join(' · ')
  const match = useRef<HTMLDivElement>(null)
  const leaveOut = () => {
    onLeaveOut(place)
    // The button that was pressed is gone with the article.
    match.current?.querySelector('button')?.focus()
  }
  return (
    <div className="references-dialog__entry">
      <p className="references-dialog__title">{title}</p>
      <p className="references-dialog__soft">{describe(reference)}</p>
      <div ref={match} className="references-dialog__match">
        <Sign aria-hidden />
        <Button
          tone="quiet"
          aria-label={
            article === null
              ? say('chooseFor', { title })
              : say('changeFor', { title, article: titleOf(article) })
          }
          onPress={() => onChange(place)}
        >
          <span className="references-dialog__article">
            {article === null ? say('choose') : titleOf(article)}
          </span>
        </Button>
        <span className="references-dialog__why">{why}</span>
        {article === null ? null : (
          <IconButton label={say('leaveOut', { title })} side="left" onPress={leaveOut}>
            <Link2Off aria-hidden />
          </IconButton>
        )}
      </div>
    </div>
  )
}

/** Its key, first author, where it came out and when. */
function describe({ key, fields, names, dates }: Reference): string {
  const [author] = names.author ?? []
  const name = author === undefined ? null : [author.given, author.family].filter(Boolean).join(' ')
  return [key, name, fields['container-title'], dates.issued].filter(Boolean).join(' · ')
}
