/** The inputs of the operations on references. */
import * as v from 'valibot'
import { citationKeyPattern } from './citation-key-pattern'
import { bibliographyStyles } from './export-options'
import { fileSource } from './importing-inputs'
import { language, path, phrase, reference, words } from './input-parts'
import { dateRoles, nameRoles, referenceFields, referenceTypes } from './references'

const name = v.object({ family: phrase(1000), given: v.nullable(phrase(1000)) })

/** A reference from outside: at most what reading a file of references gives. */
export const referenceSchema = v.object({
  key: v.nullable(phrase(300)),
  type: v.picklist(referenceTypes),
  fields: entriesOf(referenceFields, words(20_000)),
  names: entriesOf(nameRoles, v.pipe(v.array(name), v.maxLength(1000))),
  dates: entriesOf(dateRoles, words(200)),
  keywords: v.pipe(v.array(phrase(1000)), v.maxLength(1000)),
})

function entriesOf<const Key extends string, Schema extends v.GenericSchema>(
  keys: readonly Key[],
  schema: Schema,
) {
  const entries = Object.fromEntries(keys.map((key) => [key, v.exactOptional(schema)]))
  return v.object(entries as { [Name in Key]: v.ExactOptionalSchema<Schema, undefined> })
}

export const citationKey = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(citationKeyPattern, 'has other signs than letters, digits and :_-'),
)

export const exportOptions = {
  style: v.optional(v.picklist(bibliographyStyles)),
  styleFile: v.optional(fileSource),
  language: v.optional(language),
  originals: v.optional(v.picklist(['kept', 'left-out'])),
  researcher: v.optional(v.picklist(['named', 'left-out'])),
}

const attachment = v.object({ article: reference, reference: v.nullable(referenceSchema) })

export const referencesInputs = {
  previewReferences: v.object({ path }),
  importReferences: v.object({ path }),
  readReferences: v.object({ path }),
  attachReference: attachment,
  attachReferences: v.object({
    attachments: v.pipe(v.array(attachment), v.minLength(1), v.maxLength(100_000)),
  }),
}
