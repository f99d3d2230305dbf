import { CircleCheck, TriangleAlert } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { LintReport } from '../../contract/lint'
import { formatLint } from '../../contract/lint-messages'
import { useQuery } from '../connection/use-query'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { FaultNotice } from '../ui/fault-notice'
import { useLanguage, useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { SectionTitle } from '../ui/section-title'
import { type ExportScope, requestOf } from './export-scope'
import { noteMessages } from './note-messages'
import './lint-list.css'

const mostShown = 100

/** What to look at before the chosen articles leave, each a press away from its place. */
export function LintList({ scope }: { readonly scope: ExportScope }): ReactElement {
  const say = useSay(noteMessages)
  const loaded = useQuery({
    key: `lint ${JSON.stringify(requestOf(scope))}`,
    keep: 'last-answer',
    areas: ['articles', 'annotations', 'entities', 'collections'],
    ask: (workbench, signal) =>
      workbench.lintArticles({ ...requestOf(scope), limit: mostShown }, { signal }),
  })
  return (
    <section className="lint-list">
      <SectionTitle>{say('lint')}</SectionTitle>
      {loaded.kind === 'loading' ? <Skeleton lines={2} /> : null}
      {loaded.kind === 'failed' ? <FaultNotice fault={loaded.fault} retry={loaded.retry} /> : null}
      {loaded.kind === 'ready' ? <Findings report={loaded.value} /> : null}
    </section>
  )
}

function Findings({ report }: { readonly report: LintReport }): ReactElement {
  const say = useSay(noteMessages)
  const language = useLanguage()
  const { openArticle } = useNavigation()
  const [isOpen, setOpen] = useState(false)
  const { findings, total } = report
  if (total === 0)
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
        {say('lintLead', { n: total })}
        <Button tone="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {say(isOpen ? 'lintHide' : 'lintShow')}
        </Button>
      </p>
      {isOpen ? (
        <ul className="lint-list__findings">
          {findings.map((finding) => (
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
      {isOpen && total > findings.length ? (
        <p className="lint-list__place">{say('lintMore', { n: total - findings.length })}</p>
      ) : null}
    </>
  )
}
