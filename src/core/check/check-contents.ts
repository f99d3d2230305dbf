/** Texts and originals against the records that name them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../contract/fault'
import type { Call } from '../../contract/workbench'
import { readSource } from '../articles/read-source'
import type { Library } from '../library/open-library'
import { type ContentKind, contentKinds, contentPath } from '../library/stored-contents'
import { sha256Of } from '../storage/content-files'
import type { AnnotationRecord, ArticleRecord } from '../storage/records'
import { codeOf } from '../storage/write-file'
import { type Discovery, forAPerson } from './discovery'
import { setAside } from './set-aside'

export interface ContentCheck {
  readonly discoveries: readonly Discovery[]
  readonly files: number
}

interface Broken {
  readonly article: ArticleRecord
  /** The other of its two files, when that is good. */
  readonly twin: Buffer | null
}

interface Tally {
  readonly texts: Readonly<Record<'missing' | 'altered', Broken[]>>
  readonly originals: Readonly<Record<'missing' | 'altered', Broken[]>>
  /** Annotations whose words are not where they say. */
  readonly displaced: string[]
}

/** Reads every text and original that an article names, deleted ones too, and the annotations' words in their texts. */
export async function checkContents(library: Library, call: Call): Promise<ContentCheck> {
  const articles = [...library.store.rows('articles').values()]
  const { texts, originals, displaced }: Tally = {
    texts: { missing: [], altered: [] },
    originals: { missing: [], altered: [] },
    displaced: [],
  }
  for (const [done, article] of articles.entries()) {
    if (call.signal.aborted) throw new Fault('work/cancelled')
    await checkArticle(library, article, { texts, originals, displaced })
    call.onProgress({ done: done + 1, total: articles.length, failed: 0 })
  }
  const discover = (code: Discovery['code'], kind: ContentKind, broken: readonly Broken[]) => ({
    code,
    items: broken.map(({ article }) => article.citationKey),
    repairs: broken.flatMap(({ article, twin }) => {
      const content = twin === null ? null : rederive(kind, article, twin)
      return content === null ? [] : [() => replace(library, kind, article, content)]
    }),
  })
  return {
    files: articles.length * contentKinds.length,
    discoveries: [
      discover('text/missing', 'texts', texts.missing),
      discover('text/altered', 'texts', texts.altered),
      discover('original/missing', 'originals', originals.missing),
      discover('original/altered', 'originals', originals.altered),
      forAPerson('annotation/displaced', displaced),
    ],
  }
}

async function checkArticle(
  library: Library,
  article: ArticleRecord,
  { texts, originals, displaced }: Tally,
): Promise<void> {
  const text = await readContent(library, 'texts', article.textSha256)
  const original = await readContent(library, 'originals', article.sha256)
  if (text.state !== 'good') texts[text.state].push({ article, twin: original.bytes })
  if (original.state !== 'good') originals[original.state].push({ article, twin: text.bytes })
  if (text.bytes !== null)
    displaced.push(...misplaced(library.records.annotationsOf(article.id), text.bytes.toString()))
}

type Content =
  | { readonly state: 'good'; readonly bytes: Buffer }
  | { readonly state: 'missing' | 'altered'; readonly bytes: null }

async function readContent({ folder }: Library, kind: ContentKind, hash: string): Promise<Content> {
  try {
    const bytes = await readFile(join(folder, contentPath(kind, hash)))
    return sha256Of(bytes) === hash ? { state: 'good', bytes } : { state: 'altered', bytes: null }
  } catch (error) {
    return { state: codeOf(error) === 'ENOENT' ? 'missing' : 'altered', bytes: null }
  }
}

const misplaced = (annotations: readonly AnnotationRecord[], text: string): readonly string[] =>
  annotations
    .filter(({ start, end, quote, place }) => !place && text.slice(start, end) !== quote.exact)
    .map(({ id }) => id)

/** A text is read from its original again; an original is taken from the text when it held the same bytes. */
function rederive(kind: ContentKind, article: ArticleRecord, twin: Buffer): Uint8Array | null {
  if (kind === 'originals') return sha256Of(twin) === article.sha256 ? twin : null
  try {
    const text = Buffer.from(
      readSource(twin, article.source, article.source, article.encoding?.value).text,
    )
    return sha256Of(text) === article.textSha256 ? text : null
  } catch {
    // What was readable once and is not now needs a person.
    return null
  }
}

async function replace(
  library: Library,
  kind: ContentKind,
  { sha256, textSha256 }: ArticleRecord,
  content: Uint8Array,
): Promise<boolean> {
  const hash = kind === 'texts' ? textSha256 : sha256
  await setAside(library, contentPath(kind, hash))
  if (kind === 'texts') await library.texts.add(hash, Buffer.from(content).toString('utf8'))
  else await library.originals.add(hash, content)
  return true
}
