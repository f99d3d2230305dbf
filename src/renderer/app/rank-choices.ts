/** Finding a command by a few typed letters, with or without Vietnamese marks. */
import { foldLabel } from '../ui/fold-label'

export interface Choice {
  readonly id: string
  readonly label: string
}

/** The choices that hold every typed word, those that begin with what was typed first; else in the given order. */
export function rankChoices<One extends Choice>(
  choices: readonly One[],
  typed: string,
): readonly One[] {
  const wanted = foldLabel(typed.trim())
  if (wanted === '') return choices
  const words = wanted.split(/\s+/)
  const found = choices
    .map((choice) => ({ choice, label: foldLabel(choice.label) }))
    .filter(({ label }) => words.every((word) => label.includes(word)))
  const begins = ({ label }: { readonly label: string }) => label.startsWith(wanted)
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].map(
    ({ choice }) => choice,
  )
}
