import type { ExportOptions } from '../../contract/export-options'
import { isShippedTemplate, type NoteOptions } from '../../contract/exported-notes'
import type { Language } from '../../contract/model'
import { type ExportFile, textFile } from './export-file'
import type { ExportSource } from './export-source'
import { formatBiblatex } from './format-bibtex'
import { formatFenced, formatUnfenced, type Note } from './notes/fenced-note'
import { mergeNote } from './notes/merge-note'
import { type ArticleFields, articleFields, noteFields } from './notes/note-fields'
import { shipped } from './notes/shipped-templates'
import { type NoteTemplate, parseTemplate } from './notes/template-engine'
import { nameFiles } from './safe-file-name'

export interface PlannedNoteOptions extends NoteOptions, Pick<ExportOptions, 'language'> {
  /** What one note for all is about, when that is not the library. */
  readonly subject?: string | undefined
}

/** Markdown notes that can be brought up to date where they lie, and the researcher's own. Faults: `template/faulty`. */
export function planNotes(
  source: ExportSource,
  options: PlannedNoteOptions,
): readonly ExportFile[] {
  const notes = renderNotes(source, options).map(
    ({ name, render }): ExportFile => ({
      ...textFile(name, () => formatFenced(render())),
      merge: (existing, decide) => mergeNote(existing, render(), decide),
    }),
  )
  return [...notes, ...bibliographyOf(source, options), ...source.ownNotes]
}

/** What a manuscript's citations are found in lies beside it. */
function bibliographyOf(
  { references }: ExportSource,
  { template = 'plain', templateText }: PlannedNoteOptions,
): readonly ExportFile[] {
  const known = templateText === undefined && isShippedTemplate(template) ? shipped[template] : null
  const name = known?.bibliography ?? null
  return name === null ? [] : [textFile(name, () => formatBiblatex(references))]
}

/** One plain note an article, and the researcher's own, for a bundle, where nobody writes. */
export function planBundledNotes(source: ExportSource, language: Language): readonly ExportFile[] {
  const articles = renderNotes(source, { language }).map(({ name, render }) =>
    textFile(name, () => formatUnfenced(render())),
  )
  return [...articles, ...source.ownNotes]
}

interface PlannedNote {
  readonly name: string
  readonly render: () => Note
}

function renderNotes(source: ExportSource, options: PlannedNoteOptions): readonly PlannedNote[] {
  const { template: name = 'plain', templateText, citations, subject } = options
  const known = isShippedTemplate(name) ? shipped[name] : null
  const template = parseTemplate(templateText ?? known?.text ?? '', citations === 'footnotes')
  const articles = articleFields(source, options)
  const noteOf = (title: string, some: readonly ArticleFields[]) => () =>
    render(template, source, title, some, options)
  if ((options.files ?? known?.files ?? 'each') === 'one') {
    const stem = subject ?? (templateText === undefined ? name : source.libraryName)
    return nameFiles([articles], () => stem, '.md').map(([file, all]) => ({
      name: file,
      render: noteOf(subject ?? source.libraryName, all),
    }))
  }
  return nameFiles(articles, ({ key }) => key, '.md').map(([file, article]) => ({
    name: file,
    render: noteOf(article.title, [article]),
  }))
}

const render = (
  template: NoteTemplate,
  source: ExportSource,
  title: string,
  articles: readonly ArticleFields[],
  options: PlannedNoteOptions,
): Note => template.render(noteFields(source, title, articles, options))
