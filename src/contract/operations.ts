/** One parser an operation: `unknown` becomes its typed input here, once, and nothing downstream checks again. */
import * as v from 'valibot'
import { alignmentInputs } from './alignment-inputs'
import { anchorInputs } from './anchor-inputs'
import { factCorrectionInputs } from './article-facts-inputs'
import { articlePartInputs } from './article-parts-inputs'
import { blockLanguageInputs } from './block-language-inputs'
import { bulkFactInputs } from './bulk-facts-inputs'
import { bundlesInputs } from './bundles-inputs'
import { deskInputs } from './desk-inputs'
import { sortOrders } from './exchange'
import { exportedNotesInputs } from './exported-notes-inputs'
import { Fault } from './fault'
import { importInputs } from './importing-inputs'
import {
  annotation,
  backup,
  comment,
  date,
  entityNames,
  label,
  language,
  mention,
  name,
  nothing,
  offset,
  passage,
  path,
  phrase,
  reference,
  revision,
  tag,
  tags,
  webAddress,
  words,
} from './input-parts'
import { linksInputs } from './links-inputs'
import { lintInputs } from './lint-inputs'
import { markingInputs } from './marking-inputs'
import { blockRoles, entityKinds, languages, mentionStates } from './model'
import { noteInputs } from './note-inputs'
import { outletRuleInputs } from './outlet-rules-inputs'
import { snappings, themes } from './preferences'
import { linkModes, textSizes } from './reading'
import { readingLook } from './reading-inputs'
import { recoveryInputs } from './recovery-inputs'
import { citationKey, referencesInputs } from './references-inputs'
import { trashKinds } from './safekeeping'
import type { OperationName, Operations } from './workbench'

const schemas = {
  describeSession: nothing,
  openLibrary: v.variant('kind', [
    v.object({ kind: v.literal('folder'), folder: path }),
    v.object({ kind: v.literal('new'), folder: path }),
    v.object({ kind: v.literal('sample') }),
  ]),
  closeLibrary: nothing,
  changePreferences: v.partial(
    v.object({
      language: v.nullable(language),
      theme: v.picklist(themes),
      textSize: v.pipe(v.number(), v.minValue(textSizes.least), v.maxValue(textSizes.most)),
      linkedScrolling: v.picklist(linkModes),
      reading: readingLook,
      snapping: v.picklist(snappings),
      spokenMarks: v.boolean(),
      singleKeys: v.boolean(),
      keys: v.record(words(50), v.pipe(words(1), v.normalize('NFC'))),
    }),
  ),
  listArticles: nothing,
  searchArticles: v.object({
    query: v.pipe(words(1000), v.normalize('NFC')),
    filter: v.object({
      language: v.optional(v.array(v.picklist([...languages, 'unknown'] as const))),
      outlet: v.optional(v.array(v.nullable(words(300)))),
      year: v.optional(v.array(v.nullable(v.pipe(v.number(), v.integer())))),
      entity: v.optional(v.array(reference)),
      tag: v.optional(v.array(tag)),
      collection: v.optional(v.array(reference)),
    }),
    sort: v.picklist(sortOrders),
    offset,
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  }),
  openArticle: v.object({ article: reference }),
  correctArticle: v.object({
    article: reference,
    rev: revision,
    title: v.optional(phrase(1000)),
    outlet: v.optional(v.nullable(name)),
    url: v.optional(v.nullable(webAddress)),
    publishedOn: v.optional(v.nullable(date)),
    ...factCorrectionInputs,
    language: v.optional(language),
    citationKey: v.optional(citationKey),
  }),
  changeBlocks: v.object({
    article: reference,
    starts: v.pipe(v.array(offset), v.minLength(1)),
    kept: v.boolean(),
    role: v.optional(v.picklist(blockRoles)),
  }),
  deleteArticles: v.object({
    articles: v.pipe(v.array(reference), v.minLength(1)),
    confirmed: v.optional(v.boolean()),
  }),
  annotatePassage: v.object({
    article: reference,
    passage,
    label: v.optional(name),
    tags: v.optional(tags, []),
    comment: v.optional(comment, ''),
  }),
  changeAnnotation: v.object({
    id: reference,
    rev: revision,
    label: v.optional(label),
    tags: v.optional(tags),
    comment: v.optional(comment),
    passage: v.optional(passage),
  }),
  deleteAnnotations: v.object({ ids: v.pipe(v.array(annotation), v.minLength(1)) }),
  listAnnotations: v.object({ article: v.nullable(reference) }),
  listLabels: nothing,
  listTags: nothing,
  addEntity: v.object({
    kind: v.picklist(entityKinds),
    names: entityNames,
    mention: v.optional(mention),
  }),
  changeEntity: v.object({
    id: reference,
    rev: revision,
    kind: v.optional(v.picklist(entityKinds)),
    names: v.optional(entityNames),
  }),
  mergeEntities: v.object({ kept: reference, merged: reference }),
  deleteEntity: v.object({ entity: reference }),
  listEntities: nothing,
  openEntity: v.object({ entity: reference }),
  listMentions: v.object({ article: reference }),
  decideMentions: v.object({
    entity: reference,
    state: v.picklist(mentionStates),
    seen: v.optional(v.picklist(mentionStates)),
    mentions: v.pipe(v.array(mention), v.minLength(1)),
  }),
  describeHistory: nothing,
  undo: nothing,
  redo: nothing,
  listTrash: nothing,
  restoreFromTrash: v.object({
    items: v.pipe(
      v.array(v.object({ kind: v.picklist(trashKinds), id: reference })),
      v.minLength(1),
      v.maxLength(100_000),
    ),
  }),
  listBackups: nothing,
  makeBackup: nothing,
  previewRestore: backup,
  restoreBackup: backup,
  checkLibrary: v.object({ repair: v.boolean() }),
  retrySaving: nothing,
  verifyBundle: v.object({ path }),
  ...recoveryInputs,
  ...anchorInputs,
  ...articlePartInputs,
  ...linksInputs,
  ...alignmentInputs,
  ...deskInputs,
  ...markingInputs,
  ...referencesInputs,
  ...bundlesInputs,
  ...noteInputs,
  ...importInputs,
  ...outletRuleInputs,
  ...blockLanguageInputs,
  ...bulkFactInputs,
  ...exportedNotesInputs,
  ...lintInputs,
} satisfies Record<OperationName, v.GenericSchema<unknown, unknown>>

export const isOperation = (text: string): text is OperationName => Object.hasOwn(schemas, text)
export const operationNames = Object.keys(schemas) as readonly OperationName[]

/** The operation's typed input, or a Fault `input/invalid` that names the field. */
export function parseInput<Name extends OperationName>(
  operation: Name,
  input: unknown,
): Parameters<Operations[Name]>[0] {
  const result = v.safeParse(schemas[operation], input)
  if (!result.success)
    throw new Fault('input/invalid', { reason: describeIssue(operation, result.issues[0]) })
  return result.output as Parameters<Operations[Name]>[0]
}

function describeIssue(operation: string, issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue)
  return `${operation}${field === null ? '' : `, ${field}`}: ${issue.message}`
}
