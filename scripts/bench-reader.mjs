// How long the reader keeps a hand waiting, in a real Chromium on made-up articles: from the event to the drawn frame, and
// what the page's main thread worked for it. Usage: npm run bench:reader [-- --write | --only PART]
// Parts: marks, panes, long, control.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeLines, makeParagraph, makeText, random } from './bench-articles.mjs'
import { drawOver, measureControl, release } from './bench-hand.mjs'
import { percentile, withWindow } from './bench-window.mjs'
import { prepareClock } from './page-clock.mjs'
import { tableOf, writeFigures } from './write-figures.mjs'

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, only: { type: 'string' } },
})

/** So many marks of six to forty characters, spread over the text. */
async function annotate(call, article, count) {
  const { text } = await call('openArticle', { article })
  const step = Math.floor((text.length - 1000) / count)
  for (let from = 0; from < count; from += 100)
    await Promise.all(
      Array.from({ length: Math.min(100, count - from) }, (_, index) => {
        const start = 500 + (from + index) * step + Math.floor(random(Math.min(step, 30)))
        const passage = { start, end: start + 6 + Math.floor(random(34)) }
        return call('annotatePassage', { article, passage, comment: `**Ghi chú** ${from + index}` })
      }),
    )
}

const parts = {
  /** Opening an article, then marking, typing and painting in one that holds ever more marks. */
  async marks({ reader, call, articles }) {
    const opened = await measureOpening(reader, [articles.one, articles.two, articles.three])
    await annotate(call, articles.long.id, 1000)
    const marked = await measureMarking(reader, articles.long)
    await annotate(call, articles.long.id, 4000)
    await reader.leave()
    await open(reader.page, [articles.long], 1)
    await reader.page.waitForTimeout(1500)
    const typed = await measureTyping(reader)
    await readThrough(reader.page)
    const painted = await measurePainting(reader)
    return [
      [
        'a mark painted after release of the mouse, 1,000 others present',
        ...spread(marked),
        '≤ 32',
      ],
      [`${painted.count} marks painted in 60,000 words`, ...spread(painted.highlights), '≤ 50'],
      ['the same with `<mark>` elements', ...spread(painted.elements), '–'],
      ['an article of 50 KB with 200 marks opened', ...spread(opened), '≤ 100'],
      ['a letter typed in a comment beside 5,000 annotations', ...spread(typed), '≤ 32'],
    ]
  },
  async panes({ reader, articles }) {
    await reader.begin()
    await reader.leave()
    await open(reader.page, [articles.one, articles.two, articles.three], 1)
    await reader.page.waitForTimeout(1500)
    const linked = await measureScrolling(reader, 60)
    return [['a frame of scrolling three linked panes', ...frames(linked), '50 at most']]
  },
  async long({ reader, articles }) {
    const rows = []
    for (const [article, words] of [
      [articles.huge, 'a text of 5 MB'],
      [articles.lines, '50,000 lines'],
      [articles.paragraph, 'one paragraph of 5 MB'],
    ])
      rows.push(...(await measureLong(reader, article, words)))
    return rows
  },
  async control({ reader }) {
    const control = await measureControl(reader)
    return [
      ['a mark painted on a page with nothing but a paragraph (control)', ...spread(control), '–'],
    ]
  },
}
const chosen = Object.keys(parts).filter(
  (part) => values.only === undefined || part === values.only,
)

await withWindow(async ({ page, work, call }) => {
  const address = page.url()
  await page.goto('about:blank')
  const articles = await makeLibrary(call, work)
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  /** Processor time of the page's main thread so far, in milliseconds. */
  const worked = async () => {
    const { metrics } = await client.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  }
  /** What a step took, and what the main thread worked meanwhile. */
  const timed = async (step) => {
    const before = await worked()
    const time = await step()
    return { time, work: (await worked()) - before }
  }
  const begin = async () => {
    await page.goto(address)
    // The same address with another fragment is no new page.
    await page.reload()
    await page.evaluate(prepareClock)
  }
  await begin()
  const reader = { page, timed, begin, leave: () => leaveReader(page) }
  const rows = []
  for (const part of chosen) rows.push(...(await parts[part]({ reader, call, articles })))
  const heads = ['in milliseconds', 'median', 'p95', 'most', 'main thread, median', 'limit']
  const table = tableOf(heads, rows)
  console.log(table)
  if (values.write && values.only === undefined)
    writeFigures('bench:reader', 'npm run bench:reader', table, 'quality.md')
})

async function makeLibrary(call, work) {
  const folder = join(work, 'articles')
  await mkdir(folder)
  const texts = {
    long: makeText('Bài dài sáu mươi nghìn từ', 290_000, 4),
    huge: makeText('Bài rất dài năm triệu chữ', 5_000_000, 4),
    lines: makeLines('Bài năm mươi nghìn dòng', 50_000),
    paragraph: makeParagraph('Bài một đoạn năm triệu chữ', 5_000_000),
    one: makeText('Bài thứ nhất của ba bài song song', 50_000, 4),
    two: makeText('Bài thứ hai của ba bài song song', 50_000, 4),
    three: makeText('Bài thứ ba của ba bài song song', 50_000, 4),
  }
  for (const [name, text] of Object.entries(texts))
    await writeFile(join(folder, `${name}.txt`), text)
  await call('openLibrary', { kind: 'new', folder: join(work, 'libraries', 'bench') })
  await call('importFiles', { sources: [{ path: folder }] })
  const listed = await call('listArticles', {})
  const articles = Object.fromEntries(
    listed.map((one) => [one.source.replace(/^.*\/|\.txt$/g, ''), one]),
  )
  for (const name of ['one', 'two', 'three']) await annotate(call, articles[name].id, 200)
  return articles
}

