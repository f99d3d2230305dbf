import type { NamedFile } from './upload-files'

const mostFiles = 25
const mostBytes = 4 * 2 ** 20
/** Names travel in a header, percent-encoded: up to nine characters for one, and a server takes sixteen thousand. */
const mostCharacters = 1000

/**
 * Files in their order, in batches small enough to be sent as one; a large file is a batch of its own. Each batch is made
 * when it is asked for: a browser looks at the disk for a file's size, and keeps the window waiting meanwhile.
 */
export function* batchFiles(files: readonly NamedFile[]): Generator<readonly NamedFile[]> {
  let batch: NamedFile[] = []
  let bytes = 0
  let characters = 0
  for (const one of files) {
    bytes += one.file.size
    characters += one.name.length
    const fits = batch.length < mostFiles && bytes <= mostBytes && characters <= mostCharacters
    if (!fits && batch.length > 0) {
      yield batch
      batch = []
      bytes = one.file.size
      characters = one.name.length
    }
    batch.push(one)
  }
  if (batch.length > 0) yield batch
}
