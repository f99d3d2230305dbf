import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { BundleImport } from '../../contract/bundles'
import { Fault } from '../../contract/fault'
import type { Call } from '../../contract/workbench'
import { countWords } from '../articles/count-words'
import { keptText, trimmedShare } from '../articles/kept-text'
import type { Library } from '../library/open-library'
import { sha256Of } from '../storage/content-files'
import type { ArticleRecord } from '../storage/records'
import { type BundleFile, readBytes, readText } from './bundle-files'
import { libraryPath, originalsFolder, textPath } from './bundle-layout'
import { startChecking } from './checking'
import { mergeBundle } from './merge-bundle'
import { openBundle } from './open-bundle'
import { type ExportedRecords, parseJsonExport } from './parse-json-export'
import { checkBundle } from './verify-bundle'

type Files = ReadonlyMap<string, BundleFile>

// Waiting for the disk once for a batch is far quicker than once for a file.
const batchSize = 40

/** Faults: `bundle/unreadable`, `bundle/damaged`, `bundle/foreign`, `work/cancelled`; then nothing has changed. */
export async function importBundle(
  library: Library,
  path: string,
  call: Partial<Call>,
): Promise<BundleImport> {
  // Files nothing refers to do no harm, so they may lie there before the record does.
  const keep = ({ record, text, bytes }: ArticleContents) =>
    Promise.all([
      library.texts.add(record.textSha256, text),
      library.originals.add(record.sha256, bytes),
    ])
  const exported = await readBundle(path, library.now(), call, keep)
  return library.inTurn(async () => {
    const { puts, report } = mergeBundle(rowsOf(library), exported)
    if (puts.length > 0) await library.commit('importBundle', puts)
    return report
  })
}

/** What that would do. The same faults. */
export async function previewBundle(
  library: Library,
  path: string,
  call: Partial<Call>,
): Promise<BundleImport> {
  const exported = await readBundle(path, library.now(), call, async () => undefined)
  return mergeBundle(rowsOf(library), exported).report
}

/** Everything a sound bundle holds, as records; `keep` is given what its articles consist of, a few at a time. */
async function readBundle(
  path: string,
  now: string,
  call: Partial<Call>,
  keep: (contents: ArticleContents) => Promise<unknown>,
): Promise<ExportedRecords> {
  const bundle = await openBundle(path)
  try {
    const { problems } = await checkBundle(bundle, call)
    const [first] = problems
    if (first !== undefined) {
      const where = { path, file: first.path || basename(path), count: problems.length }
      throw new Fault('bundle/damaged', { ...first.detail, ...where, reason: first.finding })
    }
    const exported = await readRecords(bundle.files, path, now)
    const checking = startChecking(call)
    checking.expect(exported.articles.length)
    const articles: ArticleRecord[] = []
    const take = async (article: ArticleRecord) => {
      const contents = await readContents(bundle.files, article, path)
      await keep(contents)
      checking.step()
      return contents.record
    }
    for (let start = 0; start < exported.articles.length; start += batchSize) {
      const batch = exported.articles.slice(start, start + batchSize)
      articles.push(...(await Promise.all(batch.map(take))))
      await setImmediate()
    }
    return { ...exported, articles }
  } finally {
    bundle.close()
  }
}

const rowsOf = ({ store }: Library) => ({
  articles: store.rows('articles'),
  annotations: store.rows('annotations'),
  labels: store.rows('labels'),
  entities: store.rows('entities'),
  mentions: store.rows('mentions'),
  links: store.rows('links'),
  collections: store.rows('collections'),
  notes: store.rows('notes'),
})

async function readRecords(files: Files, path: string, now: string): Promise<ExportedRecords> {
  const file = files.get(libraryPath)
  const text = file === undefined ? null : await readText(file)
  const exported = text === null ? null : parseJsonExport(text, now)
  if (exported === null) throw new Fault('bundle/foreign', { path })
  return exported
}

interface ArticleContents {
  readonly record: ArticleRecord
  readonly text: string
  readonly bytes: Uint8Array | string
}

/** An article's text and bytes. Where the original was left out, the text stands in for it. */
async function readContents(
  files: Files,
  article: ArticleRecord,
  path: string,
): Promise<ArticleContents> {
  const file = files.get(textPath(article.sha256))
  const text = file === undefined ? null : await readText(file)
  if (text === null || article.blocks.some(({ end }) => end > text.length))
    throw new Fault('bundle/foreign', { path })
  const textSha256 = sha256Of(text)
  const original = findOriginal(files, article.sha256)
  const bytes = original === null ? null : await readBytes(original)
  const sha256 = bytes === null ? textSha256 : sha256Of(bytes)
  const words = countWords(keptText(text, article.blocks))
  const counted = { words, trimmedShare: trimmedShare(article.blocks) }
  return { record: { ...article, sha256, textSha256, ...counted }, text, bytes: bytes ?? text }
}

function findOriginal(files: Files, sha256: string): BundleFile | null {
  const start = `${originalsFolder}${sha256}`
  for (const [path, file] of files) if (path.startsWith(start)) return file
  return null
}
