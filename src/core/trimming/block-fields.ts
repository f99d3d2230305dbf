import type { Block } from '../../contract/model'
import { countWords } from '../articles/count-words'
import { keptText, trimmedShare } from '../articles/kept-text'
import type { ArticleRecord } from '../storage/records'

/** An article's blocks with what a record keeps beside them. */
export const blockFields = (
  text: string,
  blocks: readonly Block[],
): Pick<ArticleRecord, 'blocks' | 'words' | 'trimmedShare'> => ({
  blocks: [...blocks],
  words: countWords(keptText(text, blocks)),
  trimmedShare: trimmedShare(blocks),
})
