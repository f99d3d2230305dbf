/** Which articles of a library hold much of a text that comes in. Worked out from the texts, kept only in memory. */
import { setImmediate } from 'node:timers/promises'
import type { ArticleId } from '../../contract/model'
import type { NearDuplicate } from '../../contract/near-duplicates'
import type { ArticleIndex } from '../library/article-index'
import type { Library } from '../library/open-library'
import type { ArticleRecord } from '../storage/records'
import { keptText } from './kept-text'
import { runsOf, sharedShare, shinglesOf, sketchedShare, sketchOf } from './shared-text'
import { createSketchIndex, type SketchIndex } from './sketch-index'

const worthALook = 0.3
const nearShare = 0.5
const closestLooked = 3

export interface NearDuplicates {
  /** The article with the greatest share of a kept text, at least half; null when there is none. */
  find(kept: string): Promise<NearDuplicate | null>
  /** Takes an article in, also one that is still on its way to the disk. */
  add(record: ArticleRecord, kept: string): void
  /** The same, to add to without the library's own knowing. */
  branch(): NearDuplicates
}

const opened = new WeakMap<Library, Promise<NearDuplicates>>()

/** The library's, made when first asked for. */
export function nearDuplicatesOf(
  library: Library,
  articles: ArticleIndex,
): Promise<NearDuplicates> {
  const known = opened.get(library) ?? openNearDuplicates(library, articles)
  opened.set(library, known)
  return known
}

interface Known {
  readonly id: ArticleId
  readonly title: string
  readonly sketch: Uint32Array
}

/** Articles by the number their sketches have in the index. */
interface Shelf {
  readonly known: Known[]
  readonly index: SketchIndex
}

const emptyShelf = (): Shelf => ({ known: [], index: createSketchIndex() })

const articlesInTurn = 50

async function openNearDuplicates(
  library: Library,
  articles: ArticleIndex,
): Promise<NearDuplicates> {
  const shelf = emptyShelf()
  // The index has read every text already.
  const index = await articles.ready()
  for (const record of library.records.articles.values()) {
    place(shelf, record, sketchOf(runsOf(index.wordsOf(record.id))))
    if (shelf.known.length % articlesInTurn === 0) await setImmediate()
  }
  return compareWith(library, [shelf])
}

function place({ known, index }: Shelf, { id, title, source }: ArticleRecord, sketch: Uint32Array) {
  known.push({ id, title: title.value ?? source, sketch })
  index.add(sketch)
}

const readKept = async (library: Library, { textSha256, blocks }: ArticleRecord) =>
  // A text that cannot be read is for the check of the library to tell of.
  keptText(await library.texts.read(textSha256).catch(() => ''), blocks)

/** What is taken in goes onto the first shelf. */
function compareWith(library: Library, shelves: readonly [Shelf, ...Shelf[]]): NearDuplicates {
  // What is looked for is mostly taken in next.
  let last = { kept: '', shingles: shinglesOf('') }
  const shinglesIn = (kept: string) => {
    if (last.kept !== kept) last = { kept, shingles: shinglesOf(kept) }
    return last.shingles
  }
  return {
    add: (record, kept) => place(shelves[0], record, sketchOf(shinglesIn(kept))),
    async find(kept) {
      const shingles = shinglesIn(kept)
      const near: NearDuplicate[] = []
      for (const { id, title, share } of closest(shelves, sketchOf(shingles))) {
        // One without a record is still on its way to the disk, in the same import.
        const record = library.store.rows('articles').get(id)
        if (record && record.deletedAt !== null) continue
        const exact = record && sharedShare(shingles, shinglesOf(await readKept(library, record)))
        near.push({ of: id, ofTitle: title, share: exact ?? share })
      }
      const [best] = near.sort((a, b) => b.share - a.share)
      return best !== undefined && best.share >= nearShare ? best : null
    },
    branch: () => compareWith(library, [emptyShelf(), ...shelves]),
  }
}

/** The few articles whose sketches share most with one. */
function closest(shelves: readonly Shelf[], sketch: Uint32Array) {
  const close: (Known & { readonly share: number })[] = []
  for (const { known, index } of shelves)
    for (const [place] of index.sharing(sketch)) {
      const one = known[place]
      if (one === undefined) continue
      const share = sketchedShare(sketch, one.sketch)
      if (share >= worthALook) close.push({ ...one, share })
    }
  return close.sort((a, b) => b.share - a.share).slice(0, closestLooked)
}
