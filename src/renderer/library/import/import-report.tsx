import { RotateCw, X } from 'lucide-react'
import { type ReactElement, type RefObject, useEffect, useRef } from 'react'
import type { ImportReport as Report } from '../../../contract/exchange'
import { formatFault } from '../../../contract/fault'
import type { ArticleId } from '../../../contract/model'
import { useNavigation } from '../../navigation/navigation'
import { Button, IconButton } from '../../ui/button'
import { formatShare } from '../../ui/format-number'
import { useLanguage, useSay } from '../../ui/language'
import { SectionTitle } from '../../ui/section-title'
import { VirtualLines } from '../../ui/virtual-lines'
import { useImporting } from '../importing'
import { messages as library } from '../messages'
import { messages as own } from './messages'
import { useAsksForFiles } from './use-asks-for-files'

const messages = { ...library, ...own }

/** What came of the imports: how many came in, what failed and why, what was there already. */
export function ImportReport({
  report,
  onDismiss,
}: {
  readonly report: Report
  readonly onDismiss: () => void
}): ReactElement {
  const say = useSay(messages)
  const { imported, duplicates, failed, cancelled } = report
  const near = imported.filter((one) => one.near !== null)
  const heads = [
    say('reportImported', { n: imported.length }),
    duplicates.length === 0 ? null : say('reportDuplicates', { n: duplicates.length }),
    failed.length === 0 ? null : say('reportFailed', { n: failed.length }),
    cancelled ? say('reportCancelled') : null,
  ]
  const box = useFocusKeptIn(failed.length)
  const isBare = failed.length + duplicates.length + near.length === 0
  return (
    <section ref={box} tabIndex={-1} className="import-status__box" aria-label={say('report')}>
      <div className="import-status__head">
        <p className="import-status__summary" role="status">
          {heads.filter((head) => head !== null).join(' · ')}
        </p>
        <IconButton label={say('dismissReport')} onPress={onDismiss}>
          <X aria-hidden />
        </IconButton>
      </div>
      {isBare ? null : (
        <div className="import-status__lists">
          {failed.length === 0 ? null : <FailedFiles failed={failed} />}
          {near.length === 0 ? null : <NearFiles imported={near} />}
          {duplicates.length === 0 ? null : <DuplicateFiles duplicates={duplicates} />}
        </div>
      )}
    </section>
  )
}

/** The focus stays in the report when the button that had it leaves with the last failure. */
function useFocusKeptIn(failures: number): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null)
  const before = useRef(failures)
  useEffect(() => {
    if (failures < before.current && document.activeElement === document.body) box.current?.focus()
    before.current = failures
  }, [failures])
  return box
}

function FailedFiles({ failed }: Pick<Report, 'failed'>): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { retry } = useImporting()
  const asksForFiles = useAsksForFiles(failed)
  return (
    <>
      <div className="import-status__head">
        <SectionTitle>{say('failedFiles')}</SectionTitle>
        <Button tone="quiet" onPress={() => void retry(failed)}>
          <RotateCw aria-hidden />
          {say('retryAll')}
        </Button>
      </div>
      {asksForFiles ? <p className="import-status__hint">{say('chosenAgain')}</p> : null}
      <VirtualLines
        lines={failed}
        show={(file) => (
          <span className="import-status__failure">
            <span>
              {formatFault({ ...file, detail: { ...file.detail, path: file.source } }, language)}
            </span>
            <IconButton
              label={say('retryOne', { name: file.source })}
              side="left"
              onPress={() => void retry([file])}
            >
              <RotateCw aria-hidden />
            </IconButton>
          </span>
        )}
      />
    </>
  )
}

function NearFiles({ imported }: Pick<Report, 'imported'>): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  return (
    <>
      <SectionTitle>{say('nearFiles')}</SectionTitle>
      <VirtualLines
        lines={imported}
        show={({ id, title, near }) => (
          <>
            <ArticleLink id={id} title={title} />{' '}
            {near === null
              ? null
              : say('nearOf', { share: formatShare(near.share, language), title: near.ofTitle })}
          </>
        )}
      />
    </>
  )
}

function DuplicateFiles({ duplicates }: Pick<Report, 'duplicates'>): ReactElement {
  const say = useSay(messages)
  return (
    <>
      <SectionTitle>{say('duplicateFiles')}</SectionTitle>
      <VirtualLines
        lines={duplicates}
        show={({ source, of, ofTitle, reason }) => (
          <>
            <span className="import-status__file">{source}</span>{' '}
            {say(reason === 'bytes' ? 'sameBytesAs' : 'sameTextAs')}{' '}
            <ArticleLink id={of} title={ofTitle} />
          </>
        )}
      />
    </>
  )
}

function ArticleLink({
  id,
  title,
}: {
  readonly id: ArticleId
  readonly title: string
}): ReactElement {
  const { openArticle } = useNavigation()
  return (
    <button type="button" className="import-status__article" onClick={() => openArticle(id)}>
      {title}
    </button>
  )
}
