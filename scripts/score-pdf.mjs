// How many paragraphs of PDFs in one, two and three columns come out whole and in order. The pages are made by a browser from
// sentences of the samples: a headline across, a picture with its caption, running heads and feet, indents or gaps. Each is
// read as the browser wrote it, column by column, and written anew row by row over all columns, as other programs do.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { findBrowser } from './find-browser.mjs'
import './load-source.mjs'

const { pdfLines } = await import('../src/core/documents/pdf-lines.ts')

const samples = resolve(import.meta.dirname, '../resources/samples')
const paragraphsEach = 40
const looks = {
  indents: 'p { text-indent: 1.2em } body { text-align: justify }',
  gaps: "p { margin-bottom: 2.5mm } body { font-family: 'DejaVu Sans', sans-serif }",
}
const said = {
  vi: {
    title: 'Hai nước ký nghị định thư về hợp tác quốc phòng giai đoạn mới',
    caption: 'Hai bộ trưởng bắt tay sau lễ ký ở Hà Nội. Ảnh: TTXVN',
  },
  en: {
    title: 'Two countries sign a protocol on defence cooperation for the years to come',
    caption: 'The two ministers shake hands after the signing. (Photo: VNA)',
  },
}

export async function scorePdf(read) {
  const executablePath = findBrowser()
  if (executablePath === null) return [['PDF', '–', 'skipped: no browser']]
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const browser = await chromium.launch({ executablePath, args })
  try {
    const page = await browser.newPage()
    const rows = []
    for (const columns of [1, 2, 3]) {
      const tallies = { written: newTally(), rows: newTally() }
      for (const language of ['vi', 'en'])
        for (const look of Object.values(looks)) {
          const made = makeArticle(language, columns)
          const pdf = await print(page, layOut(made, columns, look))
          await count(tallies.written, made, await read(pdf, 'columns.pdf'))
          const anew = await print(page, await layRows(pdf))
          await count(tallies.rows, made, await read(anew, 'rows.pdf'))
        }
      const name = `PDF in ${['one column', 'two columns', 'three columns'][columns - 1]}`
      rows.push([name, tallies.written.files, formatTally(tallies.written)])
      if (columns > 1)
        rows.push([`${name}, written row by row`, tallies.rows.files, formatTally(tallies.rows)])
    }
    return rows
  } finally {
    await browser.close()
  }
}

let seed = 1
function pick(list) {
  seed = (seed * 48271) % 2147483647
  return list[Math.floor((seed / 2147483647) * list.length)]
}

/** Paragraphs of one to four sentences; later ones are made of the halves of two, so that none stands twice. */
function makeArticle(language, columns) {
  const sentences = readdirSync(samples)
    .filter((name) => name.startsWith('002') === (language === 'en'))
    .sort()
    .flatMap((name) => readFileSync(join(samples, name), 'utf8').split(/(?<=[.!?])\s+/u))
    .filter((text) => text.length > 40 && !text.includes('\n'))
  const left = [...new Set(sentences)]
  const half = (words) => Math.ceil(words.length / 2)
  const next = () => {
    if (left.length > 0) return left.splice(left.indexOf(pick(left)), 1)[0]
    const [one, other] = [pick(sentences).split(' '), pick(sentences).split(' ')]
    return [...one.slice(0, half(one)), ...other.slice(half(other))].join(' ')
  }
  const paragraphs = Array.from({ length: paragraphsEach }, () =>
    Array.from({ length: pick([1, 2, 3, 4]) }, next).join(' '),
  )
  return { ...said[language], language, columns, paragraphs }
}

const asText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** Long words may be broken once. */
const breakable = (text) =>
  text.replace(/\p{L}{12,}/gu, (w) => `${w.slice(0, 6)}&shy;${w.slice(6)}`)

const layOut = ({ title, caption, language, paragraphs }, columns, look) => `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><style>
@page { size: A4; margin: 22mm 18mm }
body { font: ${columns === 1 ? 12 : 9.5}pt/1.35 'DejaVu Serif', serif; columns: ${columns}; column-gap: 7mm; hyphens: manual }
h1 { column-span: all; font-size: 22pt; line-height: 1.15; margin: 0 0 8mm; text-align: left }
p { margin: 0; orphans: 1; widows: 1 }
figure { margin: 3mm 0; break-inside: avoid }
figure div { height: 35mm; background: #ccc }
figcaption { font-size: 8pt; text-align: left }
${look}
</style><h1>${asText(title)}</h1>
${paragraphs.map((text, at) => `<p>${breakable(asText(text))}</p>${at === 7 ? `<figure><div></div><figcaption>${asText(caption)}</figcaption></figure>` : ''}`).join('\n')}`

const edge = (words) =>
  `<div style="font-size: 8px; width: 100%; text-align: center">${words}</div>`

async function print(page, html) {
  await page.setContent(html)
  return await page.pdf({
    preferCSSPageSize: true,
    displayHeaderFooter: !html.includes('<section>'),
    headerTemplate: edge('THE DAILY PAPER – 22 October 2024'),
    footerTemplate: edge('Page <span class="pageNumber"></span>'),
  })
}

/** The lines of a PDF, each where it stands, from the top of each page and from the left. */
async function layRows(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const sections = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [, , , height] = page.view
    const { items } = await page.getTextContent()
    const pieces = items.map(({ str, transform: [, , c, d, x, y], width, hasEOL }) => ({
      ...{ text: str, x, y, width },
      ...{ size: Math.hypot(c, d), endsLine: hasEOL },
    }))
    const lines = pdfLines([{ height, pieces }]).toSorted((a, b) =>
      Math.abs(a.y - b.y) > 1 ? b.y - a.y : a.x - b.x,
    )
    const laid = lines.map(
      ({ text, x, y, right, size }) =>
        `<div style="left:${x}pt;top:${height - y - size}pt;width:${right - x + 0.3}pt;font-size:${size}pt">${asText(text)}</div>`,
    )
    sections.push(`<section>${laid.join('')}</section>`)
  }
  return `<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 0 }
body { margin: 0; font-family: 'DejaVu Serif', serif }
section { position: relative; height: 841pt; break-after: page; overflow: hidden }
div { position: absolute; white-space: nowrap; text-align: justify; text-align-last: justify; line-height: 1 }
</style>${sections.join('')}`
}

const newTally = () => ({ files: 0, all: 0, right: 0, titles: 0, captions: 0 })

async function count(tally, { title, caption, paragraphs }, { text, reading }) {
  const level = (words) => words.replace(/\s+/g, ' ').trim()
  const kept = reading.blocks.filter((block) => block.kept)
  const texts = kept.map(({ start, end }) => level(text.slice(start, end)))
  let at = -1
  for (const paragraph of paragraphs) {
    tally.all += 1
    const found = texts.indexOf(level(paragraph), at + 1)
    if (found === -1) continue
    tally.right += 1
    at = found
  }
  tally.files += 1
  if (reading.title.value === title) tally.titles += 1
  if (kept[texts.indexOf(caption)]?.role === 'caption') tally.captions += 1
}

const formatTally = ({ files, all, right, titles, captions }) =>
  `${all} paragraphs, whole and in order ${(right / all).toFixed(3)}; titles ${titles} of ${files}, captions ${captions} of ${files}`
