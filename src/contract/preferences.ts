/** What a user likes, whatever the library. */
import type { Language } from './model'
import type { LinkMode, ReadingLook } from './reading'

export const themes = ['system', 'light', 'dark', 'sepia'] as const
/** What the ends of a chosen passage are moved to. A Vietnamese word is a syllable. */
export const snappings = ['character', 'word', 'sentence'] as const
export interface Preferences {
  /** null: as the system says. */
  readonly language: Language | null
  readonly theme: (typeof themes)[number]
  /** Of the article text, in CSS pixels: `textSizes`. */
  readonly textSize: number
  readonly linkedScrolling: LinkMode
  readonly reading: ReadingLook
  readonly snapping: (typeof snappings)[number]
  /** Screen readers hear where a mark begins and ends. */
  readonly spokenMarks: boolean
  /** Shortcuts of one key without Ctrl or Alt work. */
  readonly singleKeys: boolean
  /** The user's own key for a shortcut, by its id; an empty one switches it off. */
  readonly keys: Readonly<Record<string, string>>
}
