import type { ExportFormat } from './exchange'

/** What the file a format is written to ends in; null for those that write a folder. */
export const exportExtensions = {
  markdown: null,
  bibtex: 'bib',
  biblatex: 'bib',
  ris: 'ris',
  'csl-json': 'json',
  bibliography: 'md',
  json: 'json',
  csv: null,
  annotations: 'jsonld',
  text: null,
  bundle: 'zip',
} as const satisfies Record<ExportFormat, string | null>
