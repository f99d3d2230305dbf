// npm run screenshots: pictures of the built program on the sample library, into docs/screenshots.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { findBrowser, quietFlags } from './find-browser.mjs'
import { root } from './run.mjs'

const vi = 'vi'
const en = 'en'
/** Kind, then names with their languages; the page of the first is shown. */
const entities = [
  ['person', ['Phan Văn Giang', vi], ['Phan Van Giang', en], ['Giang', en]],
  ['person', ['Chansamone Chanyalath', null]],
  ['person', ['Khamliang Outhakaysone', null], ['Khamliang', en]],
  ['person', ['Thongloun Sisoulith', null]],
  ['person', ['Tô Lâm', vi], ['To Lam', en]],
  ['person', ['Nguyễn Tân Cương', vi]],
  ['person', ['Phạm Minh Chính', vi]],
  ['organisation', ['Bộ Quốc phòng', vi], ['Ministry of National Defence', en]],
  ['organisation', ['ASEAN', null]],
  ['place', ['Lào', vi], ['Laos', en]],
  ['place', ['Mộc Châu', vi]],
  ['place', ['Viêng Chăn', vi], ['Vientiane', en]],
  ['event', ['Giao lưu hữu nghị quốc phòng biên giới', vi]],
]
const labelNames = { yellow: 'claim', green: 'agreement', blue: 'assessment' }
/** They stay suggestions, to be decided one by one. */
const shortNames = ['Giang', 'Khamliang']
const annotations = [
  {
    in: vi,
    quote: 'năm 2024 chứng kiến nhiều sự kiện quan trọng trong quan hệ hợp tác giữa hai nước',
    label: 'blue',
    tags: ['2024'],
  },
  {
    in: vi,
    quote: 'hai bên đạt nhiều kết quả quan trọng, thực chất',
    label: 'green',
    tags: ['2020–2024'],
    comment: 'Same wording as the other report – check who drafted it first.',
  },
  {
    in: vi,
    quote: 'An ninh, trật tự khu vực biên giới hai nước ngày càng được củng cố vững chắc hơn.',
    label: 'yellow',
    tags: ['border'],
  },
  {
    in: en,
    quote: 'it is the first overseas trip by the top leader of the CPV',
    label: 'yellow',
    tags: ['visit'],
    comment: 'Compare with the Vietnamese report.',
  },
  {
    in: en,
    quote: 'stronger cooperation in border management and protection, and training',
    label: 'green',
    tags: ['border'],
  },
]

const folder = join(root, 'docs', 'screenshots')
const home = mkdtempSync(join(tmpdir(), 'lectern-screenshots-'))
const program = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--no-open'], {
  env: { ...process.env, LECTERN_CONFIG: join(home, 'config'), LECTERN_LIBRARIES: home },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const executablePath = findBrowser() ?? undefined
const browser = await chromium.launch({ executablePath, args: [...quietFlags, '--disable-gpu'] })
try {
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: program.stdout }).once('line', resolve)
    program.once('exit', () => reject(new Error('Lectern did not start; is it built?')))
  })
  mkdirSync(folder, { recursive: true })
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  await page.goto(address)
  await takePictures(page)
} finally {
  await browser.close()
  if (program.kill('SIGINT')) await once(program, 'exit')
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}

async function takePictures(page) {
  await page.getByRole('main').waitFor()
  await take(page, 'welcome')
  await call(page, 'openLibrary', { kind: 'sample' })
  const articles = await call(page, 'listArticles', {})
  const find = (word) => articles.find(({ title }) => title.includes(word))
  const vietnamese = find('Ký Nghị định thư về')
  const english = find('fortity')
  const person = await fillLibrary(page, vietnamese, english)

  const panes = `pane=${vietnamese.id}&pane=${english.id}`
  const pictures = [
    { name: 'library', place: '#/library', query: 'hop tac quoc phong' },
    { name: 'reader', place: `#/reader?${panes}` },
    { name: 'entity', place: `#/entities?entity=${person}` },
    { name: 'export', place: '#/export' },
    { name: 'reader-dark', place: `#/reader?${panes}`, preferences: { theme: 'dark' } },
    { name: 'entity-dark', place: `#/entities?entity=${person}`, preferences: { theme: 'dark' } },
    {
      name: 'library-vietnamese',
      place: '#/library',
      query: 'biên giới',
      preferences: { language: 'vi' },
    },
  ]
  for (const { name, place, query, preferences } of pictures) {
    await call(page, 'changePreferences', { theme: 'light', language: 'en', ...preferences })
    await page.evaluate((hash) => {
      location.hash = hash
    }, place)
    await page.reload()
    await page.getByRole('main').waitFor()
    if (query !== undefined) {
      await page.getByRole('searchbox').fill(query)
      await page.locator('mark').first().waitFor()
      await page.getByRole('listbox', { name: /^(Articles|Các bài viết)$/ }).focus()
      for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowUp']) await page.keyboard.press(key)
    }
    await take(page, name)
  }
}

/** When everything has come and stands still. */
async function take(page, name) {
  await page.waitForTimeout(500)
  await page.waitForFunction(() => document.querySelector('.loading, .skeleton') === null)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`docs/screenshots/${name}.png`)
}

/** What a researcher would have done by now. Answers the id of the person whose page is shown. */
async function fillLibrary(page, vietnamese, english) {
  for (const { id, colour } of await call(page, 'listLabels', {}))
    if (labelNames[colour] !== undefined)
      await call(page, 'changeLabel', { id, name: labelNames[colour] })
  const articles = { vi: vietnamese.id, en: english.id }
  for (const { in: language, quote, ...rest } of annotations) {
    const passage = { article: articles[language], passage: { quote } }
    await call(page, 'annotatePassage', { tags: [], comment: '', ...passage, ...rest })
  }
  const ids = []
  for (const [kind, ...pairs] of entities) {
    const names = pairs.map(([text, language]) => ({ text, language }))
    ids.push((await call(page, 'addEntity', { kind, names })).id)
  }
  // From the last: a long name must be accepted before the shorter names inside it.
  for (const id of ids.toReversed()) await acceptFullNames(page, id)
  return ids[0]
}

async function acceptFullNames(page, entity) {
  const { mentions } = await call(page, 'openEntity', { entity })
  const full = mentions.filter(({ text }) => !shortNames.includes(text))
  const passages = full.map(({ article, start, end }) => ({ article, start, end }))
  if (passages.length > 0)
    await call(page, 'decideMentions', { entity, state: 'accepted', mentions: passages })
}

async function call(page, operation, input) {
  return page.evaluate(
    async ([name, body]) => {
      const headers = { 'x-call-id': crypto.randomUUID() }
      const answer = await fetch(`/call/${name}`, { method: 'POST', headers, body })
      const { outcome } = JSON.parse((await answer.text()).trim().split('\n').at(-1))
      if (!outcome.ok) throw new Error(outcome.fault.message)
      return outcome.value
    },
    [operation, JSON.stringify(input)],
  )
}
