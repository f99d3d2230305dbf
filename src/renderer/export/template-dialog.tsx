import { type ReactElement, useDeferredValue, useState } from 'react'
import { type TemplateWord, templateFields, templateFilters } from '../../contract/template-fields'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { FaultNotice } from '../ui/fault-notice'
import { useLanguage, useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { useNotices } from '../ui/notices'
import { SectionTitle } from '../ui/section-title'
import { TextField } from '../ui/text-field'
import { useAttempt } from '../ui/use-attempt'
import { templateName, useTemplates } from './note-choices'
import { noteMessages } from './note-messages'
import './template-dialog.css'

interface DialogProps {
  readonly template: string
  readonly onTemplate: (id: string) => void
  readonly onClose: () => void
}

/** A template being read or written: its text, what it writes, and everything it can name. */
export function TemplateDialog({ template, onTemplate, onClose }: DialogProps): ReactElement {
  const say = useSay(noteMessages)
  const known = useTemplates().find(({ id }) => id === template)
  return (
    <DialogWindow title={say('editTitle')} isOpen onClose={onClose} width="wide">
      {known === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <TemplateForm key={known.id} known={known} onTemplate={onTemplate} onClose={onClose} />
      )}
    </DialogWindow>
  )
}

function TemplateForm({
  known,
  onTemplate,
  onClose,
}: Omit<DialogProps, 'template'> & {
  readonly known: ReturnType<typeof useTemplates>[number]
}): ReactElement {
  const say = useSay(noteMessages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const isReadOnly = useIsReadOnly()
  const { show } = useNotices()
  const shownName = templateName(known.id, known.name, useLanguage())
  const [name, setName] = useState(known.shipped ? say('copyOf', { name: shownName }) : known.name)
  const [text, setText] = useState(known.text)
  const save = async () => {
    const draft = known.shipped ? { id: null } : { id: known.id, rev: known.rev }
    const saved = await attempt(() => workbench.saveTemplate({ ...draft, name, text }))
    if (saved === null) return
    show({ tone: 'done', text: say('saved') })
    onTemplate(saved.id)
    onClose()
  }
  const remove = async () => {
    await attempt(() => workbench.deleteTemplate({ template: known.id }))
    onTemplate('plain')
    onClose()
  }
  return (
    <>
      {known.shipped ? <p className="template-dialog__hint">{say('shipped')}</p> : null}
      <div className="template-dialog">
        <div className="template-dialog__form">
          <TextField label={say('name')} value={name} onChange={setName} maxLength={300} />
          <TextField
            label={say('text')}
            value={text}
            onChange={setText}
            lines={16}
            maxLength={100_000}
          />
        </div>
        <LivePreview text={text} />
      </div>
      <FieldList />
      <DialogActions>
        {known.shipped ? null : (
          <Button tone="danger" isDisabled={isReadOnly} onPress={() => void remove()}>
            {say('deleteTemplate')}
          </Button>
        )}
        <Button
          tone="primary"
          isDisabled={isReadOnly || name.trim() === ''}
          onPress={() => void save()}
        >
          {say('save')}
        </Button>
      </DialogActions>
    </>
  )
}

function LivePreview({ text }: { readonly text: string }): ReactElement {
  const say = useSay(noteMessages)
  const templateText = useDeferredValue(text)
  const loaded = useQuery({
    key: templateText,
    keep: 'last-answer',
    areas: ['articles', 'annotations', 'entities', 'labels'],
    ask: (workbench, signal) =>
      workbench.previewExport({ format: 'markdown', articles: null, templateText }, { signal }),
  })
  return (
    <section className="template-dialog__preview">
      <SectionTitle>{say('livePreview')}</SectionTitle>
      {loaded.kind === 'loading' ? <Skeleton lines={8} /> : null}
      {loaded.kind === 'failed' ? <FaultNotice fault={loaded.fault} /> : null}
      {loaded.kind === 'ready' ? (
        <textarea
          className="export-preview__text"
          readOnly
          spellCheck={false}
          aria-label={say('livePreview')}
          value={loaded.value.files[0]?.excerpt ?? ''}
        />
      ) : null}
    </section>
  )
}

function FieldList(): ReactElement {
  const say = useSay(noteMessages)
  const language = useLanguage()
  const table = (title: string, words: readonly TemplateWord[]) => (
    <section key={title}>
      <SectionTitle>{title}</SectionTitle>
      <dl className="template-dialog__words">
        {words.map((word) => (
          <div key={word.name}>
            <dt>{word.name}</dt>
            <dd>{word.means[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
  return (
    <details className="template-dialog__fields">
      <summary>{say('fields')}</summary>
      <div className="template-dialog__tables">
        {Object.entries(templateFields).map(([kind, words]) =>
          table(kind === 'note' ? say('fieldsOfNote') : say('fieldsOf', { kind }), words),
        )}
        {table(say('filters'), templateFilters)}
      </div>
    </details>
  )
}
