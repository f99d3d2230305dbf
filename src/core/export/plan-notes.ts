import { type ExportFile, textFile } from './export-file'
import { indexMarks } from './export-marks'
import type { ExportSource } from './export-source'
import { formatNote } from './format-note'
import { nameFiles } from './safe-file-name'

/** One Markdown note an article, named by its citation key, and the researcher's own. */
export function planNotes(source: ExportSource): readonly ExportFile[] {
  const marks = indexMarks(source)
  const articles = nameFiles(source.articles, (article) => article.citationKey, '.md').map(
    ([name, article]) => textFile(name, () => formatNote(article, marks)),
  )
  return [...articles, ...source.ownNotes]
}
