import { encodingRules } from '../encodings/detect-encoding'

/** The rules that give a line its role and decide whether it is trimmed: what `Block.by` may say, beside `user`. */
export const blockRules = [
  'first-line',
  'headline-above-body',
  'paragraph-above-caption',
  'byline-words',
  'names-at-end',
  'date-line',
  'photo-credit',
  'repeated-caption',
  'source-line',
  'after-end-mark',
  'menu-label',
  'teaser-line',
  'teaser-list',
  'repeated-headlines',
  'outside-body',
  'no-words',
  'repeated-line',
  'promotion-words',
  'reader-comments',
  'run-together',
  'shouted-headline',
  'author-note',
  'plain-line',
] as const
export type BlockRule = (typeof blockRules)[number]

/** The rules that infer a fact about an article: what `Reason.rule` may say. */
export const factRules = [
  'first-line',
  'headline-above-body',
  'address-words',
  'caption-sentence',
  'first-sentence',
  'file-name',
  'vietnamese-letters',
  'english-words',
  'press-domain',
  'agency-in-dateline',
  'outlet-in-source-line',
  'source-line',
  'date-in-address',
  'date-line',
  'date-confirmed-elsewhere',
  ...encodingRules,
] as const
export type FactRule = (typeof factRules)[number]
