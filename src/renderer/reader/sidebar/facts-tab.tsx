import type { ReactElement } from 'react'
import type { ArticleCorrection } from '../../../contract/exchange'
import type { Article } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useIsReadOnly } from '../../connection/session'
import { type EditOutcome, useEditConflict } from '../../ui/edit-conflict'
import { useSay } from '../../ui/language'
import { parseDate } from '../../ui/parse-date'
import { SectionTitle } from '../../ui/section-title'
import { Segmented } from '../../ui/segmented'
import { ParagraphLanguages } from '../languages/paragraph-languages'
import { messages } from '../messages'
import { RereadButton } from '../moved/reread-button'
import { ArticleTrimming } from '../trimming/article-trimming'
import { ArticleRecord } from './article-record'
import { ConfirmFact, EditableFact, Origin } from './editable-fact'
import { FurtherFacts } from './further-facts'
import './facts-tab.css'

export type Correct = (
  rev: number,
  correction: Omit<ArticleCorrection, 'article' | 'rev'>,
) => Promise<EditOutcome>

/** What describes the article, each value with its origin, to be corrected in place; and what is on record. */
export function FactsTab({ article }: { readonly article: Article }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const isReadOnly = useIsReadOnly()
  const { edit, question } = useEditConflict(article.rev)
  const correct: Correct = (began, correction) =>
    edit(began, (rev) => workbench.correctArticle({ article: article.id, rev, ...correction }))
  return (
    <div className="facts-tab">
      <SectionTitle>{say('described')}</SectionTitle>
      <EditableFact
        label={say('factTitle')}
        fact={article.title}
        check={(text) => (text === '' ? say('emptyTitleError') : null)}
        rev={article.rev}
        save={(title, rev) => correct(rev, { title })}
        lines={2}
      />
      <EditableFact
        label={say('factOutlet')}
        fact={article.outlet}
        rev={article.rev}
        save={(outlet, rev) => correct(rev, { outlet: outlet === '' ? null : outlet })}
      />
      <EditableFact
        label={say('factDate')}
        fact={article.publishedOn}
        placeholder={say('datePattern')}
        check={(text) => (text === '' || parseDate(text) !== null ? null : say('badDate'))}
        rev={article.rev}
        save={(date, rev) => correct(rev, { publishedOn: parseDate(date) })}
      />
      <EditableFact
        label={say('factUrl')}
        fact={article.url}
        longest={2000}
        check={(text) => (text === '' || isWebAddress(text) ? null : say('badUrl'))}
        rev={article.rev}
        save={(url, rev) => correct(rev, { url: url === '' ? null : url })}
      />
      <div className="facts-tab__fact">
        <span className="facts-tab__label">{say('factLanguage')}</span>
        <Segmented
          label={say('factLanguage')}
          selected={article.language.value ?? 'none'}
          onSelect={(language) => language !== 'none' && void correct(article.rev, { language })}
          choices={[
            { id: 'vi', label: say('vietnamese') },
            { id: 'en', label: say('english') },
          ]}
        />
        <Origin fact={article.language} />
        {article.language.inferred && article.language.value !== null && !isReadOnly ? (
          <ConfirmFact
            label={say('factLanguage')}
            onConfirm={() =>
              void correct(article.rev, { language: article.language.value ?? undefined })
            }
          />
        ) : null}
      </div>
      <ParagraphLanguages article={article} />
      <FurtherFacts article={article} correct={correct} />
      <ArticleTrimming article={article} />
      <SectionTitle>{say('recorded')}</SectionTitle>
      <ArticleRecord article={article} />
      <RereadButton article={article} />
      {question}
    </div>
  )
}

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