/** To the library, with nothing of the last article left to be done. */
async function leaveReader(page) {
  await page.evaluate(() => {
    window.location.hash = '#/library'
  })
  await page.getByRole('searchbox').waitFor()
  await page.waitForTimeout(300)
}

/** From the change of the address to the first screen of every article with its marks. */
function open(page, articles, marks) {
  return page.evaluate(
    async ([hash, titles, least]) => {
      const start = performance.now()
      window.location.hash = hash
      const shown = () => {
        const texts = [...document.querySelectorAll('.article-pane__text')]
        const isThere = (title) => texts.some(({ textContent }) => textContent.includes(title))
        return titles.every(isThere) && window.paintedRanges('label-yellow') >= least
      }
      return (await window.seen(shown)) - start
    },
    [
      `#/reader?${articles.map(({ id }) => `pane=${id}`).join('&')}`,
      articles.map(({ title }) => title),
      marks,
    ],
  )
}

async function measureOpening({ page, timed, leave }, articles) {
  const steps = []
  for (let round = 0; round < 24; round += 1) {
    await leave()
    steps.push(await timed(() => open(page, [articles[round % articles.length]], 1)))
  }
  return steps.slice(4)
}

/** With the tool that marks every selection in hand; the other marks have another label. */
async function measureMarking({ page, timed, leave }, article) {
  await leave()
  await open(page, [article], 1)
  // The labels come beside the article.
  await page.waitForTimeout(1000)
  await page.locator('.article-pane__scroller').focus()
  await page.keyboard.press('a')
  await page.locator('.sticky-bar').waitFor()
  await page.keyboard.press('2')
  const steps = []
  for (let round = 0; round < 35; round += 1) {
    await drawOver(page, page.locator('.text-block--paragraph').nth(2 + round))
    steps.push(await timed(() => release(page)))
  }
  await page.keyboard.press('Escape')
  return steps.slice(5)
}

/** The marks of a long article painted at once and laid out, as highlights and as elements around the same words. */
async function measurePainting({ page, timed }) {
  const count = await page.evaluate(() => window.takeMarks())
  const highlights = []
  const elements = []
  for (let round = 0; round < 15; round += 1)
    highlights.push(await timed(() => page.evaluate(() => window.paintHighlights())))
  for (let round = 0; round < 8; round += 1)
    elements.push(await timed(() => page.evaluate(() => window.wrapInElements())))
  return { count, highlights, elements }
}

async function measureTyping({ page, timed }) {
  await page.locator('.annotation-card').nth(2).click()
  const field = page.locator('.annotation-card textarea').first()
  await page.locator('.annotation-card--chosen').waitFor()
  await page.locator('.annotation-card--chosen .comment-editor :is(button, textarea)').click()
  await field.waitFor()
  const steps = []
  for (const letter of 'Bộ trưởng hai nước hội đàm tại Hà Nội về biên giới chung') {
    await page.evaluate(() => window.watchFor('beforeinput', null))
    steps.push(
      await timed(async () => {
        await page.keyboard.type(letter)
        return page.evaluate(() => window.watched)
      }),
    )
  }
  return steps.slice(3)
}

/** By the wheel over the middle pane, down and up again; a pane that follows is led by it. */
async function measureScrolling({ page, timed }, distance) {
  const panes = page.locator('.article-pane__scroller')
  await panes.nth(Math.floor((await panes.count()) / 2)).hover()
  const { time, work } = await timed(async () => {
    await page.evaluate(() => window.watchFrames())
    for (let step = 0; step < 150; step += 1)
      await page.mouse.wheel(0, step < 100 ? distance : -2 * distance)
    return page.evaluate(() => window.watchedFrames())
  })
  return { times: time, work: work / time.length }
}

/** A very long text from the change of the address to its first screen, what held the page up longest, and a way through it. */
async function measureLong(reader, article, words) {
  const { page, timed, leave } = reader
  const opened = []
  let longest = 0
  for (let round = 0; round < 5; round += 1) {
    await leave()
    await page.evaluate(() => window.watchTasks())
    opened.push(await timed(() => open(page, [article], 0)))
    await page.waitForTimeout(1500)
    longest = Math.max(longest, await page.evaluate(() => window.longestTask()))
  }
  const scrolled = await measureScrolling(reader, 400)
  const task = longest === 0 ? '< 50' : ms(longest)
  return [
    [`first screen of ${words}`, ...spread(opened), '≤ 300'],
    [`the longest task of the main thread meanwhile`, '', '', task, '', '50 at most'],
    [`a frame of scrolling through it`, ...frames(scrolled), '50 at most'],
  ]
}

/** Brings every paragraph into the page, a screen at a time. */
function readThrough(page) {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.article-pane__scroller')
    for (let top = 0; top < scroller.scrollHeight; top += 1500) {
      scroller.scrollTop = top
      await new Promise((done) => setTimeout(done, 30))
    }
  })
}

function ms(time) {
  return time.toFixed(0)
}

function spread(steps) {
  const works = steps.map(({ work }) => work)
  return [...spreadOf(steps.map(({ time }) => time)), ms(percentile(works, 0.5))]
}

function frames({ times, work }) {
  return [...spreadOf(times), ms(work)]
}

function spreadOf(times) {
  return [ms(percentile(times, 0.5)), ms(percentile(times, 0.95)), ms(Math.max(...times))]
}
