import type { Block, Language, Span } from '../../contract/model'
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

/**
 * `para. 3`, `paras. 1, 4-5`: a locator as pandoc knows it. In Vietnamese `đoạn 3`, which pandoc leaves as it is: it knows no
 * short Vietnamese word for a paragraph, and would leave an English one.
 */
export function formatLocator(places: readonly ParagraphRange[], language: Language): string {
  const ranges = rangesOf(places)
  if (language === 'vi') return `đoạn ${[...ranges].join(', ')}`
  const isOne = places.every(({ first, last }) => first === last) && ranges.size === 1
  return `${isOne ? 'para.' : 'paras.'} ${[...ranges].join(', ')}`
}

const rangesOf = (places: readonly ParagraphRange[]): ReadonlySet<string> =>
  new Set(places.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)))
