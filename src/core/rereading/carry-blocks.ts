import type { Block } from '../../contract/model'
import { describeQuote, locateQuote } from '../annotations/locate-quote'
import type { SearchedText } from '../annotations/searched-text'
import { chosenBlock } from '../trimming/choose-blocks'
import { longContext } from './carry-annotation'

const byPerson = ({ by, language }: Block): boolean => by === 'user' || language !== undefined

/** The blocks of a new reading with a person's choices on those that hold the same words. `found`: how many choices did. */
export function carryBlocks(
  chosen: readonly Block[],
  before: string,
  read: readonly Block[],
  after: SearchedText,
): { readonly blocks: readonly Block[]; readonly found: number; readonly lapsed: number } {
  const choices = new Map<number, Block>()
  const own = chosen.filter(byPerson)
  let found = 0
  for (const choice of own) {
    const quote = describeQuote(before, choice, longContext)
    const place = locateQuote(after, quote, { start: choice.start, textLength: before.length })
    if (place.kind !== 'sure') continue
    const { start, end } = place.span
    const covered = read.filter(
      (block) =>
        2 * (Math.min(end, block.end) - Math.max(start, block.start)) > block.end - block.start,
    )
    if (covered.length > 0) found++
    for (const block of covered) choices.set(block.start, choice)
  }
  const blocks = read.map((block) => {
    const choice = choices.get(block.start)
    return choice === undefined ? block : withChoice(block, choice)
  })
  return { blocks, found, lapsed: own.length - found }
}

function withChoice(block: Block, { language, ...choice }: Block): Block {
  const chosen = choice.by === 'user' ? chosenBlock(block, choice) : block
  return language === undefined ? chosen : { ...chosen, language }
}
