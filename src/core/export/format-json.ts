import type { Article } from '../../contract/model'
import type { ExportSource } from './export-source'

export const jsonVersion = 1

/**
 * Everything an export takes with it as one JSON document, described in docs/export-json.md. `textOf` gives an article's
 * text, or null where it lies elsewhere.
 */
export function formatJson(
  source: ExportSource,
  textOf: (article: Article) => string | null,
): string {
  const { articles, attached, annotations, labels, entities, mentions, links, collections, notes } =
    source
  const document = {
    lectern: 'export',
    version: jsonVersion,
    generator: `Lectern ${source.version}`,
    exportedAt: source.now.toISOString(),
    library: source.libraryName,
    articles: articles.map((article, place) => ({
      ...article,
      text: textOf(article),
      reference: attached[place] ?? null,
    })),
    annotations,
    labels,
    entities,
    mentions,
    links,
    collections,
    notes,
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
