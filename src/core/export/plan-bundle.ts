import { posix } from 'node:path'
import type { ExportOptions } from '../../contract/export-options'
import { flattenText } from '../../contract/flatten-text'
import type { Article, Language } from '../../contract/model'
import { sha256Of } from '../storage/content-files'
import { annotationsPath, libraryPath, originalsFolder, textPath } from './bundle-layout'
import { type ExportFile, textFile } from './export-file'
import type { ExportSource } from './export-source'
import { formatAnnotations } from './format-annotations'
import { formatBiblatex, formatBibtex } from './format-bibtex'
import { formatBundlePage } from './format-bundle-page'
import { formatBundleReadme } from './format-bundle-readme'
import { formatCslJson } from './format-csl-json'
import { formatJson } from './format-json'
import { formatRis } from './format-ris'
import { planBundledNotes } from './plan-notes'

/**
 * An export that proves itself: a BagIt bag (RFC 8493) of notes, references, annotations, texts and originals with their
 * checksums. The same source makes the same bytes. Files with checksums come last, so that each file is made once.
 */
export function planBundle(
  source: ExportSource,
  { originals = 'kept', language = 'en' }: ExportOptions = {},
): readonly ExportFile[] {
  const payload = planPayload(source, originals, language).map(withSum)
  const declaration = withSum(
    textFile('bagit.txt', () => 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
  )
  const description = withSum(
    textFile('bag-info.txt', async () => formatBagInfo(source, await sumsOf(payload))),
  )
  const manifest = withSum(planManifest('manifest-sha256.txt', payload))
  const tags = [declaration, description, manifest]
  return [...payload, ...tags, planManifest('tagmanifest-sha256.txt', tags)]
}

function planPayload(
  source: ExportSource,
  originals: 'kept' | 'left-out',
  language: Language,
): readonly ExportFile[] {
  const { articles, references } = source
  // Articles with equal bytes have equal texts: one file serves them all.
  const distinct = [...new Map(articles.map((article) => [article.sha256, article])).values()]
  return [
    textFile('data/README.md', () => formatBundleReadme(source, language)),
    ...planBundledNotes(source, language).map((note) => ({
      ...note,
      path: `data/notes/${note.path}`,
    })),
    textFile('data/references.bib', () => formatBibtex(references)),
    textFile('data/references.biblatex.bib', () => formatBiblatex(references)),
    textFile('data/references.ris', () => formatRis(references)),
    textFile('data/references.json', () => formatCslJson(references)),
    textFile(libraryPath, () => formatJson(source, () => null)),
    textFile('data/index.html', () => formatBundlePage(source, language)),
    textFile(annotationsPath, () => formatAnnotations(source)),
    ...distinct.map((article) => textFile(textPath(article.sha256), () => article.text)),
    ...(originals === 'left-out' ? [] : distinct).map((article) => ({
      path: `${originalsFolder}${article.sha256}${originalExtension(article)}`,
      content: () => source.original(article),
    })),
  ]
}

/** The extension the file came with, when it is a plain one. */
function originalExtension({ source }: Article): string {
  const extension = posix.extname(source).toLowerCase()
  return /^\.[a-z0-9]{1,8}$/u.test(extension) ? extension : ''
}

interface Sum {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

interface SummedFile extends ExportFile {
  readonly sum: () => Promise<Sum>
}

/** A file that remembers the checksum of what it last gave out. */
function withSum({ path, content }: ExportFile): SummedFile {
  let last: Sum | null = null
  const make = async () => {
    const bytes = await content()
    last = { path, sha256: sha256Of(bytes), bytes: bytes.length }
    return { bytes, sum: last }
  }
  return {
    path,
    content: async () => (await make()).bytes,
    sum: async () => last ?? (await make()).sum,
  }
}

async function sumsOf(files: readonly SummedFile[]): Promise<readonly Sum[]> {
  const sums: Sum[] = []
  // One at a time: a library's texts together may not fit into memory.
  for (const file of files) sums.push(await file.sum())
  return sums
}

function planManifest(path: string, files: readonly SummedFile[]): ExportFile {
  return textFile(path, async () =>
    (await sumsOf(files)).map((sum) => `${sum.sha256}  ${sum.path}\n`).join(''),
  )
}

function formatBagInfo(source: ExportSource, payload: readonly Sum[]): string {
  const bytes = payload.reduce((total, sum) => total + sum.bytes, 0)
  return [
    `Bag-Software-Agent: Lectern ${source.version}`,
    `Bagging-Date: ${source.now.toISOString().slice(0, 10)}`,
    `External-Description: ${flattenText(source.libraryName)}`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
    '',
  ].join('\n')
}
