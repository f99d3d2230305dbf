import type { ReactElement } from 'react'
import type { Language } from '../../contract/model'
import { useSay } from './language'
import { messages } from './messages'
import './badge.css'

const names = { vi: 'vietnamese', en: 'english' } as const

/** `VI` or `EN`; a dash while the language is unknown. */
export function LanguageBadge({ language }: { readonly language: Language | null }): ReactElement {
  const say = useSay(messages)
  const name = say(language === null ? 'noLanguage' : names[language])
  return (
    <abbr className={`badge badge--${language ?? 'unknown'}`} title={name}>
      <span aria-hidden>{language?.toUpperCase() ?? '–'}</span>
      <span className="visually-hidden">{name}</span>
    </abbr>
  )
}
