import { type ReactElement, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { Count } from '../ui/count'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { messages } from './messages'
import './facet-group.css'

export interface FacetLine {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly isChosen: boolean
  readonly toggle: () => void
}

const firstShown = 6

/** One facet: its values with their counts; a press narrows the list to it, another takes that back. */
export function FacetGroup({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly FacetLine[]
}): ReactElement | null {
  const say = useSay(messages)
  const titleId = useId()
  const [isOpen, setOpen] = useState(false)
  if (lines.length === 0) return null
  const isLong = lines.length > firstShown + 1
  const shown =
    isLong && !isOpen ? lines.filter((line, at) => at < firstShown || line.isChosen) : lines
  return (
    <section className="facet-group" aria-labelledby={titleId}>
      <SectionTitle id={titleId}>{title}</SectionTitle>
      <FacetLines lines={shown} />
      {isLong ? (
        <Button
          className="facet-group__more"
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? say('showFewer') : say('showAll', { n: lines.length })}
        </Button>
      ) : null}
    </section>
  )
}

/** The values of a facet, each a switch with its count. */
export function FacetLines({ lines }: { readonly lines: readonly FacetLine[] }): ReactElement {
  return (
    <ul className="facet-group__lines">
      {lines.map(({ key, name, count, isChosen, toggle }) => (
        <li key={key}>
          <Button className="facet-group__line" aria-pressed={isChosen} onPress={toggle}>
            <span className="facet-group__name">{name}</span>
            <Count n={count} />
          </Button>
        </li>
      ))}
    </ul>
  )
}
