import { escapeMarkdown } from '../../contract/escape-markdown'
import { flattenLines } from '../../contract/flatten-text'
import { formatLibraryLink } from '../../contract/library-links'
import type { Language, Span } from '../../contract/model'
import { formatLocator, locateParagraphs } from '../export/locate-paragraphs'
import type { ArticleRecord } from '../storage/records'

/**
 * A passage as a Markdown block quote. Its last line cites the article with the paragraph, as pandoc reads it, beside a link
 * that opens the passage in Lectern. The text's own signs are escaped.
 */
export function quotePassage(
  { citationKey, blocks }: Pick<ArticleRecord, 'citationKey' | 'blocks'>,
  text: string,
  span: Span,
  language: Language,
): string {
  const place = locateParagraphs(blocks, span)
  const locator = place === null ? '' : `, ${formatLocator([place], language)}`
  const link = formatLibraryLink({ kind: 'article', article: citationKey, span })
  const lines = flattenLines(text.slice(span.start, span.end)).map(escapeMarkdown)
  const source = `[@${citationKey}${locator}] [↗](${link})`
  return `${[...lines, source].map((line) => `> ${line}`).join('\n>\n')}\n`
}
