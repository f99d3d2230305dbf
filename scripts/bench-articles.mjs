/** Made-up articles for the benchmarks: sentences of the samples in a shuffled order, the same ones every time. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../resources/samples')
const sentences = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')
  .split(/(?<=[.!?])\s+/u)
  .filter((text) => text.length > 40 && !text.includes('\n'))

let seed = 1
/** From 0 up to `limit`. */
export function random(limit) {
  seed = (seed * 48271) % 2147483647
  return (seed / 2147483647) * limit
}

export const pickSentence = () => sentences[Math.floor(random(sentences.length))]

/** Paragraphs of so many sentences under a title, until there are so many characters. */
export function makeText(title, characters, sentencesEach) {
  const paragraphs = [title]
  for (let length = title.length; length < characters; length += paragraphs.at(-1).length + 2)
    paragraphs.push(Array.from({ length: sentencesEach }, pickSentence).join(' '))
  return paragraphs.join('\n\n')
}

/** So many short lines under a title. */
export const makeLines = (title, count) =>
  [title, ...Array.from({ length: count }, () => pickSentence().slice(0, 90))].join('\n')

/** A title and a single paragraph of so many characters. */
export function makeParagraph(title, characters) {
  const [head, ...paragraphs] = makeText(title, characters, 4).split('\n\n')
  return `${head}\n\n${paragraphs.join(' ')}`
}
