import { type MouseEvent, memo, type ReactElement } from 'react'
import type { AnnotationRow } from '../../contract/marking'
import type { IsoDate, Label } from '../../contract/model'
import { markdownWords } from '../../contract/parse-markdown'
import { useQuoting } from '../quoting/use-quoting'
import { TickBox } from '../ui/checkbox'
import { LabelMark, useLabelName } from '../ui/label-mark'
import { formatDate, useLanguage, useSay } from '../ui/language'
import { messages } from './messages'

/** One annotation in the table. A press makes it the active one, a press on its box selects it, a double press opens it. */
export function AnnotationLine({
  id,
  place,
  row,
  labels,
  isActive,
  isSelected,
  onPress,
  onOpen,
}: {
  readonly id: string
  readonly place: { readonly index: number; readonly total: number; readonly top: number }
  /** undefined until it is there. */
  readonly row: AnnotationRow | undefined
  readonly labels: readonly Label[]
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly onPress: (how: 'active' | 'select' | 'extend') => void
  readonly onOpen: (beside: boolean) => void
}): ReactElement {
  const onMouseDown = (event: MouseEvent) => {
    const onBox = event.target instanceof Element && event.target.closest('.tick-box') !== null
    if (event.shiftKey) onPress('extend')
    else onPress(onBox || event.ctrlKey || event.metaKey ? 'select' : 'active')
  }
  const { dragOf } = useQuoting()
  return (
    // The table has the focus and hears the keys; rows are pointed at by aria-activedescendant.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={place.index + 1}
      aria-setsize={place.total}
      className={`annotation-line ${isActive ? 'annotation-line--active' : ''}`}
      style={{ translate: `0 ${place.top}px` }}
      {...(row === undefined ? {} : dragOf(quotationIn(row)))}
      onMouseDown={onMouseDown}
      onDoubleClick={({ shiftKey }) => onOpen(shiftKey)}
    >
      <TickBox mark={isSelected ? 'yes' : 'no'} />
      {row === undefined ? null : <Cells row={row} labels={labels} />}
    </div>
  )
}

const quotationIn = ({ annotation, source, paragraph }: AnnotationRow) => ({
  words: annotation.quote.exact,
  source,
  paragraph,
})

const Cells = memo(function Cells({
  row: {
    annotation,
    source: { title, language },
    paragraph,
  },
  labels,
}: {
  readonly row: AnnotationRow
  readonly labels: readonly Label[]
}): ReactElement {
  const say = useSay(messages)
  const nameOf = useLabelName()
  const shown = useLanguage()
  const label = labels.find(({ id }) => id === annotation.label)
  const place =
    annotation.state !== 'anchored'
      ? say(annotation.state)
      : paragraph !== null && say('paragraphNumber', { n: paragraph })
  return (
    <>
      <span className="annotation-line__passage">
        <span className="annotation-line__words" lang={language ?? undefined}>
          {label === undefined ? null : <LabelMark label={label} />}
          {label === undefined ? null : <span className="visually-hidden">{nameOf(label)}: </span>}
          {annotation.quote.exact.replace(/\s+/g, ' ')}
        </span>
        <span className="annotation-line__soft">{markdownWords(annotation.comment)}</span>
      </span>
      <span className="annotation-line__soft">
        {annotation.tags.map((tag) => `#${tag}`).join(' ')}
      </span>
      <span className="annotation-line__article">
        <span className="annotation-line__title" lang={language ?? undefined}>
          {title}
        </span>
        <span className="annotation-line__soft">{place}</span>
      </span>
      <span className="annotation-line__soft">
        {formatDate(annotation.createdAt.slice(0, 10) as IsoDate, shown, 'short')}
      </span>
    </>
  )
})
