import { escapeMarkdown } from '../../contract/escape-markdown'
import { flattenLines, flattenText } from '../../contract/flatten-text'
import type { Article, Span } from '../../contract/model'
import { paragraphNumber } from '../../contract/paragraph-number'
import { type QuotedSource, quotedSource } from '../../contract/quotations'

/** Words of an article with where they stand. */
export interface Quotation {
  readonly words: string
  readonly source: QuotedSource
  /** The number a citation gives its paragraph; null where there is none. */
  readonly paragraph: number | null
}

/** A passage of an article as a quotation. */
export const quotationOf = (article: Article, { start, end }: Span): Quotation => ({
  words: article.text.slice(start, end),
  source: quotedSource(article),
  paragraph: paragraphNumber(article.blocks, start),
})

/** What the window's language says of a quotation's place. */
export interface PlaceWords {
  /** “para. 3”, “đoạn 3”. */
  readonly paragraph: string | null
  /** The day of publication. */
  readonly day: string | null
}

/** A quotation as it leaves for other programs: one text for each kind of them. */
export interface FormattedQuotation {
  /** A quotation with its Pandoc citation: `> words [@key, para. 3]`. */
  readonly markdown: string
  /** For people: the words in quotation marks, and their source. */
  readonly plain: string
  /** The same with form: a block of paragraphs and a linked source. Nothing of the article's own becomes markup. */
  readonly html: string
}

export function formatQuotation(quotation: Quotation, place: PlaceWords): FormattedQuotation {
  const lines = flattenLines(quotation.words.toWellFormed())
  return {
    markdown: formatMarkdown(lines, quotation.source, place),
    plain: formatPlain(lines, quotation.source, place),
    html: formatHtml(lines, quotation.source, place),
  }
}

function formatMarkdown(
  lines: readonly string[],
  { citationKey }: QuotedSource,
  { paragraph }: PlaceWords,
): string {
  const locator = paragraph === null ? '' : `, ${paragraph}`
  return `> ${lines.map(escapeMarkdown).join('\n>\n> ')} [@${citationKey}${locator}]\n`
}

function formatPlain(lines: readonly string[], source: QuotedSource, place: PlaceWords): string {
  const address = webAddress(source.url)
  const origin = [flattenText(source.title), ...originOf(source, place)].join(', ')
  return `“${lines.join('\n')}”\n— ${origin}${address === null ? '' : `\n${address}`}\n`
}

function formatHtml(lines: readonly string[], source: QuotedSource, place: PlaceWords): string {
  const language = source.language === null ? '' : ` lang="${source.language}"`
  const address = webAddress(source.url)
  const title = `<cite${language}>${escapeHtml(flattenText(source.title))}</cite>`
  const linked = address === null ? title : `<a href="${escapeHtml(address)}">${title}</a>`
  const origin = [linked, ...originOf(source, place).map(escapeHtml)].join(', ')
  const words = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
  return `<blockquote${language}>${words}</blockquote><p>— ${origin}</p>`
}

const originOf = ({ outlet }: QuotedSource, { day, paragraph }: PlaceWords): readonly string[] =>
  [outlet === null ? null : flattenText(outlet), day, paragraph].filter((part) => part !== null)

/** An address a link may lead to; null for anything but http and https. */
function webAddress(url: string | null): string | null {
  const address = url !== null && URL.canParse(url) ? new URL(url) : null
  return address !== null && /^https?:$/.test(address.protocol) ? address.href : null
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string =>
  text.toWellFormed().replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
