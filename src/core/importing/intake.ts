import type { ArticleRecord } from '../storage/records'

/** Which texts and citation keys are taken, in a library and in what is coming in. */
export interface Intake {
  add(record: ArticleRecord): void
  /** The live article with these bytes or this text, else a deleted one with these bytes. */
  find(sha256: string, textSha256: string | null): ArticleRecord | null
  isKeyTaken(key: string): boolean
}

export function openIntake(records: Iterable<ArticleRecord>): Intake {
  const keys = new Set<string>()
  const live = new Map<string, ArticleRecord>()
  const deleted = new Map<string, ArticleRecord>()
  const add = (record: ArticleRecord) => {
    keys.add(record.citationKey)
    if (record.deletedAt !== null) return deleted.set(record.sha256, record)
    live.set(record.sha256, record)
    return live.set(record.textSha256, record)
  }
  for (const record of records) add(record)
  return {
    add,
    find: (sha256, textSha256) =>
      live.get(sha256) ?? live.get(textSha256 ?? '') ?? deleted.get(sha256) ?? null,
    isKeyTaken: (key) => keys.has(key),
  }
}
