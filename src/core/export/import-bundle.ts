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
  { signal = new AbortController().signal, onProgress = () => undefined }: Partial<Call>,
): Promise<BundleImport> {
  const bundle = await openBundle(path)
  try {
    const { problems } = await checkBundle(bundle)
    const [first] = problems
    if (first !== undefined)
      throw new Fault('bundle/damaged', { path, count: problems.length, reason: first.message })
    const exported = await readRecords(bundle.files, path, library.now())
    const articles: ArticleRecord[] = []
    for (let start = 0; start < exported.articles.length; start += batchSize) {
      if (signal.aborted) throw new Fault('work/cancelled')
      const batch = exported.articles.slice(start, start + batchSize)
      const taking = batch.map((article) => takeContents(library, bundle.files, article, path))
      articles.push(...(await Promise.all(taking)))
      onProgress({ done: articles.length, total: exported.articles.length, failed: 0 })
      await setImmediate()
    }
    return await library.inTurn(async () => {
      const { puts, report } = mergeBundle(rowsOf(library), { ...exported, articles })
      if (puts.length > 0) await library.commit('importBundle', puts)
      return report
    })
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
})

async function readRecords(files: Files, path: string, now: string): Promise<ExportedRecords> {
  const file = files.get(libraryPath)
  const text = file === undefined ? null : await readText(file)
  const exported = text === null ? null : parseJsonExport(text, now)
  if (exported === null) throw new Fault('bundle/foreign', { path })
  return exported
}

/**
 * Keeps an article's text and bytes. Files nothing refers to do no harm, so they may lie there before the record does. Where
 * the original was left out, the text stands in for it.
 */
async function takeContents(
  library: Library,
  files: Files,
  article: ArticleRecord,
  path: string,
): Promise<ArticleRecord> {
  const file = files.get(textPath(article.sha256))
  const text = file === undefined ? null : await readText(file)
  if (text === null || article.blocks.some(({ end }) => end > text.length))
    throw new Fault('bundle/foreign', { path })
  const textSha256 = sha256Of(text)
  const original = findOriginal(files, article.sha256)
  const bytes = original === null ? null : await readBytes(original)
  const sha256 = bytes === null ? textSha256 : sha256Of(bytes)
  await Promise.all([
    library.texts.add(textSha256, text),
    library.originals.add(sha256, bytes ?? text),
  ])
  const words = countWords(keptText(text, article.blocks))
  return { ...article, sha256, textSha256, words, trimmedShare: trimmedShare(article.blocks) }
}

function findOriginal(files: Files, sha256: string): BundleFile | null {
  const start = `${originalsFolder}${sha256}`
  for (const [path, file] of files) if (path.startsWith(start)) return file
  return null
}
