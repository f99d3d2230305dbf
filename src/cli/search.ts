import { readFile } from 'node:fs/promises'
import type { SearchAnswer, SearchHit } from '../contract/exchange'
import { Fault, formatFault } from '../contract/fault'
import type { Call, Workbench } from '../contract/workbench'
import type { Asked, Command } from './command'
import { usageFault } from './usage-wording'
import { inLibrary } from './with-workbench'

const usualLimit = 20

export const searchCommand: Command = {
  name: 'search',
  operands: '[QUERY]',
  least: 0,
  most: 1,
  options: ['limit', 'batch'],
  help: {
    en: 'Search: words, "phrases", -without, lang: outlet: tag: entity: 2024..2026',
    vi: 'Tìm: từ, "cụm từ", -loại trừ, lang: outlet: tag: entity: 2024..2026',
  },
  async run(asked) {
    const [query] = asked.operands
    const limit = asked.flags.count('limit') ?? usualLimit
    const batch = asked.flags.text('batch')
    if (query === undefined && batch === undefined)
      throw usageFault('operands-few', asked.language, 'QUERY')
    if (query !== undefined && batch !== undefined)
      throw usageFault('operands-many', asked.language, query)
    const queries = batch === undefined ? null : await readQueries(batch)
    return inLibrary(asked, async (workbench, call) => {
      if (queries !== null) return searchEach(queries, limit, asked, workbench, call)
      const answer = await search(query ?? '', limit, workbench, call)
      asked.console.answer(describeAnswer(answer), formatAnswer(answer))
      return true
    })
  },
}

function search(query: string, limit: number, workbench: Workbench, call: Call) {
  return workbench.searchArticles({ query, filter: {}, sort: 'relevance', offset: 0, limit }, call)
}

/** One line of JSON a query, also for a query that failed. */
async function searchEach(
  queries: readonly string[],
  limit: number,
  { console, language }: Asked,
  workbench: Workbench,
  call: Call,
): Promise<boolean> {
  let good = true
  for (const query of queries) {
    call.signal.throwIfAborted()
    const line = await search(query, limit, workbench, call).then(
      (answer) => ({ query, ...describeAnswer(answer) }),
      (error: unknown) => {
        if (!(error instanceof Fault)) throw error
        good = false
        return { query, code: error.code, message: formatFault(error, language) }
      },
    )
    console.answer(line, JSON.stringify(line))
  }
  return good
}

async function readQueries(path: string): Promise<readonly string[]> {
  try {
    const text = await readFile(path, 'utf8')
    return text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Fault('file/not-found', { path })
    throw new Fault('file/unreadable', { path, reason: String(error) })
  }
}

function describeAnswer({ total, tookMs, hits }: SearchAnswer) {
  return {
    total,
    tookMs,
    hits: hits.map(({ article: { id, citationKey, title }, score, snippet }) => ({
      id,
      citationKey,
      title,
      score,
      snippet: { text: snippet.text, marks: snippet.marks },
    })),
  }
}

function formatAnswer({ total, hits }: SearchAnswer): string {
  return [`${hits.length} / ${total}`, ...hits.map(formatHit)].join('\n\n')
}

function formatHit({ article, snippet }: SearchHit): string {
  return `${article.citationKey}  ${article.title}\n  ${snippet.text.replaceAll('\n', ' ')}`
}
