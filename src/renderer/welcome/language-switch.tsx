import type { ReactElement } from 'react'
import { useWorkbench } from '../connection/connection'
import { useLanguage, useSay } from '../ui/language'
import { Segmented } from '../ui/segmented'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'

const ownNames = { vi: 'Tiếng Việt', en: 'English' } as const

/** The window's language, before anything else is chosen. */
export function LanguageSwitch(): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  return (
    <Segmented
      label={say('language')}
      selected={useLanguage()}
      onSelect={(language) => void attempt(() => workbench.changePreferences({ language }))}
      choices={[
        { id: 'vi', label: ownNames.vi, lang: 'vi' },
        { id: 'en', label: ownNames.en, lang: 'en' },
      ]}
    />
  )
}
