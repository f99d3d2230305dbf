import {
  BookText,
  Braces,
  FileJson,
  FileText,
  List,
  type LucideIcon,
  NotebookPen,
  Package,
  Quote,
  Table,
  TextQuote,
} from 'lucide-react'
import type { ExportFormat } from '../../contract/exchange'
import { exportExtensions } from '../../contract/export-extensions'
import type { messages } from './messages'

interface FormatLooks {
  readonly name: keyof typeof messages
  readonly text: keyof typeof messages
  readonly Sign: LucideIcon
}

export const formats: Readonly<Record<ExportFormat, FormatLooks>> = {
  markdown: { name: 'markdown', text: 'markdownText', Sign: NotebookPen },
  bibtex: { name: 'bibtex', text: 'bibtexText', Sign: Quote },
  biblatex: { name: 'biblatex', text: 'biblatexText', Sign: Quote },
  ris: { name: 'ris', text: 'risText', Sign: BookText },
  'csl-json': { name: 'csl-json', text: 'csl-jsonText', Sign: Braces },
  bibliography: { name: 'bibliography', text: 'bibliographyText', Sign: List },
  json: { name: 'json', text: 'jsonText', Sign: FileJson },
  csv: { name: 'csv', text: 'csvText', Sign: Table },
  annotations: {
    name: 'annotationsFormat',
    text: 'annotationsText',
    Sign: TextQuote,
  },
  text: { name: 'text', text: 'textText', Sign: FileText },
  bundle: { name: 'bundle', text: 'bundleText', Sign: Package },
}

/** The name an export is proposed under: the library's, in letters every file system takes, with the format's ending. */
export function suggestName(library: string, format: ExportFormat): string {
  const name = library
    .normalize('NFC')
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 80)
    .trimEnd()
  const extension = exportExtensions[format]
  const part = extension === null ? ` – ${format}` : `.${extension}`
  return `${name === '' ? 'Lectern' : name}${part}`
}
