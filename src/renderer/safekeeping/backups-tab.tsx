import { Archive } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { formatBackupReason } from '../../contract/backup-messages'
import type { Backup } from '../../contract/safekeeping'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { type Loaded, useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { formatTime, useLanguage, useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { BackupDetail } from './backup-detail'
import { BackupFileForm } from './backup-file-form'
import { messages } from './messages'
import './backups-tab.css'

/** Every backup, newest first; the chosen one says what restoring it would change. */
export function BackupsTab(): ReactElement {
  const say = useSay(messages)
  const isReadOnly = useIsReadOnly()
  const { backups, isMaking, make } = useBackups()
  const [chosen, choose] = useState<string | null>(null)
  const list = backups.kind === 'ready' ? backups.value : []
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="backups-tab">
      <div className="backups-tab__side">
        <div className="backups-tab__bar">
          <Button
            tone="primary"
            isDisabled={isMaking || isReadOnly}
            onPress={() => void make().then((made) => made !== null && choose(made.name))}
          >
            <Archive aria-hidden />
            {say('backUpNow')}
          </Button>
          <Button onPress={() => setAsking(true)}>{say('fromFile')}</Button>
        </div>
        {backups.kind === 'loading' ? <Skeleton lines={6} /> : null}
        {backups.kind === 'failed' ? (
          <FaultNotice fault={backups.fault} retry={backups.retry} />
        ) : null}
        {backups.kind === 'ready' && list.length === 0 ? (
          <EmptyState icon={Archive} title={say('backupsEmpty')} text={say('backupsEmptyText')} />
        ) : null}
        {list.length === 0 ? null : <BackupList backups={list} chosen={chosen} choose={choose} />}
      </div>
      <div className="backups-tab__detail">
        {chosen === null ? (
          list.length === 0 ? null : (
            <EmptyState title={say('chooseBackup')} />
          )
        ) : (
          <BackupDetail key={chosen} reference={chosen} choose={choose} />
        )}
      </div>
      <DialogWindow title={say('fromFileTitle')} isOpen={isAsking} onClose={() => setAsking(false)}>
        <BackupFileForm
          onCancel={() => setAsking(false)}
          onChoose={(path) => {
            setAsking(false)
            choose(path)
          }}
        />
      </DialogWindow>
    </div>
  )
}

/** The list, asked again with each change of the library and after a backup was made here. */
function useBackups(): {
  readonly backups: Loaded<readonly Backup[]>
  readonly isMaking: boolean
  readonly make: () => Promise<Backup | null>
} {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(messages)
  const [made, setMade] = useState(0)
  const [isMaking, setMaking] = useState(false)
  const backups = useQuery({
    key: `backups ${made}`,
    keep: 'last-answer',
    areas: ['articles', 'annotations', 'entities', 'labels'],
    ask: (asked) => asked.listBackups({}),
  })
  const make = async () => {
    setMaking(true)
    const backup = await attempt(() => workbench.makeBackup({}))
    setMaking(false)
    setMade((before) => before + 1)
    if (backup !== null) show({ tone: 'done', text: say('backedUp') })
    return backup
  }
  return { backups, isMaking, make }
}

function BackupList({
  backups,
  chosen,
  choose,
}: {
  readonly backups: readonly Backup[]
  readonly chosen: string | null
  readonly choose: (name: string) => void
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  return (
    <ListBox
      className="backups-tab__list"
      aria-label={say('backupList')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const backup = backups.find(({ name }) => keys !== 'all' && keys.has(name))
        if (backup !== undefined) choose(backup.name)
      }}
    >
      {backups.map(({ name, madeAt, reason, articles, annotations }) => {
        const time = formatTime(madeAt, language)
        const counts = [
          say('articleCount', { n: articles }),
          say('annotationCount', { n: annotations }),
        ]
        return (
          <ListBoxItem key={name} id={name} textValue={time} className="backups-tab__backup">
            <span className="backups-tab__time">{time}</span>
            <span className="backups-tab__line">{formatBackupReason(reason, language)}</span>
            <span className="backups-tab__line">{counts.join(' · ')}</span>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}
