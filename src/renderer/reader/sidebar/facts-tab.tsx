import { type ReactElement, useState } from 'react'
import type { ArticleCorrection } from '../../../contract/exchange'
import type { Article, Fact } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useIsReadOnly } from '../../connection/session'
import { type EditOutcome, useEditConflict } from '../../ui/edit-conflict'
import { isComposing } from '../../ui/keyboard'
import { useLanguage, useSay } from '../../ui/language'
import { SectionTitle } from '../../ui/section-title'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { messages } from '../messages'
import { RereadButton } from '../moved/reread-button'
import { describeRule } from '../rule-words'
import { ArticleRecord } from './article-record'
import { parseDate } from './parse-date'
import './facts-tab.css'

type Correct = (
  rev: number,
  correction: Omit<ArticleCorrection, 'article' | 'rev'>,
) => Promise<EditOutcome>

/** What describes the article, each value with its origin, to be corrected in place; and what is on record. */
export function FactsTab({ article }: { readonly article: Article }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
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
      </div>
      <SectionTitle>{say('recorded')}</SectionTitle>
      <ArticleRecord article={article} />
      <RereadButton article={article} />
      {question}
    </div>
  )
}

function EditableFact({
  label,
  fact,
  rev,
  check = () => null,
  save,
  placeholder,
  lines = 1,
  longest = 300,
}: {
  readonly label: string
  readonly fact: Fact<string>
  /** Of the article. */
  readonly rev: number
  /** What is wrong with what was typed, in words. */
  readonly check?: ((text: string) => string | null) | undefined
  /** Saves over the revision the writing was begun on. */
  readonly save: (text: string, rev: number) => Promise<EditOutcome>
  readonly placeholder?: string | undefined
  readonly lines?: number | undefined
  readonly longest?: number | undefined
}): ReactElement {
  const say = useSay(messages)
  const [typed, setTyped] = useState<{ readonly text: string; readonly rev: number } | null>(null)
  const saved = fact.value ?? ''
  const isReadOnly = useIsReadOnly()
  const text = typed?.text ?? saved
  const words = text.trim()
  const error = typed === null ? null : check(words)
  // What could not be saved stays in the field.
  const settle = async () => {
    if (typed === null || error !== null) return
    if (words === saved || (await save(words, typed.rev)) !== 'undecided') setTyped(null)
  }
  return (
    <div className="facts-tab__fact">
      <TextField
        label={label}
        lines={lines}
        value={text}
        error={error}
        placeholder={placeholder ?? say('unknown')}
        maxLength={longest}
        isReadOnly={isReadOnly}
        onChange={(next) => setTyped({ text: next, rev: typed?.rev ?? rev })}
        onBlur={() => void settle()}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Escape') setTyped(null)
          if (event.key !== 'Enter') return
          event.preventDefault()
          void settle()
        }}
      />
      <Origin fact={fact} />
    </div>
  )
}

function Origin({ fact }: { readonly fact: Fact<string> }): ReactElement | null {
  const say = useSay(messages)
  const language = useLanguage()
  if (fact.value === null) return null
  if (fact.reason === null) return <p className="facts-tab__origin">{say('byYou')}</p>
  const { rule, evidence } = fact.reason
  return (
    <div className="facts-tab__origin">
      <p className="facts-tab__rule">{say('inferredBy', { rule: describeRule(rule, language) })}</p>
      {evidence === '' || evidence === fact.value ? null : (
        <p className="facts-tab__evidence">{say('evidence', { evidence })}</p>
      )}
    </div>
  )
}

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
