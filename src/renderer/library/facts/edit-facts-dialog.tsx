import { type ReactElement, useState } from 'react'
import type { BulkCorrection, FactSurvey } from '../../../contract/bulk-facts'
import type { ArticleId, Language } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useQuery } from '../../connection/use-query'
import { Button } from '../../ui/button'
import { DialogActions, DialogWindow } from '../../ui/dialog'
import { FaultNotice } from '../../ui/fault-notice'
import { useSay } from '../../ui/language'
import { Loading } from '../../ui/loading'
import { useNotices } from '../../ui/notices'
import { Segmented } from '../../ui/segmented'
import { useAttempt } from '../../ui/use-attempt'
import { correctionOf, type FactEdit, type FactEdits, isWrong, sharedFacts } from './fact-edit'
import { ConfirmBox, ConfirmRow, FactRow } from './fact-row'
import { messages } from './messages'
import './edit-facts-dialog.css'

/** The facts of several articles in one dialog; saved, they are one step. */
export function EditFactsDialog({
  articles,
  isOpen,
  onClose,
}: {
  readonly articles: readonly ArticleId[]
  readonly isOpen: boolean
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <DialogWindow
      title={say('title', { n: articles.length })}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      closesOutside="no"
    >
      <Surveyed articles={articles} onDone={onClose} />
    </DialogWindow>
  )
}

function Surveyed({
  articles,
  onDone,
}: {
  readonly articles: readonly ArticleId[]
  readonly onDone: () => void
}): ReactElement {
  const say = useSay(messages)
  const survey = useQuery({
    key: articles.join(' '),
    // What is written here is written on what was seen.
    areas: [],
    ask: (workbench) => workbench.surveyFacts({ articles }),
  })
  if (survey.kind === 'loading') return <Loading label={say('looking')} />
  if (survey.kind === 'failed') return <FaultNotice fault={survey.fault} retry={survey.retry} />
  return <FactsForm survey={survey.value} onDone={onDone} />
}

function FactsForm({
  survey,
  onDone,
}: {
  readonly survey: FactSurvey
  readonly onDone: () => void
}): ReactElement {
  const say = useSay(messages)
  const save = useSaving(onDone)
  const [edits, setEdits] = useState<FactEdits>({})
  const [language, setLanguage] = useState<Language | null>(null)
  const set = (name: keyof FactEdits) => (edit: FactEdit) => setEdits({ ...edits, [name]: edit })
  const correction = correctionOf(survey.articles, edits, language)
  const hasError = sharedFacts.some((name) => isWrong(name, edits[name]))
  const row = (name: 'title' | 'url', label: string) => (
    <ConfirmRow label={label} spread={survey.facts[name]} edit={edits[name]} onEdit={set(name)} />
  )
  return (
    <form
      className="edit-facts"
      onSubmit={(event) => {
        event.preventDefault()
        if (correction !== null && !hasError) void save(correction)
      }}
    >
      <p className="edit-facts__soft">{say('text')}</p>
      {sharedFacts.map((name) => (
        <FactRow
          key={name}
          name={name}
          spread={survey.facts[name]}
          edit={edits[name]}
          onEdit={set(name)}
        />
      ))}
      <div className="edit-facts__row">
        <span className="edit-facts__label">{say('language')}</span>
        <Segmented
          label={say('language')}
          selected={language ?? 'keep'}
          onSelect={(choice) => setLanguage(choice === 'keep' ? null : choice)}
          choices={[
            { id: 'keep', label: say('asIs') },
            { id: 'vi', label: say('vi') },
            { id: 'en', label: say('en') },
          ]}
        />
        {language === null ? (
          <ConfirmBox
            label={say('language')}
            spread={survey.facts.language}
            edit={edits.language}
            onEdit={set('language')}
          />
        ) : null}
      </div>
      {row('title', say('factTitle'))}
      {row('url', say('url'))}
      <DialogActions>
        <Button onPress={onDone}>{say('cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={correction === null || hasError}>
          {say('save')}
        </Button>
      </DialogActions>
    </form>
  )
}

function useSaving(onDone: () => void): (correction: BulkCorrection) => Promise<void> {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  return async (correction) => {
    const answer = await attempt(() => workbench.correctArticles(correction))
    if (answer === null) return
    onDone()
    show({
      tone: 'done',
      text: say('saved', { n: answer.changed }),
      ...(answer.changed > 0 && {
        action: { label: say('undo'), run: () => void attempt(() => workbench.undo({})) },
      }),
    })
  }
}
