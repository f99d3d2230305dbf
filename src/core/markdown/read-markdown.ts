import MarkdownIt from 'markdown-it'
import { trimmedAs, type Verdicts } from '../articles/verdict'
import type { PageFacts } from '../html/page-facts'
import { pageLimits } from '../html/parse-page'
import { readDocumentMarkup } from '../html/read-document-markup'
import { readFrontMatter } from './front-matter'

// Markup in it is read as a page's is: only its words are taken. What nests deeper than a page may is refused, not left out.
const parser = new MarkdownIt({ html: true }).set({ maxNesting: 4 * pageLimits.depth })

/**
 * The lines Markdown stands for, without its signs, and what they and the front matter say of the article. The front matter itself
 * is trimmed. Faults: `file/too-complex`, `file/empty`; `path` is what they name.
 */
export function readMarkdown(
  source: string,
  path: string,
): { readonly text: string; readonly verdicts: Verdicts; readonly facts: PageFacts | null } {
  const front = readFrontMatter(source)
  const fields = (front?.lines ?? []).filter((line) => line.trim() !== '')
  const body = readDocumentMarkup(parser.render(front?.body ?? source), path)
  return {
    text: [...fields, body.text].join('\n'),
    verdicts: [...fields.map(() => trimmedAs('source', 'front-matter')), ...body.verdicts],
    facts: front?.facts ?? null,
  }
}
