import MarkdownIt from 'markdown-it'
import { standsInText } from '../../contract/anchors'
import { flattenText } from '../../contract/flatten-text'
import type { Annotation, Article, Block } from '../../contract/model'
import { formatBibliography } from '../bibliography/format-bibliography'
import { bundlePageStyle } from './bundle-page-style'
import { type ExportMarks, indexMarks } from './export-marks'
import type { ExportSource } from './export-source'
import { labelName } from './label-name'
import { safeMarkdown } from './notes/safe-markdown'
import { encodeAddress, isWebAddress } from './web-address'

/**
 * One page that shows a whole bundle without a connection: every article with its marks, comments and names. What articles and
 * people wrote is text and never markup, and the page's own policy lets nothing run or load.
 */
export function formatBundlePage(source: ExportSource): string {
  const marks = indexMarks(source)
  const name = escapeHtml(source.libraryName)
  return `<!doctype html>
<html lang="en">
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
<p>${source.articles.length} articles, ${source.annotations.length} annotations. Exported with Lectern ${escapeHtml(source.version)} on ${source.now.toISOString().slice(0, 10)}.</p>
<nav><ol>
${source.articles.map((article) => `<li><a href="#${anchorOf(article)}">${escapeHtml(titleOf(article))}</a></li>`).join('\n')}
</ol></nav>
</header>
<main>
${source.articles.map((article) => formatArticle(article, marks)).join('\n')}
</main>
<footer>
<h2>References</h2>
<pre>${escapeHtml(formatBibliography(source.references, 'chicago-author-date', 'en'))}</pre>
</footer>
</body>
</html>
`
}

/** Text for an element or an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const titleOf = ({ title, citationKey }: Article): string => title.value ?? citationKey

const anchorOf = ({ citationKey }: Article): string => `article-${encodeURIComponent(citationKey)}`

function formatArticle(article: Article, marks: ExportMarks): string {
  const language = article.language.value
  const annotations = marks.annotationsOf(article.id)
  return `<article id="${anchorOf(article)}"${language === null ? '' : ` lang="${language}"`}>
<h2>${escapeHtml(titleOf(article))}</h2>
<p class="facts">${formatFacts(article)}</p>
${article.blocks.map((block) => formatBlock(article.text, block, annotations, marks)).join('\n')}
${formatAnnotations(annotations, marks)}
${formatEntities(article, marks)}
</article>`
}

function formatFacts({ outlet, publishedOn, url, citationKey, sha256 }: Article): string {
  const address = url.value
  const link =
    address === null || !isWebAddress(address)
      ? address && escapeHtml(address)
      : `<a href="${escapeHtml(encodeAddress(address))}" rel="noreferrer noopener">${escapeHtml(address)}</a>`
  const parts = [
    outlet.value && escapeHtml(outlet.value),
    publishedOn.value,
    link,
    `<code>${escapeHtml(citationKey)}</code>`,
    `<a href="texts/${sha256}.txt">text</a>`,
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

/** A block with its marks. Marks may overlap, so the text is cut wherever one begins or ends. */
function formatBlock(
  text: string,
  { start, end, role, kept }: Block,
  annotations: readonly Annotation[],
  marks: ExportMarks,
): string {
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
  return `<p class="${role}${kept ? '' : ' trimmed'}">${pieces.join('')}</p>`
}

function formatAnnotations(annotations: readonly Annotation[], marks: ExportMarks): string {
  if (annotations.length === 0) return ''
  const items = annotations.map((one) => {
    const label = marks.labels.get(one.label)
    const remarks = [
      label === undefined ? '' : labelName(label),
      ...one.tags.map((tag) => `#${tag}`),
    ]
    const comment =
      one.comment === '' ? '' : `<div class="comment">${formatComment(one.comment)}</div>`
    return `<li><a href="#mark-${escapeHtml(one.id)}"><q>${escapeHtml(flattenText(one.quote.exact))}</q></a>
<small>${escapeHtml(remarks.filter((part) => part !== '').join(' · '))}</small>${comment}</li>`
  })
  return `<h3>Annotations</h3>\n<ol>\n${items.join('\n')}\n</ol>`
}

/** As HTML, with none that the comment brought along. */
const formatComment = (comment: string): string =>
  asHtml.render(safeMarkdown(comment.toWellFormed()))

const asHtml = new MarkdownIt({ html: false })

function formatEntities(article: Article, marks: ExportMarks): string {
  const counts = new Map<string, number>()
  for (const { entity } of marks.mentionsOf(article.id)) {
    const name = marks.entities.get(entity)?.names[0].text
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  if (counts.size === 0) return ''
  const items = [...counts].map(([name, count]) => `<li>${escapeHtml(name)} (${count})</li>`)
  return `<h3>Entities</h3>\n<ul>\n${items.join('\n')}\n</ul>`
}
