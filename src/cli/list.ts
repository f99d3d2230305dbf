import type { ArticleSummary } from '../contract/model'
import type { Command } from './command'
import { formatTable } from './format-table'
import { inLibrary } from './with-workbench'

export const listCommand: Command = {
  name: 'list',
  operands: '',
  least: 0,
  most: 0,
  options: [],
  help: { en: 'List the articles', vi: 'Liệt kê các bài' },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const articles = await workbench.listArticles({}, call)
      asked.console.answer(articles.map(describeArticle), formatTable(articles.map(formatRow)))
      return true
    }),
}

function describeArticle(article: ArticleSummary) {
  const { importedAt: _, ...described } = article
  return described
}

function formatRow(article: ArticleSummary): readonly string[] {
  const { citationKey, publishedOn, language, words, title } = article
  return [citationKey, publishedOn ?? '-', language ?? '-', String(words), title]
}
