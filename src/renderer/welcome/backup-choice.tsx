import type { ReactElement } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { formatBackupReason } from '../../contract/backup-messages'
import type { Backup } from '../../contract/safekeeping'
import { formatTime, useLanguage, useSay } from '../ui/language'
import { messages } from './messages'
import './backup-choice.css'

/** One backup of several, newest first. */
export function BackupChoice({
  backups,
  chosen,
  choose,
}: {
  readonly backups: readonly Backup[]
  readonly chosen: string
  readonly choose: (name: string) => void
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  return (
    <RadioGroup className="backup-choice" value={chosen} onChange={choose}>
      <Label className="backup-choice__label">{say('backup')}</Label>
      <div className="backup-choice__list">
        {backups.map(({ name, madeAt, reason, articles, annotations }) => (
          <Radio key={name} value={name} className="backup-choice__backup">
            <span className="backup-choice__time">{formatTime(madeAt, language)}</span>
            <span className="backup-choice__line">
              {[
                formatBackupReason(reason, language),
                say('articleCount', { n: articles }),
                say('annotationCount', { n: annotations }),
              ].join(' · ')}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
