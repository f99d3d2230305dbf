import type { Span } from '../../../contract/model'
import { overlaps } from './arrange-article'

/** The article's own words within a passage, as far as they can be seen; an empty line between two blocks. */
export const wordsToCopy = (text: string, visible: readonly Span[], passage: Span): string =>
  visible
    .filter((block) => overlaps(block, passage))
    .map(({ start, end }) => text.slice(Math.max(start, passage.start), Math.min(end, passage.end)))
    .join('\n\n')
