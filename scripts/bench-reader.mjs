// How long the reader keeps a hand waiting, in a real Chromium on made-up articles: from the event to the frame it is seen in.
// Usage: npm run bench:reader [-- --write]
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { percentile, withWindow } from './bench-window.mjs'

const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

let seed = 1
const random = () => {
  seed = (seed * 48271) % 2147483647
  return seed / 2147483647
}
const sampleFolder = join(root, 'resources/samples')
const samples = await Promise.all(
  (await readdir(sampleFolder)).sort().map((name) => readFile(join(sampleFolder, name), 'utf8')),
)
const sentences = samples
  .join('\n')
  .split(/(?<=[.!?])\s+/u)
  .filter((text) => text.length > 40 && !text.includes('\n'))

/** Sentences of the samples in a made-up order, in paragraphs of four, until there are so many characters. */
function makeText(title, characters) {
  const pick = () => sentences[Math.floor(random() * sentences.length)]
  const paragraphs = [title]
  for (let length = title.length; length < characters; length += paragraphs.at(-1).length + 2)
    paragraphs.push([pick(), pick(), pick(), pick()].join(' '))
  return paragraphs.join('\n\n')
}

/** So many marks of six to forty characters, spread over the text. */
async function annotate(call, article, count) {
  const { text } = await call('openArticle', { article })
  const step = Math.floor((text.length - 1000) / count)
  for (let from = 0; from < count; from += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, count - from) }, (_, index) => {
        const start = 500 + (from + index) * step + Math.floor(random() * Math.min(step, 30))
        const passage = { start, end: start + 6 + Math.floor(random() * 34) }
        return call('annotatePassage', { article, passage, comment: `Ghi chú ${from + index}` })
      }),
    )
}

/** Defines, in the page, the clock of this benchmark: `seen(condition)` is when a frame in which it holds has been drawn. */
function preparePage() {
  const drawn = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done(performance.now())
        channel.port2.postMessage(0)
      }),
    )
  window.seen = async (holds) => {
    const limit = performance.now() + 20_000
    while (!holds()) {
      if (performance.now() > limit) throw new Error(`never seen: ${holds}`)
      await new Promise(requestAnimationFrame)
    }
    return drawn()
  }
  window.paintedRanges = (style) => CSS.highlights.get(style)?.size ?? 0
  /** The longest time between two frames while `work` runs. */
  window.longestFrame = async (work) => {
    let last = performance.now()
    let longest = 0
    let running = true
    const watch = () => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      if (running) requestAnimationFrame(watch)
    }
    requestAnimationFrame(watch)
    await work()
    running = false
    return longest
  }
}

const show = (page, hash) => page.evaluate((to) => (window.location.hash = to), hash)

/** From the change of the address to the first screen with its marks. */
const opening = (page, article, title, marks) =>
  page.evaluate(
    async ([hash, heading, least]) => {
      const start = performance.now()
      window.location.hash = hash
      const shown = () =>
        document.querySelector('.article-pane__text')?.textContent?.includes(heading) === true &&
        window.paintedRanges('label-yellow') >= least
      return (await window.seen(shown)) - start
    },
    [`#/reader?pane=${article}`, title, marks],
  )

async function measureOpening(page, articles) {
  const times = []
  for (let round = 0; round < 24; round += 1) {
    const { id, title } = articles[round % articles.length]
    await show(page, '#/library')
    await page.getByRole('searchbox').waitFor()
    await page.waitForTimeout(150)
    times.push(await opening(page, id, title, 1))
  }
  return times.slice(4)
}

/** Selects words with the mouse and presses the second label's key; the others have the first; from the key's event to the drawn mark. */
async function measureMarking(page, { id, title }) {
  await opening(page, id, title, 1)
  const times = []
  for (let round = 0; round < 25; round += 1) {
    const block = page.locator('.text-block--paragraph').nth(2 + round)
    await block.scrollIntoViewIfNeeded()
    const box = await block.boundingBox()
    await page.evaluate(() => {
      window.markSeen = new Promise((done) => {
        const onMark = (event) => {
          if (event.type === 'keydown' && event.key !== '2') return
          removeEventListener('keydown', onMark, true)
          const start = performance.now()
          const before = window.paintedRanges('label-green')
          window
            .seen(() => window.paintedRanges('label-green') > before)
            .then((end) => done(end - start))
        }
        addEventListener('keydown', onMark, true)
      })
    })
    await page.mouse.move(box.x + 40, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + 260, box.y + 12, { steps: 4 })
    await page.mouse.up()
    await page.waitForTimeout(60)
    await page.keyboard.press('2')
    times.push(await page.evaluate(() => window.markSeen))
    await page.keyboard.press('Escape')
  }
  return times.slice(5)
}

/** Every mark of a long article painted at once, and laid out; what `<mark>` elements need is in the literature. */
const measurePainting = (page) =>
  page.evaluate(async () => {
    const all = [...CSS.highlights].flatMap(([name, highlight]) =>
      /^label-/.test(name) ? [...highlight].map((range) => [name, range]) : [],
    )
    const times = []
    for (let round = 0; round < 20; round += 1) {
      for (const [name, range] of all) CSS.highlights.get(name).delete(range)
      await window.seen(() => true)
      const start = performance.now()
      for (const [name, range] of all) CSS.highlights.get(name).add(range)
      times.push((await window.seen(() => true)) - start)
    }
    return { times, count: all.length }
  })

