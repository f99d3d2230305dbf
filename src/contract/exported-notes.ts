/** Markdown notes that leave by a template, and what becomes of them when they are exported again. */
import type { ExportRequest } from './exchange'
import type { Language } from './model'
import type { Operation } from './workbench'

declare const brand: unique symbol
export type TemplateId = string & { readonly [brand]: 'template' }

export const shippedTemplates = [
  'plain',
  'obsidian',
  'pandoc',
  'chronology',
  'quotes-by-tag',
] as const
export type ShippedTemplate = (typeof shippedTemplates)[number]
export const isShippedTemplate = (id: string): id is ShippedTemplate =>
  shippedTemplates.some((name) => name === id)

/** What they are called. */
export const shippedTemplateNames: Readonly<
  Record<ShippedTemplate, Readonly<Record<Language, string>>>
> = {
  plain: { en: 'Plain', vi: 'Đơn giản' },
  obsidian: { en: 'Obsidian', vi: 'Obsidian' },
  pandoc: { en: 'Pandoc manuscript', vi: 'Bản thảo Pandoc' },
  chronology: { en: 'Chronology', vi: 'Niên biểu' },
  'quotes-by-tag': { en: 'Quotes by tag', vi: 'Trích dẫn theo thẻ' },
}

/** One a researcher wrote, or one that ships; the language is described in docs/templates.md. */
export interface Template {
  /** Of a shipped one, its name. */
  readonly id: TemplateId
  readonly rev: number
  readonly name: string
  readonly text: string
  /** Shipped ones are copied, never changed. */
  readonly shipped: boolean
}

export const noteFiles = ['each', 'one'] as const
export const noteGroupings = ['reading-order', 'label'] as const
export const noteCitations = ['pandoc', 'footnotes'] as const

/** How `markdown` is written. */
export interface NoteOptions {
  /** A shipped template's name or the id of an own one; `plain` when missing. */
  readonly template?: string | undefined
  /** A template that is still being written, in place of `template`. */
  readonly templateText?: string | undefined
  /** A note an article, or one for all; what suits the template when missing. */
  readonly files?: (typeof noteFiles)[number] | undefined
  readonly grouping?: (typeof noteGroupings)[number] | undefined
  readonly citations?: (typeof noteCitations)[number] | undefined
}

export interface TemplateDraft {
  /** null: a new one. */
  readonly id: string | null
  /** The revision the change was made on. */
  readonly rev?: number | undefined
  readonly name: string
  readonly text: string
}

/** What to do with a part that both the user and Lectern changed. */
export const keepings = ['mine', 'new', 'both'] as const
export type Keeping = (typeof keepings)[number]

/** A part of a note the user changed, and Lectern would now write otherwise. */
export interface ChangedPart {
  /** As its fence names it; `front.KEY` in front matter. */
  readonly part: string
  readonly mine: string
  /** null: Lectern would not write this part any more. */
  readonly generated: string | null
}

/** What exporting again does, or did, to a note that is there. */
export interface NoteUpdate {
  /** Absolute. */
  readonly path: string
  /** `foreign`: it is no note of Lectern's, and is kept beside the new one. */
  readonly kind: 'new' | 'updated' | 'unchanged' | 'foreign'
  readonly added: number
  readonly updated: number
  /** Parts the user changed or took out, and that stay so. */
  readonly kept: number
  /** Parts left as they are until somebody decides. */
  readonly undecided: readonly ChangedPart[]
}

export interface NoteDecision {
  readonly path: string
  readonly part: string
  readonly keep: Keeping
  /** The user's words it was decided on: where they are other ones by now, they stay. */
  readonly mine: string
}

export interface ExportedNoteOperations {
  /** Shipped ones first, then the library's own by name. */
  listTemplates: Operation<Record<never, never>, readonly Template[]>
  /** Faults: `template/faulty`, `template/not-found`, `edit/conflict`. */
  saveTemplate: Operation<TemplateDraft, Template>
  /** Faults: `template/not-found`. */
  deleteTemplate: Operation<{ template: string }, null>
  /** What an export of notes to the folder `out` would find there. Faults: those of `previewExport`. */
  compareNotes: Operation<ExportRequest & { readonly out: string }, readonly NoteUpdate[]>
}
