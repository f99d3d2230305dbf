import type { ReactElement } from 'react'
import type { ExportFormat } from '../../contract/exchange'
import { Checkbox } from '../ui/checkbox'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { BibliographyChoices } from './bibliography-choices'
import { choiceMessages } from './choice-messages'
import { LanguageChoice } from './language-choice'
import { type NoteChoice, NoteChoices } from './note-choices'
import './export-choices.css'

export interface ChoicesProps {
  readonly options: NoteChoice
  readonly onOptions: (options: NoteChoice) => void
}

/** What the chosen format can be asked; nothing for formats that are only one way. */
export function ExportChoices({
  format,
  ...choices
}: ChoicesProps & { readonly format: ExportFormat }): ReactElement | null {
  if (format === 'markdown') return <NoteChoices {...choices} />
  if (format === 'bibliography') return <BibliographyChoices {...choices} />
  return format === 'bundle' ? <BundleChoices {...choices} /> : null
}

function BundleChoices({ options, onOptions }: ChoicesProps): ReactElement {
  const say = useSay(choiceMessages)
  return (
    <section className="export-choices">
      <SectionTitle>{say('bundleHolds')}</SectionTitle>
      <Checkbox
        isSelected={options.originals !== 'left-out'}
        onChange={(kept) => onOptions({ ...options, originals: kept ? 'kept' : 'left-out' })}
      >
        {say('originals')}
      </Checkbox>
      <Checkbox
        isSelected={options.researcher === 'named'}
        onChange={(named) => onOptions({ ...options, researcher: named ? 'named' : 'left-out' })}
      >
        {say('researcher')}
      </Checkbox>
      <p className="export-choices__hint">{say('researcherRule')}</p>
      <SectionTitle>{say('wordsOf')}</SectionTitle>
      <LanguageChoice
        language={options.language}
        onLanguage={(language) => onOptions({ ...options, language })}
      />
    </section>
  )
}
