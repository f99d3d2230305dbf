import type { ReactElement } from 'react'
import { Button } from 'react-aria-components'
import type { LibraryChoice } from '../../contract/exchange'
import { useStanding } from '../connection/session'
import { formatTime, useLanguage, useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { messages } from './messages'
import './recent-libraries.css'

const mostShown = 5

/** The libraries opened last, newest first. */
export function RecentLibraries({
  open,
}: {
  readonly open: (choice: LibraryChoice) => Promise<boolean>
}): ReactElement | null {
  const say = useSay(messages)
  const language = useLanguage()
  const { recent } = useStanding().session
  if (recent.length === 0) return null
  return (
    <section className="recent-libraries">
      <SectionTitle>{say('recent')}</SectionTitle>
      <ul className="recent-libraries__list">
        {recent.slice(0, mostShown).map(({ name, folder, openedAt }) => (
          <li key={folder}>
            <Button
              className="recent-libraries__library"
              onPress={() => void open({ kind: 'folder', folder })}
            >
              <span className="recent-libraries__name">{name}</span>
              <span className="recent-libraries__time">
                {say('openedAt', { time: formatTime(openedAt, language) })}
              </span>
              <span className="recent-libraries__folder">{folder}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
