// npm run bench:bundle -- [--articles 1000] [--write]: how long 1,000 annotations take to leave, and how long a bundle of made-up
// articles takes and what memory it needs. --write puts the table into docs/quality.md.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleCore } from './bundle-core.mjs'
import { tableOf, writeFigures } from './write-figures.mjs'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
  },
})
const annotations = 1000
const annotatedArticles = 50
const work = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
try {
  await bundleCore(join(work, 'core'), [
    ...['open-workbench', 'new-id', 'reading/reading-process', 'reading/reading-thread'],
  ])
  const load = (name) => import(pathToFileURL(join(work, 'core', `${name}.mjs`)).href)
  const { openWorkbench } = await load('open-workbench')
  const { createIdSource } = await load('new-id')
  const { createReadingProcess } = await load('reading-process')
  const now = () => new Date()
  const { workbench, close } = await openWorkbench({
    configFolder: null,
    samplesFolder: work,
    librariesFolder: work,
    version: 'bench',
    now,
    newId: createIdSource(now),
    readDocument: createReadingProcess(join(work, 'core', 'reading-thread.mjs')),
    onBug: console.error,
  })
  const rows = []
  for (const spread of [Number(values.articles), annotatedArticles]) {
    await fillLibrary(workbench, Number(values.articles), spread)
    const annotated = (await workbench.listArticles({})).slice(0, spread).map(({ id }) => id)
    for (const format of ['annotations', 'markdown', 'json', 'csv'])
      rows.push([
        `${annotations} annotations in ${spread} articles as ${format}`,
        await time(() => leave(format, {}, annotated)),
      ])
    const pages = { template: 'quotes-by-tag' }
    rows.push([
      `${annotations} annotations in ${spread} articles as one note`,
      await time(() => leave('markdown', {}, annotated, pages)),
    ])
  }
  const before = process.memoryUsage().rss
  let peak = before
  let steps = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 5)
  const out = join(work, 'out.zip')
  const took = await time(() =>
    leave('bundle', {
      onProgress: () => {
        steps += 1
      },
    }),
  )
  clearInterval(watch)
  rows.push([`bundle of ${values.articles} articles`, took])
  rows.push(['its size', megabytes(statSync(out).size)])
  rows.push(['memory above that of the open library', megabytes(peak - before)])
  rows.push(['steps of progress', steps])
  rows.push(['checking it', await time(() => workbench.verifyBundle({ path: out }))])
  await workbench.openLibrary({ kind: 'new', folder: join(work, 'second') })
  rows.push([
    'importing it into an empty library',
    await time(() => workbench.importBundle({ path: out })),
  ])
  await close()
  const table = tableOf(['', ''], rows)
  process.stdout.write(`${table}\n`)
  const command = `npm run bench:bundle -- --articles ${values.articles}`
  if (values.write) writeFigures('bundle', command, table, 'quality.md')

  function leave(format, call, articles = null, options = {}) {
    const target = format === 'bundle' ? out : mkdtempSync(join(work, `out-${format}-`))
    const file = ['annotations', 'json'].includes(format) ? join(target, format) : target
    return workbench.exportLibrary({ format, articles, ...options, out: file }, call)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

async function time(run) {
  const start = performance.now()
  await run()
  return `${Math.round(performance.now() - start)} ms`
}

/** A library of made-up articles whose first ones, `annotated` of them, share the annotations. */
async function fillLibrary(workbench, count, annotated) {
  const folder = join(work, `texts-${annotated}`)
  mkdirSync(folder)
  const sentence = 'Hai bên trao đổi về hợp tác biên giới và quốc phòng trong giai đoạn tới. '
  for (let number = 0; number < count; number += 1)
    writeFileSync(
      join(folder, `${number}.txt`),
      `Tin số ${number}\n\n${`Đoạn ${number}: ${sentence.repeat(4)}\n\n`.repeat(12)}`,
    )
  await workbench.openLibrary({ kind: 'new', folder: join(work, `library-${annotated}`) })
  await workbench.importFiles({ sources: [{ path: folder }] })
  const articles = await workbench.listArticles({})
  await workbench.addEntity({ kind: 'organisation', names: [{ text: 'Hai bên', language: 'vi' }] })
  for (let number = 0; number < annotations; number += 1) {
    const { id } = articles[number % annotated]
    await workbench.annotatePassage({
      article: id,
      passage: { start: 20, end: 60 },
      tags: ['biên giới'],
      comment: `Lời bình ${number}`,
    })
  }
}
