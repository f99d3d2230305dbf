import { CircleCheck, TriangleAlert } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { LintFinding } from '../../contract/lint'
import { formatLint } from '../../contract/lint-messages'
import type { ArticleId } from '../../contract/model'
import { useQuery } from '../connection/use-query'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { FaultNotice } from '../ui/fault-notice'
import { useLanguage, useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { SectionTitle } from '../ui/section-title'
import { noteMessages } from './note-messages'
import './lint-list.css'

const mostShown = 100

/** What to look at before the chosen articles leave, each a press away from its place. */
export function LintList({
  articles,
}: {
  readonly articles: readonly ArticleId[] | null
}): ReactElement {
  const say = useSay(noteMessages)
  const loaded = useQuery({
    key: `lint ${articles?.join() ?? 'all'}`,
    keep: 'last-answer',
    areas: ['articles', 'annotations'],
    ask: (workbench, signal) => workbench.lintArticles({ articles }, { signal }),
  })
  return (
    <section className="lint-list">
      <SectionTitle>{say('lint')}</SectionTitle>
      {loaded.kind === 'loading' ? <Skeleton lines={2} /> : null}
      {loaded.kind === 'failed' ? <FaultNotice fault={loaded.fault} retry={loaded.retry} /> : null}
      {loaded.kind === 'ready' ? <Findings findings={loaded.value} /> : null}
    </section>
  )
}

function Findings({ findings }: { readonly findings: readonly LintFinding[] }): ReactElement {
  const say = useSay(noteMessages)
  const language = useLanguage()
  const { openArticle } = useNavigation()
  const [isOpen, setOpen] = useState(false)
  if (findings.length === 0)
    return (
      <p className="lint-list__lead">
        <CircleCheck aria-hidden />
        {say('lintWell')}
      </p>
    )
  return (
    <>
      <p className="lint-list__lead" role="status">
        <TriangleAlert aria-hidden />
        {say('lintLead', { n: findings.length })}
        <Button tone="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {say(isOpen ? 'lintHide' : 'lintShow')}
        </Button>
      </p>
      {isOpen ? (
        <ul className="lint-list__findings">
          {findings.slice(0, mostShown).map((finding) => (
            <li
              key={`${finding.article} ${finding.code} ${finding.fact} ${finding.annotation} ${finding.other}`}
            >
              <Button
                tone="quiet"
                onPress={() => openArticle(finding.article, { span: finding.span ?? undefined })}
              >
                <span className="lint-list__words">
                  <span>{formatLint(finding, language)}</span>
                  <span className="lint-list__place">
                    {[finding.title, finding.words].filter((words) => words !== '').join(' · ')}
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen && findings.length > mostShown ? (
        <p className="lint-list__place">{say('lintMore', { n: findings.length - mostShown })}</p>
      ) : null}
    </>
  )
}
