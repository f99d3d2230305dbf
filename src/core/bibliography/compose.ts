import { escapeMarkdown } from '../../contract/escape-markdown'
import { escapeHtml } from '../export/escape-html'
import { encodeAddress, isWebAddress } from '../export/web-address'
import type { CitationWords } from './citation-words'

// Control characters, which no field of a reference holds, around what is set otherwise than the rest.
const marks = { italic: '\u0001', address: '\u0002', end: '\u0003', bold: '\u0004' } as const

/** Words to be set in italics. */
export const italic = (text: string | undefined): string =>
  text === undefined || text === '' ? '' : marks.italic + text + marks.end

/** Words to be set in bold. */
export const bold = (text: string): string => (text === '' ? '' : marks.bold + text + marks.end)

/** An address to follow. */
export const linked = (address: string | undefined): string =>
  address === undefined || address === '' ? '' : marks.address + address + marks.end

/** What is there, joined. */
export const joinParts = (parts: readonly (string | undefined)[], between: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between)

/** A sentence: ends in one full stop, or in the mark it ends in anyway. */
export function sentence(text: string | undefined): string {
  if (text === undefined || text === '') return ''
  const isClosed = new RegExp(`[.?!…](?:[’”"']|${marks.end})*$`, 'u').test(text)
  return isClosed ? text : `${text}.`
}

/** Sentences in a row; an address ends none. */
export const sentences = (parts: readonly (string | undefined)[]): string =>
  joinParts(parts.map(sentence), ' ')

/** A title in quotation marks, closed by a stop where the language puts it; quotation marks inside become single ones. */
export function quoted(title: string | undefined, stop: '.' | ',', words: CitationWords): string {
  if (title === undefined) return ''
  const inner = title
    .replace(/“/gu, '‘')
    .replace(/”/gu, '’')
    .replace(/"(?=[^\s"])(?<=(?:^|[\s(‘])")/gu, '‘')
    .replaceAll('"', '’')
  const ends = /[.?!…]$/u.test(inner)
  if (words.quotesHoldStops) return `“${inner}${ends ? '' : stop}”`
  return stop === '.' && ends ? `“${inner}”` : `“${inner}”${stop}`
}

export const capitalised = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase())

/** `100-120` with an en dash. */
export const pageRange = (page: string): string => page.replace(/(?<=\d)\s*-+\s*(?=\d)/gu, '–')

/** `100–20`: of the last page only what differs, two digits at least. */
export function shortPageRange(page: string): string {
  return pageRange(page).replace(/^(\d+)–(\d+)$/u, (whole, from: string, to: string) => {
    if (from.length !== to.length || from.length < 3) return whole
    let same = 0
    while (same < from.length - 2 && from[same] === to[same]) same += 1
    return `${from}–${to.slice(same)}`
  })
}

export const isSeveralPages = (page: string): boolean => /[-–,]/u.test(page)

const marked = new RegExp(`[${Object.values(marks).join('')}]`, 'gu')

/** As plain text. */
export const toPlainText = (entry: string): string => entry.replace(marked, '')

const fences = new Map<string | undefined, string>([
  [marks.italic, '*'],
  [marks.bold, '**'],
])

interface Stretch {
  /** How it is set; undefined for plain words. */
  readonly mark: string | undefined
  readonly words: string
}

function stretchesOf(entry: string): readonly Stretch[] {
  const set = new RegExp(
    `([${marks.italic}${marks.bold}${marks.address}])([^${marks.end}]*)${marks.end}`,
    'gu',
  )
  const stretches: Stretch[] = []
  let end = 0
  for (const { 0: whole, 1: mark, 2: words = '', index } of entry.matchAll(set)) {
    stretches.push({ mark: undefined, words: entry.slice(end, index) }, { mark, words })
    end = index + whole.length
  }
  return [...stretches, { mark: undefined, words: entry.slice(end) }]
}

/** As Markdown: italics and bold between asterisks, addresses as links, all else to the letter. */
export function toMarkdown(entry: string): string {
  let text = ''
  for (const { mark, words } of stretchesOf(entry)) {
    // Asterisks that touch would be read as one fence.
    const fence = text.endsWith('*') ? '' : (fences.get(mark) ?? '')
    text += mark === marks.address ? formatLink(words) : `${fence}${escapePart(words)}${fence}`
  }
  return text
}

const elements = new Map<string | undefined, string>([
  [marks.italic, 'i'],
  [marks.bold, 'b'],
])

/** As HTML, for inside a paragraph. */
export const toHtml = (entry: string): string =>
  stretchesOf(entry)
    .map(({ mark, words }) => {
      const element = elements.get(mark)
      if (element !== undefined) return `<${element}>${escapeHtml(words)}</${element}>`
      if (mark !== marks.address || !isWebAddress(words)) return escapeHtml(words)
      const address = escapeHtml(encodeAddress(words))
      return `<a href="${address}" rel="noreferrer noopener">${escapeHtml(words)}</a>`
    })
    .join('')

const formatLink = (address: string): string =>
  isWebAddress(address) ? `<${encodeAddress(address)}>` : escapePart(address)

// Blanks around a part are not its own to lose.
function escapePart(part: string): string {
  const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/su.exec(part) ?? []
  return `${before}${escapeMarkdown(inner)}${after}`
}
