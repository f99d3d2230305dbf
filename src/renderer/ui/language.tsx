/**
 * Every string of the window comes from a catalogue: an activity's `messages.ts` holds its texts in both languages,
 * side by side, so that one cannot exist without the other.
 */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
} from 'react'
import { type FaultData, formatFault } from '../../contract/fault'
import type { IsoDate, IsoTime, Language } from '../../contract/model'
import { formatNumber } from './format-number'

/** `{name}` is filled in. English with a number: `one|many`, chosen by `{n}`. */
export type Messages = Readonly<Record<string, { readonly en: string; readonly vi: string }>>
export type Say<Catalogue extends Messages> = (
  key: keyof Catalogue,
  words?: Readonly<Record<string, string | number>>,
) => string

const LanguageContext = createContext<Language>('en')

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ReactNode
}): ReactElement {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export const useLanguage = (): Language => useContext(LanguageContext)

/** `const say = useSay(messages)`; `say('results', { n: 3 })`. */
export function useSay<const Catalogue extends Messages>(catalogue: Catalogue): Say<Catalogue> {
  const language = useLanguage()
  return useMemo(
    () => (key, words) => fillMessage(catalogue[key]?.[language] ?? '', language, words ?? {}),
    [catalogue, language],
  )
}

/** A message with its words in place; numbers are written as the language does. */
export function fillMessage(
  message: string,
  language: Language,
  words: Readonly<Record<string, string | number>>,
): string {
  const [one = '', many = one] = message.split('|')
  const text = words.n === 1 ? one : many
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const word = words[key] ?? ''
    return typeof word === 'number' ? formatNumber(word, language) : word
  })
}

/** The fault's sentence in the window's language. */
export function useFaultText(): (fault: FaultData) => string {
  const language = useLanguage()
  return useCallback((fault) => formatFault(fault, language), [language])
}

// Making a formatter takes far longer than using it.
const dateFormats = {
  en: { short: dateFormat('en-GB', 'short'), long: dateFormat('en-GB', 'long') },
  vi: { short: dateFormat('vi', 'short'), long: dateFormat('vi', 'long') },
}

function dateFormat(locale: string, month: 'short' | 'long'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** `22 October 2024`, `22 tháng 10, 2024`; `short` for lists. Article dates have no time zone. */
export const formatDate = (date: IsoDate, language: Language, style: 'short' | 'long'): string =>
  dateFormats[language][style].format(new Date(`${date}T00:00:00Z`))

/** A moment in the reader's own time zone. */
export function formatTime(time: IsoTime, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'vi', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(time))
}
