import type { Library } from '../library/open-library'
import {
  type ContentKind,
  contentKinds,
  listContents,
  namedContents,
} from '../library/stored-contents'
import type { ArticleRecord } from '../storage/records'
import type { Discovery } from './discovery'
import { setAside } from './set-aside'

export type NamedContents = Readonly<Record<ContentKind, ReadonlySet<string>>>

/**
 * Files that no record, no backup and no step that can be undone names. Only in turn: an import writes its files before
 * its records.
 */
export async function findOrphans(
  library: Library,
  namedByBackups: readonly NamedContents[],
): Promise<Discovery> {
  const named = [
    namedContents(library.store.rows('articles').values()),
    namedContents(rememberedArticles(library)),
    ...namedByBackups,
  ]
  const orphans: string[] = []
  for (const kind of contentKinds)
    for (const [path, hash] of await listContents(library.folder, kind))
      if (hash === null || !named.some((names) => names[kind].has(hash))) orphans.push(path)
  return {
    code: 'content/orphaned',
    items: orphans,
    repairs: orphans.map((path) => () => setAside(library, path)),
  }
}

// An article that was read again has another text now, and undo gives it back the one before.
const rememberedArticles = (library: Library): readonly ArticleRecord[] =>
  [...library.remembered()].flatMap((change) => {
    if (change.table !== 'articles') return []
    return change.before === null ? [change.after] : [change.before, change.after]
  })
