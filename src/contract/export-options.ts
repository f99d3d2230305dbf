/** What an export can be asked beside its format and articles. */
import type { FileSource } from './importing'
import type { Language } from './model'

export const bibliographyStyles = [
  'chicago-notes',
  'chicago-author-date',
  'apa',
  'mla',
  'ieee',
  'vancouver',
] as const
export type BibliographyStyle = (typeof bibliographyStyles)[number]

export interface ExportOptions {
  /** Of `bibliography`; Chicago's author–date style when missing. */
  readonly style?: BibliographyStyle | undefined
  /** A `.csl` file by its absolute path: the user's own pandoc formats a `bibliography` by it, and `style` does not count. */
  readonly styleFile?: FileSource | undefined
  /** Whose words a `bibliography`, the shipped templates of `markdown`, and what people read in a `bundle` are written with; English when missing. */
  readonly language?: Language | undefined
  /** Left out of a `bundle` when others hold the rights in them; the texts stay, so that quotations can be checked. */
  readonly originals?: 'kept' | 'left-out' | undefined
  /**
   * Whether `annotations`, alone or in a `bundle`, name who made each annotation by the user's name on the system; nobody
   * when missing. No other export, and no other file of a bundle, ever says it. What people wrote is not searched for names.
   */
  readonly researcher?: 'named' | 'left-out' | undefined
}
