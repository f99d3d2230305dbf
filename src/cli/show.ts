import type { Article, Fact } from '../contract/model'
import { languageOf } from '../contract/tell-language'
import type { Command } from './command'
import { formatTable } from './format-table'
import { inLibrary } from './with-workbench'

export const showCommand: Command = {
  name: 'show',
  operands: 'ARTICLE',
  least: 1,
  most: 1,
  options: [],
  help: {
    en: 'Show one article: what is known of it, and its kept text',
    vi: 'Hiện một bài: thông tin và phần văn bản được giữ',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const article = await workbench.openArticle({ article: asked.operands[0] ?? '' }, call)
      asked.console.answer(describeArticle(article), formatArticle(article))
      return true
    }),
}

function describeArticle(article: Article) {
  const { id, citationKey, text, sha256, blocks, publishedOn } = article
  return {
    id,
    citationKey,
    title: article.title.value,
    language: article.language.value,
    outlet: article.outlet.value,
    url: article.url.value,
    publishedOn: withOrigin(publishedOn),
    modifiedOn: withOrigin(article.modifiedOn),
    authors: withOrigin(article.authors),
    place: withOrigin(article.place),
    agency: withOrigin(article.agency),
    encoding: withOrigin(article.encoding),
    text,
    sha256,
    blocks: blocks.map((block) => {
      const { role, start, end, kept, by } = block
      return { role, start, end, kept, by, language: languageOf(block, text) }
    }),
  }
}

const withOrigin = (fact: Fact<unknown>) => ({
  value: fact.value,
  inferred: fact.inferred,
  reason: formatReason(fact),
})

function formatReason({ reason }: Fact<unknown>): string | null {
  if (reason === null) return null
  return reason.evidence === '' ? reason.rule : `${reason.rule}: ${reason.evidence}`
}

const shownFacts = [
  ...(['title', 'language', 'outlet', 'url', 'publishedOn', 'modifiedOn'] as const),
  ...(['authors', 'place', 'agency', 'encoding'] as const),
] as const

function formatArticle(article: Article): string {
  const facts = shownFacts.map((name) => {
    const fact = article[name]
    const reason = formatReason(fact)
    const value = Array.isArray(fact.value) ? fact.value.join('; ') : fact.value
    return [name, `${value ?? '-'}${reason === null ? '' : `  (${reason})`}`]
  })
  const kept = article.blocks
    .filter((block) => block.kept)
    .map(({ start, end }) => article.text.slice(start, end))
  return [formatTable([['key', article.citationKey], ...facts]), ...kept].join('\n\n')
}
