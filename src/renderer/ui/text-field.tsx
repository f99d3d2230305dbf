import type { ReactElement, Ref } from 'react'
import {
  FieldError,
  Input,
  Label,
  TextField as PlainTextField,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components'
import './text-field.css'

/** A labelled line to write in; `lines` above one makes it a block. `error` makes it invalid and says why. */
export function TextField({
  label,
  hint,
  error,
  placeholder,
  lines = 1,
  inputRef,
  ...rest
}: Omit<TextFieldProps, 'className' | 'children' | 'isInvalid'> & {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | null | undefined
  readonly placeholder?: string | undefined
  readonly lines?: number | undefined
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined
}): ReactElement {
  const field = {
    className: 'text-field__input',
    placeholder: placeholder ?? '',
    ref: inputRef ?? null,
  }
  return (
    <PlainTextField {...rest} className="text-field" isInvalid={(error ?? null) !== null}>
      <Label className="text-field__label">{label}</Label>
      {lines === 1 ? <Input {...field} /> : <TextArea {...field} rows={lines} />}
      {hint === undefined ? null : (
        <Text slot="description" className="text-field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="text-field__error">{error}</FieldError>
    </PlainTextField>
  )
}
