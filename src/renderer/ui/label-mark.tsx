import { type ReactElement, useCallback } from 'react'
import type { Label } from '../../contract/model'
import { labelMessages } from './label-messages'
import { useSay } from './language'
import './label-mark.css'

/** What a label is called: its own name, or its colour's until it has one. */
export function useLabelName(): (label: Pick<Label, 'name' | 'colour'>) => string {
  const say = useSay(labelMessages)
  return useCallback(({ name, colour }) => name ?? say(colour), [say])
}

/** A label's colour as a dot, or, for one that underlines, as a line. */
export function LabelMark({
  label: { colour, style },
}: {
  readonly label: Pick<Label, 'colour' | 'style'>
}): ReactElement {
  return <span className={`label-mark label-mark--${style} label-colour--${colour}`} aria-hidden />
}
