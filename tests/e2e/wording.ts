import type { Language } from '../../src/contract/model'
import { fillMessage, type Messages } from '../../src/renderer/ui/language'

/** The window's words in one language, for finding things by the names a person sees and hears. */
export type Wording = <const Catalogue extends Messages>(
  catalogue: Catalogue,
  key: keyof Catalogue,
  words?: Readonly<Record<string, string | number>>,
) => string

export const wordingIn =
  (language: Language): Wording =>
  (catalogue, key, words = {}) =>
    fillMessage(catalogue[key]?.[language] ?? '', language, words)

/** Two windows as different as people have them: language, colours and size. */
export const settings = [
  ['en', 'light', { width: 1440, height: 900 }],
  ['vi', 'dark', { width: 720, height: 450 }],
] as const
