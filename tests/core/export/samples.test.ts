import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noFacts } from '../../../src/contract/article-facts'
import type { Annotation, Article, ArticleId, IsoTime } from '../../../src/contract/model'
import { proposeCitationKey } from '../../../src/core/articles/citation-key'
import { decodeText } from '../../../src/core/articles/decode-text'
import { readArticle } from '../../../src/core/articles/read-article'
import type { ExportSource } from '../../../src/core/export/export-source'
import { planExport } from '../../../src/core/export/plan-export'
import { verifyBundle } from '../../../src/core/export/verify-bundle'
import { writeExport } from '../../../src/core/export/write-export'
import { sha256Of } from '../../../src/core/storage/content-files'
import { annotate, makeSource } from './example-library'
import { findProgram } from './external-program'
import { readPlan } from './read-plan'
import { withoutFences } from './without-fences'

const pandoc = findProgram('pandoc')
const samples = new URL('../../../resources/samples/', import.meta.url)

/** The articles that ship with Lectern, every block of them annotated. */
async function sampleSource(): Promise<ExportSource> {
  const articles: Article[] = []
  const originals = new Map<string, Uint8Array>()
  for (const source of (await readdir(samples)).filter((name) => name.endsWith('.txt')).sort()) {
    const bytes = await readFile(new URL(source, samples))
    const { text } = decodeText(bytes, source)
    const reading = readArticle(text, source)
    const sha256 = sha256Of(bytes)
    originals.set(sha256, bytes)
    const taken = new Set(articles.map((article) => article.citationKey))
    const citationKey = proposeCitationKey(
      {
        outlet: reading.outlet.value,
        publishedOn: reading.publishedOn.value,
        title: reading.title.value ?? '',
      },
      (key) => taken.has(key),
    )
    const id = source as ArticleId
    const importedAt = '2026-11-20T08:00:00.000Z' as IsoTime
    articles.push({
      ...noFacts,
      ...reading,
      id,
      rev: 1,
      citationKey,
      source,
      sha256,
      importedAt,
      text,
    })
  }
  return {
    ...makeSource(articles, { annotations: articles.flatMap(annotateBlocks) }),
    links: [],
    original: async ({ sha256 }) => originals.get(sha256) ?? new Uint8Array(),
  }
}

const annotateBlocks = (article: Article): Annotation[] =>
  article.blocks.map(({ start, end }) => annotate(article, article.text.slice(start, end)))

it('the sample articles leave as a bundle that proves itself, with every quotation', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-'))
  const files = planExport('bundle', await sampleSource())
  await writeExport('bundle', files, join(folder, 'b.zip'), new AbortController().signal)
  expect(await verifyBundle(join(folder, 'b.zip'))).toMatchObject({ ok: true, problems: [] })
  await rm(folder, { recursive: true })
})

it('their notes and references are read by pandoc without a warning', async () => {
  if (pandoc === null) return
  const source = await sampleSource()
  for (const [name, note] of await readPlan('markdown', source)) {
    const { output, warnings } = pandoc(['-f', 'markdown', '-t', 'json'], withoutFences(note))
    expect([name, warnings]).toEqual([name, ''])
    expect(output).not.toMatch(/"t":"(RawInline|RawBlock|Emph|OrderedList|BulletList|Table|Math)"/)
  }
  for (const [format, name] of [
    ['bibtex', 'bibtex'],
    ['biblatex', 'biblatex'],
    ['csl-json', 'csljson'],
  ] as const) {
    const [text = ''] = (await readPlan(format, source)).values()
    const { output, warnings } = pandoc(['-f', name, '-t', 'csljson'], text)
    expect(warnings).toBe('')
    expect(JSON.parse(output)).toHaveLength(source.articles.length)
  }
})
