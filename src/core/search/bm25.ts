/**
 * The measure of relevance (Robertson et al., Okapi BM25, with the lower bound of Lv and Zhai's BM25+), with
 * MiniSearch's default parameters.
 */

/** How telling it is that an article holds a word which `holders` of all articles hold. */
export const inverseFrequency = (holders: number, articles: number): number =>
  Math.log(1 + (articles - holders + 0.5) / (holders + 0.5))

/** How much an article is about what it names `count` times; `length` is its words by those of the average article. */
export const saturate = (count: number, length: number): number =>
  count === 0 ? 0 : 0.5 + (count * 2.2) / (count + 1.2 * (0.3 + 0.7 * length))
