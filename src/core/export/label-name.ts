import type { Label } from '../../contract/model'

/** What an export calls a label: its own name, else its colour in English. */
export function labelName(label: Pick<Label, 'name' | 'colour'>): string {
  return label.name ?? label.colour.charAt(0).toUpperCase() + label.colour.slice(1)
}
