import { posix } from 'node:path'
import type { Article } from '../../contract/model'
import { keptText } from '../articles/kept-text'
import { type ExportFile, textFile } from './export-file'
import { nameFiles } from './safe-file-name'

/** The kept text of each article, in a file named after its source. */
export function planTexts(articles: readonly Article[]): readonly ExportFile[] {
  return nameFiles(articles, (article) => posix.parse(article.source).name, '.txt').map(
    ([name, article]) => textFile(name, () => `${keptText(article.text, article.blocks)}\n`),
  )
}
