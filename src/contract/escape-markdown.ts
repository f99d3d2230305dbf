import { flattenText } from './flatten-text'

/**
 * One line of plain text as Markdown that shows exactly that text: no emphasis, link, HTML, TeX, citation, list or table
 * comes of it, in pandoc's Markdown (pandoc.org/MANUAL.html#pandocs-markdown), in CommonMark or in Obsidian.
 * Quotation marks and dots are left as they are: a reader may set them its own way.
 */
export function escapeMarkdown(text: string): string {
  return flattenText(text).replace(special, '\\$&').replace(enumerator, '$1$2\\$3')
}

// `1.`, `a)`, `(iv)` begin a list where a line begins.
const enumerator = /^(\(?)(\d+|[a-z]|[ivxlcdm]+)([.)])(?= |$)/iu

// In this order: what has a meaning anywhere; runs, which are rules, headings, highlights or Obsidian comments; the ends of
// a template; what begins a title block, a list item, a definition or an underlined heading; and `&lt;`, which would become a bracket.
const special =
  /[\\`*_{}[\]<>~^@$#|]|[-=%](?=[-=%])|(?<=<)%|%(?=>)|^%|^[-+:=](?=[ :]|$)|&(?=[#\w]+;)/gu

/**
 * A value for front matter. YAML readers take it as it stands, but pandoc reads it as Markdown: what could run, link or
 * cite there gets its backslash, and nothing else, so that a usual title stays the title.
 */
export function escapeMetadata(text: string): string {
  return text.replace(/[\\`<@]|\](?=[({[])/gu, '\\$&')
}
