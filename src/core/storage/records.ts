/** What a library keeps of everything, as it lies on the disk. A deleted record stays as a tombstone until undo or for good. */
import * as v from 'valibot'
import { blockLanguages } from '../../contract/block-language'
import { encodings } from '../../contract/encodings'
import type { TemplateId } from '../../contract/exported-notes'
import { type LinkId, linkKinds } from '../../contract/links'
import {
  type AnnotationId,
  type ArticleId,
  blockRoles,
  type EntityId,
  entityKinds,
  type IsoDate,
  type IsoTime,
  type LabelId,
  labelColours,
  labelStyles,
  languages,
  type OutletRuleId,
} from '../../contract/model'
import type { CollectionId, NoteId } from '../../contract/notes'
import { likenesses } from '../../contract/outlet-rules'
import { referenceSchema } from '../../contract/references-inputs'

const branded = <Id extends string>() =>
  v.pipe(
    v.string(),
    v.transform((text) => text as Id),
  )
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const time = branded<IsoTime>()
const language = v.picklist(languages)

const stamp = {
  rev: offset,
  changedAt: time,
  /** The user who changed it; null when nobody knows. Stamped by whoever writes. */
  who: v.optional(v.nullable(v.string())),
  deletedAt: v.nullable(time),
}
const fact = <Value extends v.GenericSchema>(value: Value) =>
  v.object({
    value: v.nullable(value),
    inferred: v.boolean(),
    reason: v.nullable(v.object({ rule: v.string(), evidence: v.string() })),
  })

// Libraries of earlier versions do not have them.
const laterFacts = {
  encoding: v.optional(fact(v.picklist(encodings))),
  authors: v.optional(fact(v.pipe(v.array(v.string()), v.readonly()))),
  place: v.optional(fact(v.string())),
  modifiedOn: v.optional(fact(branded<IsoDate>())),
  agency: v.optional(fact(v.string())),
}

const verdict = { role: v.picklist(blockRoles), kept: v.boolean(), by: v.string() }

const article = v.object({
  id: branded<ArticleId>(),
  ...stamp,
  citationKey: v.string(),
  source: v.string(),
  /** Of the original bytes. */
  sha256: v.string(),
  /** Of the canonical text in UTF-8. */
  textSha256: v.string(),
  importedAt: time,
  title: fact(v.string()),
  language: fact(language),
  outlet: fact(v.string()),
  url: fact(v.string()),
  publishedOn: fact(branded<IsoDate>()),
  ...laterFacts,
  words: offset,
  trimmedShare: v.number(),
  /** Attached; missing in records from before there were any. */
  reference: v.optional(v.nullable(referenceSchema)),
  blocks: v.array(
    v.object({
      start: offset,
      end: offset,
      ...verdict,
      overruled: v.optional(v.object(verdict)),
      language: v.optional(v.picklist(blockLanguages)),
    }),
  ),
})

const annotation = v.object({
  id: branded<AnnotationId>(),
  ...stamp,
  article: branded<ArticleId>(),
  start: offset,
  end: offset,
  quote: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  label: branded<LabelId>(),
  tags: v.array(v.string()),
  comment: v.string(),
  /** What came of it when its article was read again; missing or null: its words stand where it says. */
  place: v.optional(v.nullable(v.picklist(['review', 'orphaned']))),
  /** Its id where it was made, when that was in another program. */
  origin: v.optional(v.string()),
  createdAt: time,
})

const entityName = v.object({ text: v.string(), language: v.nullable(language) })
const entity = v.object({
  id: branded<EntityId>(),
  ...stamp,
  kind: v.picklist(entityKinds),
  names: v.tupleWithRest([entityName], entityName),
})

/** A person's decision about one mention; `state` says which. Its id is made of article, entity and place. */
const mention = v.object({
  id: v.string(),
  ...stamp,
  article: branded<ArticleId>(),
  entity: branded<EntityId>(),
  start: offset,
  end: offset,
  state: v.picklist(['accepted', 'rejected']),
})

const label = v.object({
  id: branded<LabelId>(),
  ...stamp,
  colour: v.picklist(labelColours),
  /** Missing: a highlight. */
  style: v.optional(v.picklist(labelStyles)),
  /** Among the labels, from 0; missing until somebody orders them. */
  position: v.optional(offset),
  name: v.nullable(v.string()),
})

const linkEnd = v.object({
  article: branded<ArticleId>(),
  start: offset,
  end: offset,
  quote: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
})
const link = v.object({
  id: branded<LinkId>(),
  ...stamp,
  kind: v.picklist(linkKinds),
  from: linkEnd,
  to: linkEnd,
  comment: v.string(),
  createdAt: time,
})

const note = v.object({
  id: branded<NoteId>(),
  ...stamp,
  title: v.string(),
  /** Markdown. */
  text: v.string(),
  about: v.variant('kind', [
    v.object({ kind: v.picklist(['article', 'entity', 'collection']), id: v.string() }),
    v.object({ kind: v.literal('question'), id: v.null() }),
  ]),
  /** The note this one was to be, had that not been changed elsewhere meanwhile. */
  conflictOf: v.nullable(branded<NoteId>()),
  createdAt: time,
})

const collection = v.object({
  id: branded<CollectionId>(),
  ...stamp,
  name: v.string(),
  articles: v.array(branded<ArticleId>()),
})

/** A person's choice of one line, for all lines like it of an outlet. */
const outletRule = v.object({
  id: branded<OutletRuleId>(),
  ...stamp,
  outlet: v.string(),
  likeness: v.picklist(likenesses),
  words: v.string(),
  kept: v.boolean(),
})

/** How a researcher wants notes to be written. */
const template = v.object({
  id: branded<TemplateId>(),
  ...stamp,
  name: v.string(),
  text: v.string(),
})

const schemas = {
  articles: article,
  annotations: annotation,
  entities: entity,
  mentions: mention,
  labels: label,
  links: link,
  notes: note,
  collections: collection,
  outletRules: outletRule,
  templates: template,
}

export type TableName = keyof typeof schemas
export const tableNames = Object.keys(schemas) as readonly TableName[]

/** The record type of each table. */
export type Records = { [Name in TableName]: v.InferOutput<(typeof schemas)[Name]> }

/** Each table's way from what lies in a file to a record; throws when it is none. */
export const parseRecord: { readonly [Name in TableName]: (row: unknown) => Records[Name] } = {
  articles: (row) => v.parse(article, row),
  annotations: (row) => v.parse(annotation, row),
  entities: (row) => v.parse(entity, row),
  mentions: (row) => v.parse(mention, row),
  labels: (row) => v.parse(label, row),
  links: (row) => v.parse(link, row),
  notes: (row) => v.parse(note, row),
  collections: (row) => v.parse(collection, row),
  outletRules: (row) => v.parse(outletRule, row),
  templates: (row) => v.parse(template, row),
}

export type ArticleRecord = Records['articles']
export type AnnotationRecord = Records['annotations']
export type EntityRecord = Records['entities']
export type MentionRecord = Records['mentions']
export type LabelRecord = Records['labels']
export type LinkRecord = Records['links']
export type NoteRecord = Records['notes']
export type CollectionRecord = Records['collections']
export type OutletRuleRecord = Records['outletRules']
export type TemplateRecord = Records['templates']
export type AnyRecord = Records[TableName]

/** A record to write into its table, replacing the one with its id. */
export type Put = { [Name in TableName]: { table: Name; record: Records[Name] } }[TableName]
