import type { Article, Fact } from '../contract/model'
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
    publishedOn: {
      value: publishedOn.value,
      inferred: publishedOn.inferred,
      reason: formatReason(publishedOn),
    },
    text,
    sha256,
    blocks: blocks.map(({ role, start, end, kept, by }) => ({ role, start, end, kept, by })),
  }
}

function formatReason({ reason }: Fact<unknown>): string | null {
  return reason === null ? null : `${reason.rule}: ${reason.evidence}`
}

function formatArticle(article: Article): string {
  const facts = (['title', 'language', 'outlet', 'url', 'publishedOn'] as const).map((name) => {
    const fact = article[name]
    const reason = formatReason(fact)
    return [name, `${fact.value ?? '-'}${reason === null ? '' : `  (${reason})`}`]
  })
  const kept = article.blocks
    .filter((block) => block.kept)
    .map(({ start, end }) => article.text.slice(start, end))
  return [formatTable([['key', article.citationKey], ...facts]), ...kept].join('\n\n')
}
