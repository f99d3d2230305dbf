import * as v from 'valibot'
import type { BundleProblem, QuoteVerdicts } from '../../contract/bundles'
import { flattenText } from '../../contract/flatten-text'
import { mapCodePoints } from '../text/code-points'
import { type BundleFile, readText } from './bundle-files'
import { annotationsPath, textPath } from './bundle-layout'

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
}

/**
 * Whether every annotation's passage stands in the bundled text at its place. A bag without annotations has none to check,
 * nor has an annotation without a position: it claims no place.
 */
export async function checkQuotes(files: ReadonlyMap<string, BundleFile>): Promise<CheckedQuotes> {
  const quotes = { verbatim: 0, normalised: 0, altered: 0, sourceMissing: 0 }
  const file = files.get(annotationsPath)
  if (file === undefined) return { problems: [], quotes }
  const annotations = parseAnnotations(await readText(file))
  if (annotations === null) {
    const message = `The file “${annotationsPath}” does not hold annotations as Lectern writes them.`
    return { problems: [{ path: annotationsPath, code: 'malformed', message }], quotes }
  }
  const problems: BundleProblem[] = []
  for (const [path, ofText] of Map.groupBy(annotations, textPathOf)) {
    const entry = files.get(path)
    const text = entry === undefined ? null : await readText(entry)
    const judge = text === null ? () => 'sourceMissing' as const : judgeIn(text)
    for (const annotation of ofText) {
      const verdict = judge(annotation)
      if (verdict === null) continue
      quotes[verdict] += 1
      problems.push(...problemOf(verdict, path, annotation))
    }
  }
  return { problems, quotes }
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

type Verdict = keyof QuoteVerdicts

/** Verbatim is the passage with its surroundings, character for character, at its place. */
function judgeIn(text: string): (annotation: BundledAnnotation) => Verdict | null {
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
  verdict: Verdict,
  path: string,
  { id, target }: BundledAnnotation,
): readonly BundleProblem[] {
  if (verdict === 'sourceMissing') {
    const message = `The text “${path}”, which ${id} quotes, is missing or cannot be read.`
    return [{ path, code: 'quote-source-missing', message }]
  }
  if (verdict !== 'altered') return []
  const message = `The passage “${shorten(target.selector[0].exact)}” of ${id} does not stand at its place in “${path}”.`
  return [{ path, code: 'quote-altered', message }]
}

function shorten(passage: string): string {
  const line = flattenText(passage)
  return line.length > 80 ? `${line.slice(0, 80).trimEnd()}…` : line
}
