import MarkdownIt from 'markdown-it'
import { standsInText } from '../../contract/anchors'
import type { BlockLanguage } from '../../contract/block-language'
import { flattenText } from '../../contract/flatten-text'
import type { Annotation, Article, Block, Language } from '../../contract/model'
import { ownLanguage } from '../../contract/tell-language'
import { formatDate } from '../bibliography/citation-dates'
import { toHtml } from '../bibliography/compose'
import { bibliographyEntries } from '../bibliography/format-bibliography'
import { bundlePageStyle } from './bundle-page-style'
import { type BundleWords, bundleWords } from './bundle-words'
import { escapeHtml } from './escape-html'
import { type ExportMarks, indexMarks } from './export-marks'
import type { ExportSource } from './export-source'
import { labelName } from './label-name'
import { safeMarkdown } from './notes/safe-markdown'
import { encodeAddress, isWebAddress } from './web-address'

/**
 * One page that shows a whole bundle without a connection: every article with its marks, comments and names. What articles and
 * people wrote is text and never markup, and the page's own policy lets nothing run or load.
 */
export function formatBundlePage(source: ExportSource, language: Language = 'en'): string {
  const shown: Shown = { marks: indexMarks(source), language, words: bundleWords[language] }
  const { articles, annotations, references, version, now } = source
  const day = formatDate(now.toISOString().slice(0, 10), 'long', language)
  const sum = shown.words.sum(articles.length, annotations.length, version, day)
  const entries = bibliographyEntries(references, 'chicago-author-date', language)
  const name = escapeHtml(source.libraryName)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
<style>${bundlePageStyle}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<p>${escapeHtml(sum)}</p>
<nav><ol>
${articles.map((article) => `<li><a href="#${anchorOf(article)}">${escapeHtml(titleOf(article))}</a></li>`).join('\n')}
</ol></nav>
</header>
<main>
${articles.map((article) => formatArticle(article, shown)).join('\n')}
</main>
<footer>
<h2>${shown.words.references}</h2>
${entries.map((entry) => `<p>${toHtml(entry)}</p>`).join('\n')}
</footer>
</body>
</html>
`
}

const titleOf = ({ title, citationKey }: Article): string => title.value ?? citationKey

const anchorOf = ({ citationKey }: Article): string => `article-${encodeURIComponent(citationKey)}`

interface Shown {
  readonly marks: ExportMarks
  readonly language: Language
  readonly words: BundleWords
}

function formatArticle(article: Article, shown: Shown): string {
  const { marks } = shown
  const language = article.language.value
  const annotations = marks.annotationsOf(article.id)
  return `<article id="${anchorOf(article)}"${langAttribute(language ?? undefined)}>
<h2>${escapeHtml(titleOf(article))}</h2>
<p class="facts">${formatFacts(article, shown)}</p>
${article.blocks.map((block) => formatBlock(article, block, annotations, marks)).join('\n')}
${formatAnnotations(annotations, shown)}
${formatEntities(article, shown)}
</article>`
}

const langAttribute = (language: BlockLanguage | undefined): string =>
  language === undefined ? '' : ` lang="${language}"`

function formatFacts(
  { outlet, publishedOn, url, citationKey, sha256 }: Article,
  { language, words }: Shown,
): string {
  const address = url.value
  const link =
    address === null || !isWebAddress(address)
      ? address && escapeHtml(address)
      : `<a href="${escapeHtml(encodeAddress(address))}" rel="noreferrer noopener">${escapeHtml(address)}</a>`
  const parts = [
    outlet.value && escapeHtml(outlet.value),
    publishedOn.value && formatDate(publishedOn.value, 'long', language),
    link,
    `<code>${escapeHtml(citationKey)}</code>`,
    `<a href="texts/${sha256}.txt">${words.text}</a>`,
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

/** A block with its marks. Marks may overlap, so the text is cut wherever one begins or ends. */
function formatBlock(
  { text, language }: Article,
  block: Block,
  annotations: readonly Annotation[],
  marks: ExportMarks,
): string {
  const { start, end, role, kept } = block
  const here = annotations.filter((one) => standsInText(one) && one.start < end && start < one.end)
  const ends = here.flatMap((one) => [one.start, one.end]).filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...ends, end])].sort((one, other) => one - other)
  const pieces = cuts.slice(0, -1).map((from, place) => {
    const to = cuts[place + 1] ?? end
    const piece = escapeHtml(text.slice(from, to))
    const over = here.filter((one) => one.start <= from && to <= one.end)
    const [first] = over
    if (first === undefined) return piece
    const colour = marks.labels.get(first.label)?.colour ?? 'yellow'
    const begins = over.filter((one) => one.start === from)
    const ids = begins.map((one) => `<a id="mark-${escapeHtml(one.id)}"></a>`).join('')
    return `${ids}<mark class="${colour}">${piece}</mark>`
  })
  const lang = langAttribute(ownLanguage(block, text, language.value))
  return `<p class="${role}${kept ? '' : ' trimmed'}"${lang}>${pieces.join('')}</p>`
}

function formatAnnotations(
  annotations: readonly Annotation[],
  { marks, language, words }: Shown,
): string {
  if (annotations.length === 0) return ''
  const items = annotations.map((one) => {
    const label = marks.labels.get(one.label)
    const remarks = [
      label === undefined ? '' : labelName(label, language),
      ...one.tags.map((tag) => `#${tag}`),
    ]
    const comment =
      one.comment === '' ? '' : `<div class="comment">${formatComment(one.comment)}</div>`
    return `<li><a href="#mark-${escapeHtml(one.id)}"><q>${escapeHtml(flattenText(one.quote.exact))}</q></a>
<small>${escapeHtml(remarks.filter((part) => part !== '').join(' · '))}</small>${comment}</li>`
  })
  return `<h3>${words.annotations}</h3>\n<ol>\n${items.join('\n')}\n</ol>`
}

/** As HTML, with none that the comment brought along. */
const formatComment = (comment: string): string =>
  asHtml.render(safeMarkdown(comment.toWellFormed()))

const asHtml = new MarkdownIt({ html: false })

function formatEntities(article: Article, { marks, words }: Shown): string {
  const counts = new Map<string, number>()
  for (const { entity } of marks.mentionsOf(article.id)) {
    const name = marks.entities.get(entity)?.names[0].text
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  if (counts.size === 0) return ''
  const items = [...counts].map(([name, count]) => `<li>${escapeHtml(name)} (${count})</li>`)
  return `<h3>${words.entities}</h3>\n<ul>\n${items.join('\n')}\n</ul>`
}
