import type { ReactElement } from 'react'
import type { FactSpread } from '../../../contract/bulk-facts'
import { Checkbox } from '../../ui/checkbox'
import { type Say, useSay } from '../../ui/language'
import { TextField } from '../../ui/text-field'
import { type FactEdit, isDate, isWrong, type SharedFact } from './fact-edit'
import { messages } from './messages'

interface Row {
  readonly spread: FactSpread
  readonly edit: FactEdit | undefined
  readonly onEdit: (edit: FactEdit) => void
}

/** One fact that can be the same in all of them: written, emptied, confirmed or left. */
export function FactRow({
  name,
  spread,
  edit = { kind: 'keep' },
  onEdit,
}: Row & { readonly name: SharedFact }): ReactElement {
  const say = useSay(messages)
  const isEmptied = edit.kind === 'empty'
  const hasValues = spread.different > 0
  return (
    <div className="edit-facts__row">
      <TextField
        label={say(name)}
        hint={describeSpread(spread, say)}
        placeholder={placeholderFor(name, isEmptied, say)}
        isReadOnly={isEmptied}
        maxLength={isDate(name) ? 10 : 300}
        value={edit.kind === 'set' ? edit.words : ''}
        error={isWrong(name, edit) ? say('badDate') : null}
        onChange={(words) => onEdit(words === '' ? { kind: 'keep' } : { kind: 'set', words })}
      />
      <div className="edit-facts__choices">
        {hasValues && edit.kind !== 'set' ? (
          <Checkbox
            label={`${say(name)}: ${say('empty')}`}
            isSelected={isEmptied}
            onChange={(wanted) => onEdit({ kind: wanted ? 'empty' : 'keep' })}
          >
            {say('empty')}
          </Checkbox>
        ) : null}
        {edit.kind === 'set' || isEmptied ? null : (
          <ConfirmBox label={say(name)} spread={spread} edit={edit} onEdit={onEdit} />
        )}
      </div>
    </div>
  )
}

/** A fact that is each article's own: it can only be confirmed. Not there when nothing of it was inferred. */
export function ConfirmRow({
  label,
  ...row
}: Row & { readonly label: string }): ReactElement | null {
  const say = useSay(messages)
  if (row.spread.inferred === 0) return null
  return (
    <div className="edit-facts__row">
      <span className="edit-facts__label">{label}</span>
      <span className="edit-facts__soft">{describeSpread(row.spread, say)}</span>
      <ConfirmBox label={label} {...row} />
    </div>
  )
}

/** Makes what was inferred a person's word. Not there when nothing was. */
export function ConfirmBox({
  label,
  spread,
  edit,
  onEdit,
}: Row & { readonly label: string }): ReactElement | null {
  const say = useSay(messages)
  if (spread.inferred === 0) return null
  const words = say('confirmInferred', { n: spread.inferred })
  return (
    <Checkbox
      label={`${label}: ${words}`}
      isSelected={edit?.kind === 'confirm'}
      onChange={(wanted) => onEdit({ kind: wanted ? 'confirm' : 'keep' })}
    >
      {words}
    </Checkbox>
  )
}

function placeholderFor(name: SharedFact, isEmptied: boolean, say: Say<typeof messages>): string {
  if (isEmptied) return say('willBeEmpty')
  return say(name === 'authors' ? 'authorsHint' : 'asIs')
}

const wordsShown = 60

/** `VTC News`, `3 different values, such as VTC News; not known in 2`. */
function describeSpread(
  { values: [first], different, empty }: FactSpread,
  say: Say<typeof messages>,
): string {
  if (first === undefined) return say('unknown')
  const cut = first.words.slice(0, wordsShown).replace(/[\uD800-\uDBFF]$/, '')
  const sample = cut.length < first.words.length ? `${cut}…` : cut
  const words = different === 1 ? sample : say('different', { n: different, words: sample })
  return empty === 0 ? words : say('withEmpty', { words, empty })
}
