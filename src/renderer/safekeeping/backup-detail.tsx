import { CircleCheck, TriangleAlert } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { formatBackupReason } from '../../contract/backup-messages'
import type { Backup, RestorePreview, RestoreReceipt } from '../../contract/safekeeping'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { FaultNotice } from '../ui/fault-notice'
import { formatNumber } from '../ui/format-number'
import { formatTime, useLanguage, useSay } from '../ui/language'
import { Loading, Skeleton } from '../ui/loading'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { DifferenceList } from './difference-list'
import { messages } from './messages'
import './backup-detail.css'

/** One backup, by its name or the path of its file: where it is, what restoring it would change, and the way to do so. */
export function BackupDetail({
  reference,
  choose,
}: {
  readonly reference: string
  readonly choose: (name: string) => void
}): ReactElement {
  const say = useSay(messages)
  const { receipt, isRestoring, restore } = useRestoring(reference)
  const preview = useQuery({
    key: `preview ${reference}`,
    areas: ['articles', 'annotations', 'entities', 'labels'],
    ask: (workbench) => workbench.previewRestore({ backup: reference }),
  })
  if (preview.kind === 'loading') return <Skeleton lines={7} />
  if (preview.kind === 'failed') return <FaultNotice fault={preview.fault} retry={preview.retry} />
  return (
    <article className="backup-detail">
      <BackupHead backup={preview.value.backup} reference={reference} />
      {receipt === null ? null : (
        <p className="backup-detail__receipt" role="status">
          <CircleCheck aria-hidden />
          <span>{say('before')}</span>
          <Button tone="quiet" onPress={() => choose(receipt.before.name)}>
            {say('showBefore')}
          </Button>
        </p>
      )}
      <Changes preview={preview.value} isRestoring={isRestoring} onRestore={restore} />
    </article>
  )
}

function BackupHead({
  backup: { madeAt, reason, places, articles, annotations, entities },
  reference,
}: {
  readonly backup: Backup
  readonly reference: string
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const parts = [
    formatBackupReason(reason, language),
    say('articleCount', { n: articles }),
    say('annotationCount', { n: annotations }),
    say('entityCount', { n: entities }),
  ]
  const kept = places.length > 1 ? 'inBoth' : places[0] === 'outside' ? 'outside' : 'inLibrary'
  return (
    <>
      <h2 className="backup-detail__title">{formatTime(madeAt, language)}</h2>
      <p className="backup-detail__line">{parts.join(' · ')}</p>
      <p className="backup-detail__line">{places.length === 0 ? reference : say(kept)}</p>
    </>
  )
}

function useRestoring(backup: string): {
  readonly receipt: RestoreReceipt | null
  readonly isRestoring: boolean
  readonly restore: () => void
} {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(messages)
  const language = useLanguage()
  const [receipt, setReceipt] = useState<RestoreReceipt | null>(null)
  const [isRestoring, setRestoring] = useState(false)
  const undo = () => void attempt(() => workbench.undo({}).then(() => setReceipt(null)))
  const restore = async () => {
    setRestoring(true)
    const answer = await attempt(() => workbench.restoreBackup({ backup }))
    setRestoring(false)
    if (answer === null) return
    setReceipt(answer)
    show({
      tone: 'done',
      text: say('backupRestored', { time: formatTime(answer.backup.madeAt, language) }),
      action: { label: say('undo'), run: undo },
    })
  }
  return { receipt, isRestoring, restore: () => void restore() }
}

function Changes({
  preview: { tables, differences, missing },
  isRestoring,
  onRestore,
}: {
  readonly preview: RestorePreview
  readonly isRestoring: boolean
  readonly onRestore: () => void
}): ReactElement {
  const say = useSay(messages)
  const isReadOnly = useIsReadOnly()
  const touched = tables.filter(({ added, changed, removed }) => added + changed + removed > 0)
  if (isRestoring) return <Loading label={say('restoring')} />
  if (touched.length === 0) return <p className="backup-detail__same">{say('nothingChanges')}</p>
  return (
    <>
      <ChangeTable tables={touched} />
      <DifferenceList tables={touched} differences={differences} />
      {missing === 0 ? null : (
        <p className="backup-detail__missing">
          <TriangleAlert aria-hidden />
          {say('missing', { n: missing })}
        </p>
      )}
      <div className="backup-detail__actions">
        <Button tone="primary" isDisabled={isReadOnly} onPress={onRestore}>
          {say('restoreBackup')}
        </Button>
        <span className="backup-detail__line">{say('restoreText')}</span>
      </div>
    </>
  )
}

function ChangeTable({ tables }: Pick<RestorePreview, 'tables'>): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const ways = ['added', 'changed', 'removed'] as const
  return (
    <table className="backup-detail__table">
      <thead>
        <tr>
          <th scope="col" className="backup-detail__cell backup-detail__cell--head">
            {say('wouldChange')}
          </th>
          {ways.map((way) => (
            <th key={way} scope="col" className="backup-detail__cell backup-detail__cell--head">
              {say(way)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tables.map((row) => (
          <tr key={row.table}>
            <th scope="row" className="backup-detail__cell">
              {say(row.table)}
            </th>
            {ways.map((way) => (
              <td key={way} className="backup-detail__cell">
                {row[way] === 0 ? '–' : formatNumber(row[way], language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
