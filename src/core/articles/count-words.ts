import { wordsOf } from '../text/fold'

/** How many words a text has; Vietnamese is counted by the syllables it is written in. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of wordsOf(text)) count += 1
  return count
}
