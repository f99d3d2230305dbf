import type { ReactElement } from 'react'
import type { Language } from '../../contract/model'
import { useSay } from '../ui/language'
import { Segmented } from '../ui/segmented'
import { choiceMessages } from './choice-messages'

/** In whose words an export is written. */
export function LanguageChoice({
  language = 'en',
  onLanguage,
}: {
  readonly language: Language | undefined
  readonly onLanguage: (language: Language) => void
}): ReactElement {
  const say = useSay(choiceMessages)
  return (
    <Segmented
      label={say('wordsOf')}
      selected={language}
      onSelect={onLanguage}
      choices={[
        { id: 'en', label: 'English', lang: 'en' },
        { id: 'vi', label: 'Tiếng Việt', lang: 'vi' },
      ]}
    />
  )
}
