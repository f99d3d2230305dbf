/** Which articles of a library hold much of a text that comes in. Worked out from the texts, kept only in memory. */
import type { ArticleId } from '../../contract/model'
import type { NearDuplicate } from '../../contract/near-duplicates'
import type { Library } from '../library/open-library'
import type { ArticleRecord } from '../storage/records'
import { keptText } from './kept-text'
import { sharedShare, shinglesOf, sketchedShare, sketchOf } from './shared-text'

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
export function nearDuplicatesOf(library: Library): Promise<NearDuplicates> {
  const known = opened.get(library) ?? openNearDuplicates(library)
  opened.set(library, known)
  return known
}

interface Known {
  readonly id: ArticleId
  readonly title: string
  readonly sketch: Uint32Array
}

async function openNearDuplicates(library: Library): Promise<NearDuplicates> {
  const near = compareWith(library, new Map())
  for (const record of library.records.articles.values())
    near.add(record, await readKept(library, record))
  return near
}

const readKept = async (library: Library, { textSha256, blocks }: ArticleRecord) =>
  // A text that cannot be read is for the check of the library to tell of.
  keptText(await library.texts.read(textSha256).catch(() => ''), blocks)

function compareWith(library: Library, known: Map<ArticleId, Known>): NearDuplicates {
  // What is looked for is mostly taken in next.
  let last = { kept: '', shingles: shinglesOf('') }
  const shinglesIn = (kept: string) => {
    if (last.kept !== kept) last = { kept, shingles: shinglesOf(kept) }
    return last.shingles
  }
  return {
    add({ id, title, source }, kept) {
      known.set(id, { id, title: title.value ?? source, sketch: sketchOf(shinglesIn(kept)) })
    },
    async find(kept) {
      const shingles = shinglesIn(kept)
      const sketch = sketchOf(shingles)
      const near: NearDuplicate[] = []
      for (const { id, title, share } of closest(known.values(), sketch)) {
        // One without a record is still on its way to the disk, in the same import.
        const record = library.store.rows('articles').get(id)
        if (record && record.deletedAt !== null) continue
        const exact = record && sharedShare(shingles, shinglesOf(await readKept(library, record)))
        near.push({ of: id, ofTitle: title, share: exact ?? share })
      }
      const [best] = near.sort((a, b) => b.share - a.share)
      return best !== undefined && best.share >= nearShare ? best : null
    },
    branch: () => compareWith(library, new Map(known)),
  }
}

/** The few articles whose sketches share most with one. */
function closest(known: Iterable<Known>, sketch: Uint32Array) {
  const close: (Known & { readonly share: number })[] = []
  for (const one of known) {
    const share = sketchedShare(sketch, one.sketch)
    if (share >= worthALook) close.push({ ...one, share })
  }
  return close.sort((a, b) => b.share - a.share).slice(0, closestLooked)
}
