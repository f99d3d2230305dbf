/** The inputs of the operations on templates and notes. */
import * as v from 'valibot'
import { keepings, noteCitations, noteFiles, noteGroupings } from './exported-notes'
import { name, path, reference, revision, selection, tag, words } from './input-parts'
import { exportOptions } from './references-inputs'

const templateText = words(100_000)

const noteOptions = {
  template: v.optional(reference),
  templateText: v.optional(templateText),
  files: v.optional(v.picklist(noteFiles)),
  grouping: v.optional(v.picklist(noteGroupings)),
  citations: v.optional(v.picklist(noteCitations)),
}
/** What leaves, beside a list of articles. */
export const exportedPart = {
  entity: v.optional(reference),
  tag: v.optional(tag),
  collection: v.optional(reference),
  question: v.optional(v.pipe(words(1000), v.normalize('NFC'))),
}

const exported = { ...selection, ...exportedPart, ...exportOptions, ...noteOptions }
const decision = v.object({
  path,
  part: words(300),
  keep: v.picklist(keepings),
  mine: words(1_000_000),
})

export const exportedNotesInputs = {
  previewExport: v.object(exported),
  exportLibrary: v.object({
    ...exported,
    out: path,
    decisions: v.optional(v.pipe(v.array(decision), v.maxLength(100_000))),
  }),
  compareNotes: v.object({ ...exported, out: path }),
  listTemplates: v.object({}),
  saveTemplate: v.object({
    id: v.nullable(reference),
    rev: revision,
    name,
    text: templateText,
  }),
  deleteTemplate: v.object({ template: reference }),
}
