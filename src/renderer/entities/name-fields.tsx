import type { ReactElement } from 'react'
import type { EntityKind, EntityName, Language } from '../../contract/model'
import { entityKinds } from '../../contract/model'
import { useSay } from '../ui/language'
import { Segmented } from '../ui/segmented'
import { TextField } from '../ui/text-field'
import { messages } from './messages'

const nameLanguages = ['vi', 'en', 'anyLanguage'] as const
const mostLetters = 300

/** A name as it is being written, and the language it serves in. */
export function NameFields({
  name,
  onChange,
}: {
  readonly name: EntityName
  readonly onChange: (name: EntityName) => void
}): ReactElement {
  const say = useSay(messages)
  const languageOf = (id: (typeof nameLanguages)[number]): Language | null =>
    id === 'anyLanguage' ? null : id
  return (
    <>
      <TextField
        label={say('name')}
        autoFocus
        maxLength={mostLetters}
        value={name.text}
        onChange={(text) => onChange({ ...name, text })}
      />
      <Segmented
        label={say('nameLanguage')}
        selected={name.language ?? 'anyLanguage'}
        onSelect={(id) => onChange({ ...name, language: languageOf(id) })}
        choices={nameLanguages.map((id) => ({ id, label: say(id) }))}
      />
    </>
  )
}

export function KindField({
  kind,
  onChange,
}: {
  readonly kind: EntityKind
  readonly onChange: (kind: EntityKind) => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <Segmented
      label={say('kind')}
      selected={kind}
      onSelect={onChange}
      choices={entityKinds.map((id) => ({ id, label: say(id) }))}
    />
  )
}
