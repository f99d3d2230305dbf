// npm run bench:templates -- --data FOLDER [--items 300] [--write]: writes notes of newspaper items by every shipped template, in
// both languages, with both kinds of citations, and has pandoc read and cite each. --write puts the table into docs/quality.md.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleCore } from './bundle-core.mjs'
import { referenceOfItem } from './expected-references.mjs'
import { tableOf, writeFigures } from './write-figures.mjs'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    items: { type: 'string', default: '300' },
    write: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) {
  console.info('Skipped: --data FOLDER says where the archive “citations” is unpacked.')
  process.exit(0)
}
const items = JSON.parse(
  readFileSync(
    join(resolve(values.data), 'derived-citations/zotero-newspaperArticle-items.json'),
    'utf8',
  ),
).slice(0, Number(values.items))

const time = '2026-11-20T08:00:00.000Z'
const labels = [
  { id: 'label-1', rev: 1, colour: 'yellow', style: 'highlight', name: null },
  { id: 'label-2', rev: 1, colour: 'pink', style: 'highlight', name: 'Ý chính *' },
]
const entities = [
  { id: 'entity-1', rev: 1, kind: 'organisation', names: [{ text: 'A & B_c', language: null }] },
]

const work = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
try {
  await bundleCore(work, ['export/plan-export', 'export/notes/shipped-templates'])
  const load = (name) => import(pathToFileURL(join(work, `${name}.mjs`)).href)
  const { planExport } = await load('plan-export')
  const { shipped } = await load('shipped-templates')
  const source = sourceOf(items.map(({ item }, place) => referenceOfItem(item, `item${place}`)))
  const [{ content }] = planExport('csl-json', source)
  const bibliography = join(work, 'references.json')
  writeFileSync(bibliography, await content())
  const rows = []
  for (const template of Object.keys(shipped)) rows.push(await rowOf(template))
  const table = tableOf(['template', 'notes', 'of them in Vietnamese', 'warnings of pandoc'], rows)
  process.stdout.write(`${table}\n`)
  const command = `npm run bench:templates -- --data FOLDER --items ${values.items}`
  if (values.write) writeFigures('templates', command, table, 'quality.md')

  async function rowOf(template) {
    const sum = { en: 0, vi: 0 }
    const warnings = []
    for (const language of ['en', 'vi'])
      for (const grouping of ['reading-order', 'label'])
        for (const citations of ['pandoc', 'footnotes']) {
          const options = { template, language, grouping, citations }
          // A manuscript brings its references along.
          const files = planExport('markdown', source, options).filter(({ path }) =>
            path.endsWith('.md'),
          )
          sum[language] += files.length
          warnings.push(...(await warningsOf(files)))
        }
    for (const warning of new Set(warnings)) console.info(template, warning)
    return [template, sum.en + sum.vi, sum.vi, warnings.length]
  }

  /** What pandoc says against any of the notes, each read by itself. */
  async function warningsOf(files) {
    const folder = join(work, 'notes')
    mkdirSync(folder)
    const paths = []
    for (const { path, content: contentOf } of files) {
      paths.push(join(folder, path))
      writeFileSync(join(folder, path), await contentOf())
    }
    const cited = ['--citeproc', `--bibliography=${bibliography}`]
    const { error, stderr, status } = spawnSync(
      'pandoc',
      ['-f', 'markdown', '-t', 'plain', '--file-scope', ...cited, ...paths],
      { maxBuffer: 1e9, encoding: 'utf8' },
    )
    rmSync(folder, { recursive: true })
    if (error !== undefined || status !== 0) throw new Error(`pandoc: ${error ?? stderr}`)
    return stderr.split('\n').filter((line) => line !== '')
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** A library of articles that say what the references say, with every field of theirs marked and commented on. */
function sourceOf(references) {
  const made = references.map(articleOf)
  return {
    libraryName: 'Newspaper items',
    articles: made.map(({ article }) => article),
    references,
    attached: references.map(() => null),
    annotations: made.flatMap(({ annotations }) => annotations),
    mentions: made.map(({ article }) => ({
      ...{ entity: 'entity-1', article: article.id, state: 'accepted' },
      ...{ text: article.text.slice(0, 5), start: 0, end: 5 },
    })),
    ...{ labels, entities, researchers: new Map(), links: [], ownNotes: [] },
    original: async () => new Uint8Array(),
    now: new Date(time),
    version: 'bench',
  }
}

function articleOf({ key, fields, dates, names }) {
  const fact = (value) => ({ value: value ?? null, inferred: false, reason: null })
  const lines = Object.values(fields)
  let text = ''
  const blocks = lines.map((line) => {
    const start = text.length
    text += `${line}\n`
    return { role: 'paragraph', start, end: start + line.length, kept: true, by: 'user' }
  })
  const id = `article-${key}`
  const authors = (names.author ?? []).map(({ family, given }) => `${given ?? ''} ${family}`.trim())
  const article = {
    ...{
      id,
      rev: 1,
      citationKey: key,
      source: `${key}.txt`,
      sha256: 'ab'.repeat(32),
      text,
      blocks,
    },
    importedAt: time,
    title: fact(fields.title),
    language: fact(/^vi/u.test(fields.language ?? '') ? 'vi' : 'en'),
    outlet: fact(fields['container-title']),
    url: fact(fields.URL),
    publishedOn: fact(/^\d{4}-\d\d-\d\d$/u.test(dates.issued ?? '') ? dates.issued : null),
    ...{ authors: fact(authors), agency: fact(), place: fact(), modifiedOn: fact() },
    encoding: fact(),
  }
  const annotations = blocks.map(({ start, end }, place) => ({
    ...{ id: `annotation-${key}-${place}`, rev: 1, article: id, start, end },
    quote: { exact: text.slice(start, end), prefix: '', suffix: '' },
    label: `label-${1 + (place % 2)}`,
    tags: [lines[(place + 1) % lines.length].slice(0, 40)],
    comment: `${lines[(place + 2) % lines.length]}\n\n${key}`,
    state: place === 3 ? 'orphaned' : 'anchored',
    ...{ conflictOf: null, createdAt: time, changedAt: time },
  }))
  return { article, annotations }
}
