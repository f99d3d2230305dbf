// npm run bench:references -- --data FOLDER [--items 300] [--faults] [--write]: reads the import cases of the folder and says how
// many of the expected fields come out; writes its newspaper items in every format, has pandoc and bibutils read them, and
// compares every field. --faults prints what differs. --write puts the table into docs/quality.md.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import Ajv from 'ajv'
import { bundleCore } from './bundle-core.mjs'
import { fieldsOfItem, isRecovered, referenceOfItem } from './expected-references.mjs'
import { tableOf, writeFigures } from './write-figures.mjs'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    items: { type: 'string', default: '300' },
    faults: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) {
  console.info('Skipped: --data FOLDER says where the archive “citations” is unpacked.')
  process.exit(0)
}
const data = resolve(values.data)
const readJson = (path) => JSON.parse(readFileSync(join(data, path), 'utf8'))
const fault = (...words) => values.faults && console.info(...words)

const work = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
try {
  await bundleCore(work, [
    'references/read-references',
    'export/format-bibtex',
    'export/format-ris',
    'export/format-csl-json',
  ])
  const load = (name) => import(pathToFileURL(join(work, `${name}.mjs`)).href)
  const core = Object.assign(
    {},
    ...(await Promise.all(
      ['read-references', 'format-bibtex', 'format-ris', 'format-csl-json'].map(load),
    )),
  )
  const rows = [...importRows(core), ...exportRows(core)]
  const table = tableOf(['', ''], rows)
  process.stdout.write(`${table}\n`)
  const command = `npm run bench:references -- --data FOLDER --items ${values.items}`
  if (values.write) writeFigures('references', command, table, 'quality.md')
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** The share of the expected items' fields that are read from each case's file. */
function importRows({ readReferences }) {
  const cases = readJson('derived-citations/zotero-import-cases.json')
  const all = { found: 0, expected: 0 }
  const rows = ['RIS', 'BibTeX', 'CSL JSON'].map((format) => {
    const sum = { found: 0, expected: 0 }
    for (const { input, items } of cases[`${format}.js`]) {
      const { references, failed } = readReferences(Buffer.from(input), format)
      for (const { key, message } of failed) fault(format, 'faulty', key, message)
      for (const [place, item] of items.entries())
        for (const field of fieldsOfItem(item)) {
          const reference = references.find(({ key }) => key === item.itemID) ?? references[place]
          const isFound = reference !== undefined && isRecovered(reference, field)
          sum.expected += 1
          if (isFound) sum.found += 1
          else
            fault(
              format,
              item.itemType,
              field.name,
              JSON.stringify(field.value),
              '←',
              show(reference, field),
            )
        }
    }
    all.found += sum.found
    all.expected += sum.expected
    return [`fields read from ${format}`, share(sum)]
  })
  return [...rows, ['fields read, all formats', share(all)]]
}

function show(reference, { places }) {
  const { fields, dates, names } = reference ?? { fields: {}, dates: {}, names: {} }
  return JSON.stringify(places.map((place) => fields[place] ?? dates[place] ?? names[place]))
}

function share({ found, expected }) {
  return `${found} of ${expected} (${(found / expected).toFixed(4)})`
}

function exportRows(core) {
  const references = readJson('derived-citations/zotero-newspaperArticle-items.json')
    .slice(0, Number(values.items))
    .map(({ item }, place) => referenceOfItem(item, `item${place}`))
  const formats = {
    bibtex: core.formatBibtex(references),
    biblatex: core.formatBiblatex(references),
    'csl-json': core.formatCslJson(references),
    ris: core.formatRis(references),
  }
  return [
    ['newspaper items written', references.length],
    ...Object.entries(formats).map(([format, text]) => {
      const back = core.readReferences(Buffer.from(text), format)
      return [
        `fields that come back from ${format} by Lectern’s reader`,
        compare(references, back.references),
      ]
    }),
    ...['bibtex', 'biblatex', 'csl-json'].flatMap((format) =>
      pandocRows(core, references, format, formats[format]),
    ),
    risRow(formats.ris, references),
    ['CSL-JSON by its schema', schemaRow(formats['csl-json'])],
  ]
}

function compare(references, back, normalise = (text) => text, unknown = []) {
  const sum = { found: 0, expected: 0 }
  for (const [place, reference] of references.entries())
    for (const part of ['fields', 'dates', 'names'])
      for (const [name, value] of Object.entries(reference[part])) {
        if (unknown.includes(name)) continue
        sum.expected += 1
        const [ours, theirs] = [value, back[place]?.[part][name]].map((one) =>
          normalise(JSON.stringify(one) ?? ''),
        )
        if (ours === theirs) sum.found += 1
        else fault('export', reference.key, name, ours, '←', theirs)
      }
  return share(sum)
}

function run(program, args, input) {
  const { error, stdout, stderr } = spawnSync(program, args, {
    input,
    maxBuffer: 1e9,
    encoding: 'utf8',
  })
  return error === undefined ? { stdout, stderr } : null
}

// Pandoc sets quotation marks by typography, and names languages with their country.
function typographic(text) {
  return text.replace(/\\"|[“”„«»‘’‚‹›"']/gu, "'").replace(/\s+/gu, ' ')
}

function pandocRows(core, references, format, text) {
  const name = format.replace('-', '')
  const read = run('pandoc', ['-f', name, '-t', 'csljson'], text)
  if (read === null) return [[`pandoc reads ${format}`, 'not installed']]
  const rendered = run('pandoc', ['-f', name, '-t', 'plain', '--citeproc'], text)
  const warnings = `${read.stderr}${rendered.stderr}`.split('\n').filter((line) => line !== '')
  for (const warning of warnings) fault('pandoc', format, warning)
  const back = core.readReferences(Buffer.from(read.stdout), format).references
  // What pandoc's readers of BibTeX have no name for.
  const unknown =
    format === 'csl-json'
      ? []
      : ['section', 'archive', 'archive_location', 'call-number', 'container-title-short']
  const byKey = new Map(back.map((reference) => [reference.key, reference]))
  const inOrder = references.map((reference) => {
    const found = byKey.get(reference.key)
    const language = reference.fields.language
    return found && { ...found, fields: { ...found.fields, language } }
  })
  return [
    [`warnings of pandoc reading and rendering ${format}`, warnings.length],
    [
      `fields pandoc gives back from ${format}, quotation marks alike`,
      compare(references, inOrder, typographic, unknown),
    ],
  ]
}

function risRow(ris, references) {
  const read = run('ris2xml', [], ris)
  if (read === null) return ['ris2xml reads RIS', 'not installed']
  const titles = references.filter(({ fields }) => {
    const xml = fields.title
      ?.replaceAll('&', '&amp;')
      .replaceAll("'", '&apos;')
      .replaceAll('"', '&quot;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
    // MODS divides a title at its first colon or question mark.
    const begin = xml?.split(/[:?]/u)[0]?.trim()
    const isThere = begin !== undefined && read.stdout.includes(begin)
    if (!isThere) fault('ris2xml', begin)
    return isThere
  })
  const count = /Processed (\d+) references/u.exec(read.stderr)?.[1]
  return ['ris2xml reads', `${count} references, ${titles.length} titles found again`]
}

function schemaRow(text) {
  const schema = readJson('cite-csl-schema/schemas/input/csl-data.json')
  const { $id: _, ...unnamed } = schema
  const ajv = new (Ajv.default ?? Ajv)({
    strict: false,
    schemaId: 'auto',
    logger: false,
    meta: true,
  })
  delete unnamed.$schema
  const isValid = ajv.validate(unnamed, JSON.parse(text))
  if (!isValid) fault('schema', JSON.stringify(ajv.errors?.slice(0, 5)))
  return isValid ? 'valid' : 'not valid'
}
