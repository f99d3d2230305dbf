import * as v from 'valibot'
import {
  type BundleProblem,
  bundleProblem,
  type CheckedPassage,
  type QuoteVerdict,
  type QuoteVerdicts,
  quoteVerdicts,
} from '../../contract/bundles'
import { flattenText } from '../../contract/flatten-text'
import { mapCodePoints } from '../text/code-points'
import { type BundleFile, readText } from './bundle-files'
import { annotationsPath, libraryPath, textPath } from './bundle-layout'
import type { Checking } from './checking'

const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
})
const positionSelector = v.object({
  type: v.literal('TextPositionSelector'),
  start: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  end: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
const target = v.object({
  state: v.object({ cached: v.pipe(v.string(), v.regex(/^urn:sha256:[0-9a-f]{64}$/u)) }),
  selector: v.union([v.tuple([quoteSelector, positionSelector]), v.strictTuple([quoteSelector])]),
})
// A passage link has two targets, and both are quotations.
const annotation = v.object({ id: v.string(), target: v.union([target, v.array(target)]) })
const collection = v.object({
  type: v.literal('AnnotationCollection'),
  first: v.optional(v.object({ items: v.array(annotation) })),
})
interface BundledAnnotation {
  readonly id: string
  readonly target: v.InferOutput<typeof target>
}

/** What checking the quotations of a bundle found. */
export interface CheckedQuotes {
  readonly problems: readonly BundleProblem[]
  readonly quotes: QuoteVerdicts
  readonly passages: readonly CheckedPassage[]
}

const mostPassages = 5000

/**
 * Whether every annotation's passage stands in the bundled text at its place. A bag without annotations has none to check,
 * nor has an annotation without a position: it claims no place.
 */
export async function checkQuotes(files: Files, checking: Checking): Promise<CheckedQuotes> {
  const file = files.get(annotationsPath)
  if (file === undefined) return describeFound([])
  const annotations = parseAnnotations(await readText(file))
  if (annotations === null) {
    return describeFound([], [bundleProblem(annotationsPath, 'annotations-malformed')])
  }
  const titles = await readTitles(files)
  const problems: BundleProblem[] = []
  const passages: CheckedPassage[] = []
  const quoted = Map.groupBy(annotations, textPathOf)
  checking.expect(quoted.size)
  for (const [path, ofText] of quoted) {
    checking.step()
    const entry = files.get(path)
    const text = entry === undefined ? null : await readText(entry)
    const judge = text === null ? () => 'sourceMissing' as const : judgeIn(text)
    for (const annotation of ofText) {
      const verdict = judge(annotation)
      if (verdict === null) continue
      const words = shorten(annotation.target.selector[0].exact, 300)
      passages.push({ verdict, words, article: titles.get(path) ?? null, path })
      problems.push(...problemOf(verdict, path, annotation))
    }
  }
  return describeFound(passages, problems)
}

/** The passages counted, and the first of them with those in front that do not hold. */
function describeFound(
  passages: readonly CheckedPassage[],
  problems: readonly BundleProblem[] = [],
): CheckedQuotes {
  const found = Map.groupBy(passages, ({ verdict }) => verdict)
  const count = (verdict: QuoteVerdict) => found.get(verdict)?.length ?? 0
  const inOrder = quoteVerdicts.flatMap((verdict) => found.get(verdict) ?? [])
  return {
    problems,
    quotes: {
      verbatim: count('verbatim'),
      normalised: count('normalised'),
      altered: count('altered'),
      sourceMissing: count('sourceMissing'),
    },
    passages: inOrder.slice(0, mostPassages),
  }
}

type Files = ReadonlyMap<string, BundleFile>

const titled = v.object({
  articles: v.array(
    v.object({ sha256: v.string(), title: v.object({ value: v.nullable(v.string()) }) }),
  ),
})

/** What the bundle calls its articles, by the path of their text; nothing where it does not say. */
async function readTitles(files: Files): Promise<ReadonlyMap<string, string>> {
  const file = files.get(libraryPath)
  const text = file === undefined ? null : await readText(file)
  try {
    const { articles } = v.parse(titled, JSON.parse(text ?? ''))
    return new Map(
      articles.flatMap(({ sha256, title }) =>
        title.value === null ? [] : [[textPath(sha256), shorten(title.value, 300)]],
      ),
    )
  } catch {
    return new Map()
  }
}

function parseAnnotations(json: string | null): readonly BundledAnnotation[] | null {
  try {
    const items = v.parse(collection, JSON.parse(json ?? '')).first?.items ?? []
    return items.flatMap(({ id, target }) =>
      (Array.isArray(target) ? target : [target]).map((one) => ({ id, target: one })),
    )
  } catch {
    return null
  }
}

const textPathOf = ({ target }: BundledAnnotation): string =>
  textPath(target.state.cached.slice('urn:sha256:'.length))

/** Verbatim is the passage with its surroundings, character for character, at its place. */
function judgeIn(text: string): (annotation: BundledAnnotation) => QuoteVerdict | null {
  const { toCodeUnit } = mapCodePoints(text)
  return ({ target }) => {
    const [quote, place] = target.selector
    if (place === undefined) return null
    const [start, end] = [toCodeUnit(place.start), toCodeUnit(place.end)]
    const passage = text.slice(start, end)
    const stands = text.endsWith(quote.prefix, start) && text.startsWith(quote.suffix, end)
    if (stands && passage === quote.exact) return 'verbatim'
    const around = text.slice(Math.max(0, start - quote.prefix.length), end + quote.suffix.length)
    const isAlike = normalise(around) === normalise(quote.prefix + quote.exact + quote.suffix)
    return isAlike ? 'normalised' : 'altered'
  }
}

/** Text as typesetting leaves it alone: composed letters, single blanks, plain quotation marks and hyphens, nothing unseen. */
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚‹›]/gu, "'")
    .replace(/[‐-―]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()

function problemOf(
  verdict: QuoteVerdict,
  path: string,
  { id, target }: BundledAnnotation,
): readonly BundleProblem[] {
  const detail = { annotation: id, quote: shorten(target.selector[0].exact, 80) }
  if (verdict === 'sourceMissing') return [bundleProblem(path, 'quote-source-missing', detail)]
  return verdict === 'altered' ? [bundleProblem(path, 'quote-altered', detail)] : []
}

function shorten(passage: string, most: number): string {
  const line = flattenText(passage)
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line
}