async function measureTyping(page) {
  const card = page.locator('.annotation-card').first()
  await card.click()
  await page.keyboard.press('Enter')
  const field = page.locator('.annotation-card textarea').first()
  await field.click()
  const times = []
  for (const letter of 'Bộ trưởng hai nước hội đàm tại Hà Nội về biên giới chung'.normalize(
    'NFC',
  )) {
    await page.evaluate(() => {
      window.typed = new Promise((done) => {
        addEventListener(
          'beforeinput',
          () => {
            const start = performance.now()
            window.seen(() => true).then((end) => done(end - start))
          },
          { capture: true, once: true },
        )
      })
    })
    await page.keyboard.type(letter)
    times.push(await page.evaluate(() => window.typed))
  }
  return times.slice(3)
}

const measureScrolling = (page) =>
  page.evaluate(() =>
    window.longestFrame(async () => {
      const scroller =
        document.querySelectorAll('.article-pane__scroller')[1] ??
        document.querySelector('.article-pane__scroller')
      for (let step = 0; step < 240; step += 1) {
        scroller.scrollTop += step < 160 ? 60 : -90
        await new Promise(requestAnimationFrame)
      }
    }),
  )

const ms = (time) => `${time.toFixed(0)} ms`
const spread = (times) => `${ms(percentile(times, 0.5))} / ${ms(percentile(times, 0.95))}`

await withWindow(async ({ page, work, call }) => {
  const window = page.url()
  await page.goto('about:blank')
  const folder = join(work, 'articles')
  await mkdir(folder)
  const texts = {
    long: makeText('Bài dài sáu mươi nghìn từ', 290_000),
    huge: makeText('Bài rất dài năm triệu chữ', 5_000_000),
    one: makeText('Bài thứ nhất của ba bài song song', 50_000),
    two: makeText('Bài thứ hai của ba bài song song', 50_000),
    three: makeText('Bài thứ ba của ba bài song song', 50_000),
  }
  for (const [name, text] of Object.entries(texts))
    await writeFile(join(folder, `${name}.txt`), text)
  const library = join(work, 'libraries', 'bench')
  await call('openLibrary', { kind: 'new', folder: library })
  await call('importFiles', { sources: [{ path: folder }] })
  const listed = await call('listArticles', {})
  const article = Object.fromEntries(
    listed.map((one) => [one.source.replace(/^.*\/|\.txt$/g, ''), one]),
  )
  for (const name of ['one', 'two', 'three']) await annotate(call, article[name].id, 200)
  await annotate(call, article.long.id, 1000)
  await page.goto(window)
  await page.evaluate(preparePage)

  const openTimes = await measureOpening(page, [article.one, article.two, article.three])
  const markTimes = await measureMarking(page, article.long)
  await annotate(call, article.long.id, 4000)
  await show(page, '#/library')
  await page.waitForTimeout(300)
  await opening(page, article.long.id, article.long.title, 1)
  await page.waitForTimeout(1500)
  const typeTimes = await measureTyping(page)
  // Scrolled through once, so that every paragraph is in the page.
  await measureThrough(page)
  const painting = await measurePainting(page)
  await show(
    page,
    `#/reader?pane=${article.one.id}&pane=${article.two.id}&pane=${article.three.id}`,
  )
  await page.waitForTimeout(1500)
  const linked = await measureScrolling(page)
  await show(page, '#/library')
  await page.waitForTimeout(300)
  const hugeOpen = await opening(page, article.huge.id, article.huge.title, 0)
  const hugeScroll = await measureScrolling(page)

  const rows = [
    ['open an article of 50 KB with 200 marks, median / p95', spread(openTimes), '≤ 100 ms'],
    ['first screen of a text of 5 MB', ms(hugeOpen), '≤ 300 ms'],
    ['longest frame scrolling that text', ms(hugeScroll), '–'],
    ['a mark painted, 1,000 others present, median / p95', spread(markTimes), '≤ 32 ms'],
    [
      `${painting.count} marks painted in 60,000 words, median / p95`,
      spread(painting.times),
      '≤ 50 ms',
    ],
    ['typing in a comment beside 5,000 annotations, median / p95', spread(typeTimes), '≤ 32 ms'],
    ['longest frame scrolling three linked panes', ms(linked), '≤ 50 ms'],
  ]
  await report(rows)
})

/** Brings every paragraph into the page, a screen at a time. */
async function measureThrough(page) {
  await page.evaluate(async () => {
    const scroller = document.querySelector('.article-pane__scroller')
    for (let top = 0; top < scroller.scrollHeight; top += 1500) {
      scroller.scrollTop = top
      await new Promise((done) => setTimeout(done, 30))
    }
  })
}

async function report(rows) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root })
  const heading = `\`npm run bench:reader\`, commit ${String(commit).trim()}, ${cpus().length} cores, Node ${process.versions.node}`
  const lines = [
    ['| |', 'measured', 'limit |'].join(' | '),
    '|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ]
  const text = `${heading}\n\n${lines.join('\n')}`
  console.log(text)
  if (!values.write) return
  const path = join(root, 'docs/quality.md')
  const section = /(<!-- bench:reader -->\n)[\s\S]*?(<!-- end -->)/
  await writeFile(path, (await readFile(path, 'utf8')).replace(section, `$1${text}\n$2`))
}
