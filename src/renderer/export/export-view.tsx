import { Download, FileOutput } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { ExportFormat } from '../../contract/exchange'
import type { ExportOptions } from '../../contract/export-options'
import type { ArticleId } from '../../contract/model'
import { useStanding } from '../connection/session'
import { useNavigation } from '../navigation/navigation'
import type { Place } from '../navigation/place'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { useSay } from '../ui/language'
import { ArticleChoice } from './article-choice'
import { ExportChoices } from './export-choices'
import { ExportPreviewColumn } from './export-preview'
import { FormatCards } from './format-cards'
import { messages } from './messages'
import { useExport } from './use-export'
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
  const [chosen, setChosen] = useState(asked)
  const [options, setOptions] = useState<ExportOptions>({})
  const { isExporting, save } = useExport()
  const request = { format, articles: chosen, ...options }
  return (
    <div className="export-view">
      <div className="export-view__form">
        <header>
          <h2 className="export-view__title">{say('title')}</h2>
          <p className="export-view__lead">{say('lead')}</p>
        </header>
        <ArticleChoice total={total} chosen={chosen} onChosen={setChosen} />
        <FormatCards format={format} onFormat={setFormat} />
        <div className="export-view__action">
          <Button
            tone="primary"
            isDisabled={isExporting || chosen?.length === 0}
            onPress={() => void save(request)}
          >
            <Download aria-hidden />
            {say(isExporting ? 'exporting' : 'exportNow')}
          </Button>
        </div>
      </div>
      <div className="export-view__preview">
        <ExportChoices format={format} options={options} onOptions={setOptions} />
        <ExportPreviewColumn request={request} />
      </div>
    </div>
  )
}
