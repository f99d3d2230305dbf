import type { ContentFiles } from '../storage/content-files'

/** Canonical texts by the hash of their UTF-8, the last used ones in memory. */
export interface TextShelf {
  add(sha256: string, text: string): Promise<void>
  read(sha256: string): Promise<string>
}

/** `limit`: UTF-16 units kept in memory. */
export function createTextShelf(files: ContentFiles, limit: number): TextShelf {
  const texts = new Map<string, string>()
  let size = 0
  const remember = (sha256: string, text: string) => {
    size += text.length - (texts.get(sha256)?.length ?? 0)
    texts.delete(sha256)
    texts.set(sha256, text)
    for (const [oldest, old] of texts) {
      if (size <= limit || oldest === sha256) return
      texts.delete(oldest)
      size -= old.length
    }
  }
  return {
    async add(sha256, text) {
      await files.add(sha256, text)
      remember(sha256, text)
    },
    async read(sha256) {
      const text = texts.get(sha256) ?? (await files.read(sha256)).toString('utf8')
      remember(sha256, text)
      return text
    },
  }
}
