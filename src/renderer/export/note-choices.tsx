import { type ReactElement, useState } from 'react'
import type { ExportOptions } from '../../contract/export-options'
import {
  isShippedTemplate,
  type NoteOptions,
  noteCitations,
  noteGroupings,
  shippedTemplateNames,
  type Template,
} from '../../contract/exported-notes'
import type { Language } from '../../contract/model'
import { useQuery } from '../connection/use-query'
import { Button } from '../ui/button'
import { useLanguage, useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { Segmented } from '../ui/segmented'
import { LanguageChoice } from './language-choice'
import { noteMessages } from './note-messages'
import { TemplateDialog } from './template-dialog'

export type NoteChoice = ExportOptions & NoteOptions

const usual = 'usual'

/** How Markdown notes are written: by which template, in how many files, in which order and with which citations. */
export function NoteChoices({
  options,
  onOptions,
}: {
  readonly options: NoteChoice
  readonly onOptions: (options: NoteChoice) => void
}): ReactElement {
  const say = useSay(noteMessages)
  const language = useLanguage()
  const [isEditing, setEditing] = useState(false)
  const templates = useTemplates()
  const template = options.template ?? 'plain'
  return (
    <section className="export-choices">
      <div className="export-choices__head">
        <SectionTitle>{say('template')}</SectionTitle>
        <Button tone="quiet" onPress={() => setEditing(true)}>
          {say('templates')}
        </Button>
      </div>
      <Segmented
        label={say('template')}
        selected={template}
        onSelect={(id) => onOptions({ ...options, template: id })}
        choices={templates.map(({ id, name }) => ({
          id: id as string,
          label: templateName(id, name, language),
        }))}
      />
      <div className="export-choices__row">
        <Segmented
          label={say('files')}
          selected={options.files ?? usual}
          onSelect={(files) =>
            onOptions({ ...options, files: files === usual ? undefined : files })
          }
          choices={([usual, 'each', 'one'] as const).map((id) => ({ id, label: say(id) }))}
        />
        <Segmented
          label={say('order')}
          selected={options.grouping ?? 'reading-order'}
          onSelect={(grouping) => onOptions({ ...options, grouping })}
          choices={noteGroupings.map((id) => ({ id, label: say(id) }))}
        />
        <Segmented
          label={say('citations')}
          selected={options.citations ?? 'pandoc'}
          onSelect={(citations) => onOptions({ ...options, citations })}
          choices={noteCitations.map((id) => ({ id, label: id === 'pandoc' ? '[@key]' : say(id) }))}
        />
        <LanguageChoice
          language={options.language}
          onLanguage={(language) => onOptions({ ...options, language })}
        />
      </div>
      {isEditing ? (
        <TemplateDialog
          template={template}
          onTemplate={(id) => onOptions({ ...options, template: id })}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </section>
  )
}

/** A shipped template is called in the window's language. */
export const templateName = (id: string, name: string, language: Language): string =>
  isShippedTemplate(id) ? shippedTemplateNames[id][language] : name

/** The shipped ones alone until the library's own are known. */
export function useTemplates(): readonly Pick<
  Template,
  'id' | 'name' | 'text' | 'shipped' | 'rev'
>[] {
  const loaded = useQuery({
    key: 'templates',
    areas: ['templates'],
    ask: (workbench, signal) => workbench.listTemplates({}, { signal }),
  })
  return loaded.kind === 'ready' ? loaded.value : []
}
