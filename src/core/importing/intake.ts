import type { Library } from '../library/open-library'
import type { ArticleRecord } from '../storage/records'

/** Which texts and citation keys are taken, in a library and in what is coming in. */
export interface Intake {
  /** The live article with these bytes or this text, else a deleted one with these bytes. */
  find(sha256: string, textSha256: string | null): ArticleRecord | null
  isKeyTaken(key: string): boolean
  /** The same, to add to what is not in the library yet. */
  branch(): IntakeBranch
}

export interface IntakeBranch extends Intake {
  add(record: ArticleRecord): void
}

const opened = new WeakMap<Library, Intake>()

/** The library's own: made when first asked for, and true to every write from then on. */
export function intakeOf(library: Library): Intake {
  const known = opened.get(library) ?? followIntake(library)
  opened.set(library, known)
  return known
}

function followIntake(library: Library): Intake {
  let shelf: Shelf | null = null
  const current = () => {
    shelf ??= shelve(library.store.rows('articles').values())
    return shelf
  }
  library.onWrite(async (changes) => {
    for (const { table, before, after } of changes) {
      if (table !== 'articles') continue
      // Seldom; whether another article still takes what this one gives up is not kept.
      if (before !== null && givesUp(before, after)) shelf = null
      else if (shelf !== null) place(shelf, after)
    }
  })
  return intakeFrom(() => [current()])
}

const givesUp = (before: ArticleRecord, after: ArticleRecord): boolean =>
  before.sha256 !== after.sha256 ||
  before.textSha256 !== after.textSha256 ||
  before.citationKey !== after.citationKey ||
  (before.deletedAt === null) !== (after.deletedAt === null)

interface Shelf {
  readonly keys: Set<string>
  /** By the hash of their bytes, and of their text. */
  readonly live: Map<string, ArticleRecord>
  /** By the hash of their bytes. */
  readonly deleted: Map<string, ArticleRecord>
}

function shelve(records: Iterable<ArticleRecord>): Shelf {
  const shelf: Shelf = { keys: new Set(), live: new Map(), deleted: new Map() }
  for (const record of records) place(shelf, record)
  return shelf
}

function place({ keys, live, deleted }: Shelf, record: ArticleRecord): void {
  keys.add(record.citationKey)
  if (record.deletedAt !== null) deleted.set(record.sha256, record)
  else live.set(record.sha256, record).set(record.textSha256, record)
}

/** What lies on the shelves, the first one's before the others'. */
function intakeFrom(shelves: () => readonly Shelf[]): Intake {
  const first = (among: 'live' | 'deleted', hash: string | null): ArticleRecord | null => {
    if (hash === null) return null
    for (const shelf of shelves()) {
      const found = shelf[among].get(hash)
      if (found !== undefined) return found
    }
    return null
  }
  return {
    find: (sha256, textSha256) =>
      first('live', sha256) ?? first('live', textSha256) ?? first('deleted', sha256),
    isKeyTaken: (key) => shelves().some(({ keys }) => keys.has(key)),
    branch() {
      const own = shelve([])
      return {
        ...intakeFrom(() => [own, ...shelves()]),
        add: (record) => place(own, record),
      }
    },
  }
}
