import type { AlignmentOperations, Anchor } from '../../contract/alignment'
import { isPlaced, type LinkKind, type LinkOperations } from '../../contract/links'
import type { ArticleId, Mention, Span } from '../../contract/model'
import { languageOf } from '../../contract/tell-language'
import type { MentionBook } from '../entities/mention-book'
import { findArticle } from '../library/find-record'
import type { Library } from '../library/open-library'
import { runInSlices } from '../run-in-slices'
import type { ArticleRecord } from '../storage/records'
import { alignPassages, type Pair } from './align-passages'
import { describePassage, type Passage } from './describe-passage'
import { visitAll } from './visit-all'

const mostKept = 12
/** Links that say two passages are the same in other words. */
const correspond: ReadonlySet<LinkKind> = new Set(['pairs', 'translates', 'repeats'])

/** Aligned when asked for, and kept until anything it was made of changes. */
export function alignmentOperations(
  library: Library,
  mentions: MentionBook,
  { listLinks }: Pick<LinkOperations, 'listLinks'>,
): AlignmentOperations {
  const kept = new Map<string, Promise<readonly Anchor[]>>()
  library.onWrite(async (changes) => {
    if (changes.some(({ table }) => table !== 'annotations' && table !== 'labels')) kept.clear()
  })
  const pairsOf = async (left: ArticleId, right: ArticleId): Promise<readonly Pair[]> =>
    (await listLinks({ article: left })).flatMap(({ kind, from, to }) => {
      if (!correspond.has(kind) || !isPlaced(from) || !isPlaced(to)) return []
      if (from.article === left && to.article === right) return [{ left: from, right: to }]
      return from.article === right && to.article === left ? [{ left: to, right: from }] : []
    })
  const describe = async (record: ArticleRecord): Promise<readonly Passage[]> => {
    const text = await library.texts.read(record.textSha256)
    const found = await mentions.mentionsIn(record)
    const passages: Passage[] = []
    const blocks = record.blocks.filter((block) => block.kept)
    let next = 0
    const each = visitAll(blocks, (block) => {
      // Both are in order of place.
      const named: Mention[] = []
      for (let one = found[next]; one !== undefined && one.start < block.end; one = found[next]) {
        if (one.start >= block.start && one.end <= block.end) named.push(one)
        next += 1
      }
      const told = languageOf(block, text).value
      const language = told === 'und' ? record.language.value : told
      passages.push(describePassage(text, block, language, named))
    })
    await runInSlices(each)
    return passages
  }
  const align = async (left: ArticleRecord, right: ArticleRecord): Promise<readonly Anchor[]> => {
    if (left.id === right.id) return left.blocks.filter((block) => block.kept).map(sameAnchor)
    const pairs = await pairsOf(left.id, right.id)
    return runInSlices(alignPassages(await describe(left), await describe(right), pairs))
  }
  return {
    alignArticles(input) {
      const left = findArticle(library.records, input.left)
      const right = findArticle(library.records, input.right)
      const key = `${left.id} ${right.id}`
      const known = kept.get(key)
      if (known !== undefined) return known
      const aligned = align(left, right)
      kept.set(key, aligned)
      // A failure is not kept.
      aligned.catch(() => kept.delete(key))
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
      return aligned
    },
  }
}

const sameAnchor = ({ start, end }: Span): Anchor => ({
  left: { start, end },
  right: { start, end },
  strength: 1,
  why: { rule: 'same-article' },
})
