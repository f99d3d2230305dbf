/** The language of single blocks, which may be another than the article's. */
import { type Article, languages } from './model'
import type { Operation } from './workbench'

/** `und`: none that Lectern knows, or not to be told from so few words. */
export const blockLanguages = [...languages, 'und'] as const
export type BlockLanguage = (typeof blockLanguages)[number]

export interface BlockLanguageChange {
  readonly article: string
  /** Where the blocks start. */
  readonly starts: readonly number[]
  /** Null: as their words tell. */
  readonly language: BlockLanguage | null
}

export interface BlockLanguageOperations {
  /** A person's word on the language of blocks. Faults: `block/not-found`. */
  changeBlockLanguage: Operation<BlockLanguageChange, Article>
}
