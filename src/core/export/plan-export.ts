import type { ExportFormat } from '../../contract/exchange'
import type { ExportOptions } from '../../contract/export-options'
import { Fault } from '../../contract/fault'
import { formatBibliography } from '../bibliography/format-bibliography'
import { type ExportFile, textFile } from './export-file'
import type { ExportSource } from './export-source'
import { formatAnnotations } from './format-annotations'
import { formatBiblatex, formatBibtex } from './format-bibtex'
import { formatCslJson } from './format-csl-json'
import { formatJson } from './format-json'
import { formatRis } from './format-ris'
import { planBundle } from './plan-bundle'
import { type PlannedNoteOptions, planNotes } from './plan-notes'
import { planTables } from './plan-tables'
import { planTexts } from './plan-texts'

export type { ExportFile }

interface PlanOptions extends ExportOptions, PlannedNoteOptions {
  /** A bibliography that another program has formatted. */
  readonly styled?: string | undefined
}

const plans: Record<
  ExportFormat,
  (source: ExportSource, options: PlanOptions) => readonly ExportFile[]
> = {
  markdown: planNotes,
  bibtex: ({ references }) => [textFile('references.bib', () => formatBibtex(references))],
  biblatex: ({ references }) => [textFile('references.bib', () => formatBiblatex(references))],
  ris: ({ references }) => [textFile('references.ris', () => formatRis(references))],
  'csl-json': ({ references }) => [textFile('references.json', () => formatCslJson(references))],
  bibliography: ({ references }, { style = 'chicago-author-date', language = 'en', styled }) => [
    textFile('bibliography.md', () => styled ?? formatBibliography(references, style, language)),
  ],
  json: (source) => [textFile('library.json', () => formatJson(source, ({ text }) => text))],
  csv: planTables,
  annotations: (source) => [textFile('annotations.jsonld', () => formatAnnotations(source))],
  text: ({ articles }) => planTexts(articles),
  bundle: planBundle,
}

/** The files an export consists of; nothing is read or formatted yet. Faults: `export/nothing`. */
export function planExport(
  format: ExportFormat,
  source: ExportSource,
  options: PlanOptions = {},
): readonly ExportFile[] {
  if (source.articles.length === 0) throw new Fault('export/nothing')
  return plans[format](source, options)
}
