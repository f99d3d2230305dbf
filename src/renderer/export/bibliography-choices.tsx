import { FileCog } from 'lucide-react'
import type { ReactElement } from 'react'
import { type BibliographyStyle, bibliographyStyles } from '../../contract/export-options'
import { fileNameOf, readablePath } from '../../contract/importing'
import { useHost } from '../connection/connection'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { Segmented } from '../ui/segmented'
import { useAttempt } from '../ui/use-attempt'
import { choiceMessages } from './choice-messages'
import type { ChoicesProps } from './export-choices'
import { LanguageChoice } from './language-choice'

const styleNames: Readonly<Record<BibliographyStyle, keyof typeof choiceMessages>> = {
  'chicago-notes': 'chicagoNotes',
  'chicago-author-date': 'chicagoAuthorDate',
  apa: 'apa',
  mla: 'mla',
  ieee: 'ieee',
  vancouver: 'vancouver',
}

/** A style of Lectern's, or one of the user's own from a file, and whose words it uses. */
export function BibliographyChoices({ options, onOptions }: ChoicesProps): ReactElement {
  const say = useSay(choiceMessages)
  return (
    <section className="export-choices">
      <SectionTitle>{say('style')}</SectionTitle>
      <Segmented
        label={say('style')}
        selected={options.styleFile === undefined ? (options.style ?? 'chicago-author-date') : null}
        onSelect={(style) => onOptions({ ...options, style, styleFile: undefined })}
        choices={bibliographyStyles.map((id) => ({ id, label: say(styleNames[id]) }))}
      />
      <OwnStyle options={options} onOptions={onOptions} />
      <SectionTitle>{say('wordsOf')}</SectionTitle>
      <LanguageChoice
        language={options.language}
        onLanguage={(language) => onOptions({ ...options, language })}
      />
    </section>
  )
}

function OwnStyle({ options, onOptions }: ChoicesProps): ReactElement {
  const say = useSay(choiceMessages)
  const host = useHost()
  const attempt = useAttempt()
  const { styleFile } = options
  const choose = async () => {
    const chosen = await attempt(async () => {
      const [file] = (await host.chooseImport('style')) ?? []
      return file === undefined ? null : { ...file, path: readablePath(file) }
    })
    if (chosen !== null) onOptions({ ...options, styleFile: chosen })
  }
  return (
    <>
      <div className="export-choices__row">
        <Button onPress={() => void choose()}>
          <FileCog aria-hidden />
          {say('otherStyle')}
        </Button>
        {styleFile === undefined ? null : (
          <Chip
            name={fileNameOf(styleFile)}
            onRemove={() => onOptions({ ...options, styleFile: undefined })}
          />
        )}
      </div>
      <p className="export-choices__note">{say('otherStyleRule')}</p>
    </>
  )
}
