import type { NamedFile } from './upload-files'

const mostFiles = 50
const mostBytes = 4 * 2 ** 20
/** Names travel in a header, percent-encoded: up to nine characters for one, and a server takes sixteen thousand. */
const mostCharacters = 1000

/** Files in their order, in batches small enough to be sent as one; a large file is a batch of its own. */
export function batchFiles(files: readonly NamedFile[]): readonly (readonly NamedFile[])[] {
  const batches: NamedFile[][] = []
  let bytes = 0
  let characters = 0
  for (const one of files) {
    bytes += one.file.size
    characters += one.name.length
    const last = batches.at(-1)
    const fits =
      last !== undefined &&
      last.length < mostFiles &&
      bytes <= mostBytes &&
      characters <= mostCharacters
    if (fits) last.push(one)
    else {
      batches.push([one])
      bytes = one.file.size
      characters = one.name.length
    }
  }
  return batches
}
