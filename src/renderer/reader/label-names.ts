import type { Label } from '../../contract/model'
import { useSay } from '../ui/language'
import { messages } from './messages'

/** What a label is called: its own name, else its colour's in the window's language. */
export function useLabelName(): (label: Label) => string {
  const say = useSay(messages)
  return ({ name, colour }) => name ?? say(colour)
}
