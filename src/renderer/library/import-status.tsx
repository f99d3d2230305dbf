import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { ImportReport, Progress } from '../../contract/exchange'
import { formatFault } from '../../contract/fault'
import { useNavigation } from '../navigation/navigation'
import { Button, IconButton } from '../ui/button'
import { useLanguage, useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { useImporting } from './importing'
import { messages } from './messages'
import './import-status.css'

/** The import under way, and the report of those that ended, until it is dismissed. */
export function ImportStatus(): ReactElement | null {
  const { progress, report, cancel, dismiss } = useImporting()
  if (progress === null && report === null) return null
  return (
    <div className="import-status">
      {progress === null ? null : <ImportProgress progress={progress} onCancel={cancel} />}
      {report === null ? null : <Report report={report} onDismiss={dismiss} />}
    </div>
  )
}

function ImportProgress({
  progress,
  onCancel,
}: {
  readonly progress: Progress
  readonly onCancel: () => void
}): ReactElement {
  const say = useSay(messages)
  const { done, total, failed } = progress
  const label = total === null ? say('importing') : say('importingCount', { n: total })
  const share = total === null || total === 0 ? 0 : done / total
  return (
    <div className="import-status__box import-status__progress">
      <ProgressBar
        className="import-status__bar"
        aria-label={label}
        isIndeterminate={total === null}
        value={share * 100}
      >
        <span className="import-status__label">{label}</span>
        <span className="import-status__track">
          <span
            className={`import-status__fill ${total === null ? 'import-status__fill--counting' : ''}`}
            style={{ width: `${share * 100}%` }}
          />
        </span>
      </ProgressBar>
      <span className="import-status__numbers">
        {say('importDone', { done })}
        {failed === 0 ? null : ` · ${say('importFailed', { n: failed })}`}
      </span>
      <Button tone="quiet" onPress={onCancel}>
        {say('cancel')}
      </Button>
    </div>
  )
}

const mostLines = 100

function Report({
  report,
  onDismiss,
}: {
  readonly report: ImportReport
  readonly onDismiss: () => void
}): ReactElement {
  const say = useSay(messages)
  const { imported, duplicates, failed, cancelled } = report
  const heads = [
    say('reportImported', { n: imported.length }),
    duplicates.length === 0 ? null : say('reportDuplicates', { n: duplicates.length }),
    failed.length === 0 ? null : say('reportFailed', { n: failed.length }),
    cancelled ? say('reportCancelled') : null,
  ]
  return (
    <section className="import-status__box" aria-label={say('report')}>
      <div className="import-status__head">
        <p className="import-status__summary" role="status">
          {heads.filter((head) => head !== null).join(' · ')}
        </p>
        <IconButton label={say('dismissReport')} onPress={onDismiss}>
          <X aria-hidden />
        </IconButton>
      </div>
      {failed.length === 0 && duplicates.length === 0 ? null : (
        <div className="import-status__lists">
          {failed.length === 0 ? null : <FailedFiles failed={failed} />}
          {duplicates.length === 0 ? null : <DuplicateFiles duplicates={duplicates} />}
        </div>
      )}
    </section>
  )
}

function FailedFiles({ failed }: Pick<ImportReport, 'failed'>): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  return (
    <>
      <SectionTitle>{say('failedFiles')}</SectionTitle>
      <ul className="import-status__lines">
        {failed.slice(0, mostLines).map((file) => (
          <li key={file.source} className="import-status__failure">
            {formatFault({ ...file, detail: { ...file.detail, path: file.source } }, language)}
          </li>
        ))}
      </ul>
      <MoreLines n={failed.length - mostLines} />
    </>
  )
}

function DuplicateFiles({ duplicates }: Pick<ImportReport, 'duplicates'>): ReactElement {
  const say = useSay(messages)
  const { openArticle } = useNavigation()
  return (
    <>
      <SectionTitle>{say('duplicateFiles')}</SectionTitle>
      <ul className="import-status__lines">
        {duplicates.slice(0, mostLines).map(({ source, of, ofTitle, reason }) => (
          <li key={source}>
            <span className="import-status__file">{source}</span>{' '}
            {say(reason === 'bytes' ? 'sameBytes' : 'sameText')}{' '}
            <button
              type="button"
              className="import-status__article"
              onClick={() => openArticle(of)}
            >
              {ofTitle}
            </button>
          </li>
        ))}
      </ul>
      <MoreLines n={duplicates.length - mostLines} />
    </>
  )
}

function MoreLines({ n }: { readonly n: number }): ReactElement | null {
  const say = useSay(messages)
  return n <= 0 ? null : <p className="import-status__label">{say('andMore', { n })}</p>
}
