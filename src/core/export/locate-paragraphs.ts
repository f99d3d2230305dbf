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

/** `para. 3`, `paras. 1, 4-5`: a locator as pandoc knows it. */
export function formatLocator(places: readonly ParagraphRange[]): string {
  const isOne = places.every(({ first, last }) => first === last) && rangesOf(places).size === 1
  return `${isOne ? 'para.' : 'paras.'} ${[...rangesOf(places)].join(', ')}`
}

/** The same for people, in the language of an export. */
export const formatPlace = (places: readonly ParagraphRange[], language: Language): string =>
  language === 'vi' ? `đoạn ${[...rangesOf(places)].join(', ')}` : formatLocator(places)

const rangesOf = (places: readonly ParagraphRange[]): ReadonlySet<string> =>
  new Set(places.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)))
