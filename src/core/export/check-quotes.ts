import * as v from 'valibot'
import type { BundleProblem } from '../../contract/exchange'
import { mapCodePoints } from '../text/code-points'
import { type BundleFile, readText } from './bundle-files'
import { annotationsPath, textPath } from './bundle-layout'
import { flattenText } from './flatten-text'

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
const annotation = v.object({
  id: v.string(),
  target: v.object({
    state: v.object({ cached: v.pipe(v.string(), v.regex(/^urn:sha256:[0-9a-f]{64}$/u)) }),
    selector: v.union([v.tuple([quoteSelector, positionSelector]), v.strictTuple([quoteSelector])]),
  }),
})
const collection = v.object({
  type: v.literal('AnnotationCollection'),
  first: v.optional(v.object({ items: v.array(annotation) })),
})
type BundledAnnotation = v.InferOutput<typeof annotation>

/**
 * Checks that every annotation's passage stands in the bundled text at its place. A bag without annotations has none to
 * check, nor has an annotation without a position: it claims no place.
 */
export async function checkQuotes(
  files: ReadonlyMap<string, BundleFile>,
): Promise<readonly BundleProblem[]> {
  const file = files.get(annotationsPath)
  if (file === undefined) return []
  const annotations = parseAnnotations(await readText(file))
  if (annotations === null) {
    const message = `The file “${annotationsPath}” does not hold annotations as Lectern writes them.`
    return [{ path: annotationsPath, code: 'malformed', message }]
  }
  const problems: BundleProblem[] = []
  for (const [path, ofText] of Map.groupBy(annotations, textPathOf)) {
    const text = files.get(path)
    problems.push(...checkText(path, text === undefined ? null : await readText(text), ofText))
  }
  return problems
}

function parseAnnotations(json: string | null): readonly BundledAnnotation[] | null {
  try {
    return v.parse(collection, JSON.parse(json ?? '')).first?.items ?? []
  } catch {
    return null
  }
}

const textPathOf = ({ target }: BundledAnnotation): string =>
  textPath(target.state.cached.slice('urn:sha256:'.length))

function checkText(
  path: string,
  text: string | null,
  annotations: readonly BundledAnnotation[],
): readonly BundleProblem[] {
  if (text === null)
    return annotations.map(({ id }) => ({
      path,
      code: 'quote-source-missing',
      message: `The text “${path}”, which ${id} quotes, is missing or cannot be read.`,
    }))
  const { toCodeUnit } = mapCodePoints(text)
  return annotations.flatMap(({ id, target }) => {
    const [quote, place] = target.selector
    if (place === undefined) return []
    const [start, end] = [toCodeUnit(place.start), toCodeUnit(place.end)]
    const stands =
      text.slice(start, end) === quote.exact &&
      text.endsWith(quote.prefix, start) &&
      text.startsWith(quote.suffix, end)
    if (stands) return []
    const message = `The passage “${shorten(quote.exact)}” of ${id} does not stand at its place in “${path}”.`
    return [{ path, code: 'quote-altered', message }]
  })
}

function shorten(passage: string): string {
  const line = flattenText(passage)
  return line.length > 80 ? `${line.slice(0, 80).trimEnd()}…` : line
}
