import type { Block, Fact, IsoDate, Language } from '../../contract/model'
import type { PageFacts } from '../html/page-facts'
import { decideMarkedRoles, decideRoles } from './decide-roles'
import { detectLanguage } from './detect-language'
import { emptyFact } from './fact'
import { inferAuthors, inferDateline } from './infer-byline'
import { inferDate } from './infer-date'
import { inferOutlet, outletOfSite } from './infer-outlet'
import { inferTitle } from './infer-title'
import { inferUrl } from './infer-url'
import { keptText } from './kept-text'
import { splitLines, type TextLine } from './split-lines'
import { keptAs, type Verdict, type Verdicts } from './verdict'

const leadLength = 4000

/** What Lectern reads from a text alone. */
export interface ArticleReading {
  /**
   * One a line, sorted, each with the spaces at its line's ends. Between them stand only line feeds and lines of nothing
   * but white space.
   */
  readonly blocks: readonly Block[]
  readonly title: Fact<string>
  readonly language: Fact<Language>
  readonly outlet: Fact<string>
  readonly url: Fact<string>
  readonly publishedOn: Fact<IsoDate>
  readonly authors: Fact<readonly string[]>
  readonly place: Fact<string>
  readonly agency: Fact<string>
  readonly modifiedOn: Fact<IsoDate>
}

/** Reads a canonical text; `source` is the file's name, the title of a text with nothing on it. Same text, same reading. */
export function readArticle(
  text: string,
  source: string,
  markup: { readonly verdicts: Verdicts; readonly facts: PageFacts | null } | null = null,
): ArticleReading {
  const lines = splitLines(text)
  const said = markup?.facts ?? null
  const url = said?.url ?? inferUrl(lines)
  const decided =
    markup === null ? decideRoles(lines, url.value) : decideMarkedRoles(lines, markup.verdicts)
  const kept = keptText(text, blocksOf(lines, decided))
  const title =
    said?.title ?? inferTitle({ lines, verdicts: decided, url: url.value, keptText: kept, source })
  const verdicts = title.reason?.rule === 'address-words' ? decided.map(withoutTitle) : decided
  const language = detectLanguage(kept)
  const linesOf = (role: Block['role']) =>
    lines.filter((_, at) => verdicts[at]?.role === role).map((line) => line.text)
  const bylines = bylinesOf(lines, verdicts)
  const lead = (linesOf('paragraph')[0] ?? '').slice(0, leadLength)
  return {
    blocks: blocksOf(lines, verdicts),
    title,
    language,
    outlet:
      outletOf(said, url.value) ??
      inferOutlet({ url: url.value, sourceLines: linesOf('source'), lead }),
    url,
    authors: said?.authors ?? inferAuthors(bylines),
    ...inferDateline(lead),
    modifiedOn: said?.modifiedOn ?? emptyFact,
    publishedOn: inferDate({
      said: said?.publishedOn ?? null,
      url: url.value,
      dateLines: [...datelinesOf(lines, verdicts), ...bylines],
      lead,
      standfirst: linesOf('standfirst').join('\n'),
      text,
      source,
      language: language.value,
    }),
  }
}

// A listed site is called by its listed name; any other by what it calls itself.
const outletOf = (said: PageFacts | null, url: string | null): Fact<string> | null =>
  said === null ? null : (outletOfSite(url) ?? said.outlet)

const blocksOf = (lines: readonly TextLine[], verdicts: readonly Verdict[]): readonly Block[] =>
  lines.flatMap(({ start, end }, at) => {
    const verdict = verdicts[at]
    return verdict === undefined ? [] : [{ start, end, ...verdict }]
  })

// A first sentence that was taken for a title line, until the address named the real one.
const withoutTitle = (verdict: Verdict): Verdict =>
  verdict.role === 'title' ? keptAs('paragraph', 'plain-line') : verdict

const paragraphsAboveADate = 3

/** The datelines at the head: below some paragraphs a date tells of something else. */
function datelinesOf(lines: readonly TextLine[], verdicts: readonly Verdict[]): readonly string[] {
  const paragraphs = verdicts.flatMap(({ role }, at) => (role === 'paragraph' ? [at] : []))
  return lines
    .slice(0, paragraphs[paragraphsAboveADate - 1])
    .flatMap((line, at) => (verdicts[at]?.role === 'dateline' ? [line.text] : []))
}

/** The bylines above the running text: they often carry the date. */
function bylinesOf(lines: readonly TextLine[], verdicts: readonly Verdict[]): readonly string[] {
  const body = verdicts.findIndex((verdict) => verdict.role === 'paragraph')
  return lines
    .slice(0, Math.max(0, body))
    .flatMap((line, at) => (verdicts[at]?.role === 'byline' ? [line.text] : []))
}
