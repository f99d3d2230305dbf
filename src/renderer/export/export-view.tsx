import { Download, FileOutput, PackageCheck } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { ExportFormat, ExportRequest } from '../../contract/exchange'
import type { ArticleId } from '../../contract/model'
import { useStanding } from '../connection/session'
import { useNavigation } from '../navigation/navigation'
import type { Place } from '../navigation/place'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { useLanguage, useSay } from '../ui/language'
import { ArticleChoice } from './article-choice'
import { ExportChoices } from './export-choices'
import { ExportPreviewColumn } from './export-preview'
import { type ExportScope, isComplete, requestOf } from './export-scope'
import { FormatCards } from './format-cards'
import { LintList } from './lint-list'
import { messages } from './messages'
import type { NoteChoice } from './note-choices'
import { noteMessages } from './note-messages'
import { UpdateDialog } from './update-dialog'
import { useExport } from './use-export'
import { useScopeCount } from './use-scope-count'
import './export-view.css'

/** What will leave, in which form, seen before it is written. */
export function ExportView(): ReactElement {
  const say = useSay(messages)
  const { place } = useNavigation()
  const asked = useAskedArticles(place)
  const total = useStanding().session.library?.articles ?? 0
  return total === 0 ? (
    <EmptyState icon={FileOutput} title={say('emptyTitle')} text={say('emptyText')} />
  ) : (
    <ExportForm key={asked?.join() ?? 'all'} total={total} asked={asked} />
  )
}

/** The articles the place asks for; while another view is shown, those it asked for last. */
function useAskedArticles(place: Place): readonly ArticleId[] | null {
  const [asked, setAsked] = useState<readonly ArticleId[] | null>(null)
  if (place.view === 'export' && place.articles?.join() !== asked?.join()) setAsked(place.articles)
  return asked
}

function ExportForm({
  total,
  asked,
}: {
  readonly total: number
  readonly asked: readonly ArticleId[] | null
}): ReactElement {
  const say = useSay(messages)
  const [format, setFormat] = useState<ExportFormat>('markdown')
  const [scope, setScope] = useState<ExportScope>(
    asked === null ? { kind: 'all' } : { kind: 'some', articles: asked },
  )
  const found = useScopeCount(scope, total)
  // Each format remembers what it was asked; until it is, it speaks the window's language.
  const [asks, setAsks] = useState<Partial<Record<ExportFormat, NoteChoice>>>({})
  const options = { language: useLanguage(), ...asks[format] }
  const [isUpdating, setUpdating] = useState(false)
  const sayNotes = useSay(noteMessages)
  const { isExporting, save } = useExport()
  const { showBundle } = useNavigation()
  const request: ExportRequest = { format, ...requestOf(scope), ...options }
  const isEmpty = found === 0 || !isComplete(scope)
  const wanting = say(wantingIn(scope))
  return (
    <div className="export-view">
      <div className="export-view__form">
        <header>
          <h2 className="export-view__title">{say('title')}</h2>
          <p className="export-view__lead">{say('lead')}</p>
        </header>
        <ArticleChoice total={total} scope={scope} found={found} onScope={setScope} />
        <FormatCards format={format} onFormat={setFormat} />
        {found === null || found === 0 ? null : <LintList scope={scope} />}
        <div className="export-view__action">
          <Button
            tone="primary"
            isDisabled={isExporting || isEmpty}
            onPress={() => void save(request)}
          >
            <Download aria-hidden />
            {say(isExporting ? 'exporting' : 'exportNow')}
          </Button>
          {format === 'markdown' ? (
            <Button isDisabled={isEmpty} onPress={() => setUpdating(true)}>
              {sayNotes('update')}
            </Button>
          ) : null}
          <Button tone="quiet" onPress={showBundle}>
            <PackageCheck aria-hidden />
            {say('checkBundle')}
          </Button>
        </div>
      </div>
      <div className="export-view__preview">
        <ExportChoices
          format={format}
          options={options}
          onOptions={(chosen) => setAsks({ ...asks, [format]: chosen })}
        />
        <ExportPreviewColumn request={request} missing={isEmpty ? wanting : null} />
      </div>
      {isUpdating ? <UpdateDialog request={request} onClose={() => setUpdating(false)} /> : null}
    </div>
  )
}

/** Why there is nothing to write. */
function wantingIn(scope: ExportScope): keyof typeof messages {
  if (scope.kind !== 'part') return 'chooseOne'
  return scope.part === null ? 'choosePart' : 'nothingBelongs'
}
