import type { Article, IsoDate, Language } from '../../contract/model'
import { flattenText } from './flatten-text'
import { encodeAddress } from './web-address'

/** References as BibTeX in UTF-8, one entry an article, that BibTeX, BibLaTeX and pandoc read alike. */
export function formatBibtex(articles: readonly Article[]): string {
  return articles.map(formatEntry).join('\n')
}

function formatEntry(article: Article): string {
  const { title, outlet, url, language, publishedOn } = article
  const fields = [
    // Double braces keep the capitals as they are.
    title.value === null ? null : `title = {{${escapeTex(title.value)}}}`,
    // With a journal it is an article of BibTeX's kind; BibLaTeX learns from the subtype that it is a newspaper.
    outlet.value === null ? null : `journal = {{${escapeTex(outlet.value)}}}`,
    outlet.value === null ? null : 'entrysubtype = {newspaper}',
    ...(publishedOn.value === null ? [] : formatDate(publishedOn.value)),
    url.value === null ? null : `url = {${encodeAddress(url.value)}}`,
    language.value === null ? null : `langid = {${babelNames[language.value]}}`,
  ].filter((field) => field !== null)
  const type = outlet.value === null ? 'misc' : 'article'
  return `@${type}{${[article.citationKey, ...fields].join(',\n  ')}\n}\n`
}

const babelNames: Record<Language, string> = { vi: 'vietnamese', en: 'english' }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `date` is BibLaTeX's, the rest BibTeX's, whose months are names without quotes. */
function formatDate(date: IsoDate): string[] {
  const [year = '', month, day] = date.split('-')
  return [
    `date = {${date}}`,
    `year = {${year}}`,
    `month = ${months[Number(month) - 1]}`,
    `day = {${Number(day)}}`,
  ]
}

const texWords: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text as TeX prints it letter for letter. */
function escapeTex(text: string): string {
  const flat = flattenText(text)
  const brace = hasPairedBraces(flat) ? escapedBraces : namedBraces
  return (
    flat
      .replace(
        /[\\{}$&#_%~^]/gu,
        (character) => brace[character] ?? texWords[character] ?? `\\${character}`,
      )
      // Two hyphens would become a dash.
      .replace(/-(?=-)/gu, '-{}')
  )
}

// BibTeX counts escaped braces too: one without its pair would swallow every entry after it, so it gets a name.
const escapedBraces: Readonly<Record<string, string>> = { '{': '\\{', '}': '\\}' }
const namedBraces: Readonly<Record<string, string>> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

function hasPairedBraces(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
