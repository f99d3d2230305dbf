import { Fault } from '../../../contract/fault'
import type { Span } from '../../../contract/model'
import { mapCodePoints } from '../../text/code-points'
import { choosePassage } from '../choose-passage'
import type { ForeignAnnotation } from './foreign-annotation'

/**
 * Where an annotation from elsewhere stands in a text: at its position when the quoted words stand there, else where its
 * quote stands with the words around it, else where the quote alone stands. `isSame`: the text is the very one it was
 * made on, so that a position alone is enough. Faults: `passage/not-found`, `passage/ambiguous`,
 * `passage/out-of-range`, `annotation/without-quote`.
 */
export function placeForeign(
  text: string,
  { quote, position }: Pick<ForeignAnnotation, 'quote' | 'position'>,
  isSame: boolean,
): Span {
  const there = position === null ? null : unitsOf(text, position)
  if (quote === null) {
    if (there === null || !isSame) throw new Fault('annotation/without-quote')
    return choosePassage(text, there)
  }
  if (there !== null && text.slice(there.start, there.end) === quote.exact) return there
  const { exact, prefix, suffix } = quote
  try {
    return choosePassage(text, { quote: exact, prefix, suffix })
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'passage/not-found') throw error
    return choosePassage(text, { quote: exact })
  }
}

function unitsOf(text: string, { start, end }: Span): Span {
  const { toCodeUnit } = mapCodePoints(text)
  return { start: toCodeUnit(start), end: toCodeUnit(end) }
}
