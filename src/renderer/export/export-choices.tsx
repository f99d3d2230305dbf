import type { ReactElement } from 'react'
import type { ExportFormat } from '../../contract/exchange'
import { type BibliographyStyle, bibliographyStyles } from '../../contract/export-options'
import { Checkbox } from '../ui/checkbox'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { Segmented } from '../ui/segmented'
import { choiceMessages } from './choice-messages'
import { LanguageChoice } from './language-choice'
import { type NoteChoice, NoteChoices } from './note-choices'
import './export-choices.css'

interface ChoicesProps {
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

const styleNames: Readonly<Record<BibliographyStyle, keyof typeof choiceMessages>> = {
  'chicago-notes': 'chicagoNotes',
  'chicago-author-date': 'chicagoAuthorDate',
  apa: 'apa',
  mla: 'mla',
  ieee: 'ieee',
  vancouver: 'vancouver',
}

function BibliographyChoices({ options, onOptions }: ChoicesProps): ReactElement {
  const say = useSay(choiceMessages)
  return (
    <section className="export-choices">
      <SectionTitle>{say('style')}</SectionTitle>
      <Segmented
        label={say('style')}
        selected={options.style ?? 'chicago-author-date'}
        onSelect={(style) => onOptions({ ...options, style })}
        choices={bibliographyStyles.map((id) => ({ id, label: say(styleNames[id]) }))}
      />
      <SectionTitle>{say('wordsOf')}</SectionTitle>
      <LanguageChoice
        language={options.language}
        onLanguage={(language) => onOptions({ ...options, language })}
      />
    </section>
  )
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
    </section>
  )
}
