import type { Block, Span } from '../../contract/model'
import { paragraphNumber } from '../../contract/paragraph-number'

/** First and last of the paragraphs a passage touches, by the numbers citations give them. */
export interface ParagraphRange {
  readonly first: number
  readonly last: number
}

/** Null for a passage that touches no numbered paragraph, as in a title, a caption or trimmed text. */
export function locateParagraphs(
  blocks: readonly Block[],
  { start, end }: Span,
): ParagraphRange | null {
  const touched = blocks.filter((block) => block.kept && block.start < end && block.end > start)
  const numberOf = (block: Block | undefined) =>
    block === undefined ? null : paragraphNumber(blocks, block.start)
  const isNumbered = (block: Block) => numberOf(block) !== null
  const [first, last] = [numberOf(touched.find(isNumbered)), numberOf(touched.findLast(isNumbered))]
  return first === null || last === null ? null : { first, last }
}
