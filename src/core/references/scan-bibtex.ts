import type { FaultyEntry } from '../../contract/references'
import { faultyEntry } from './faulty-entry'
import { referenceLimits } from './read-limits'

/** An entry as it stands, its values still TeX. */
export interface BibtexEntry {
  readonly line: number
  /** In lower case. */
  readonly type: string
  readonly key: string
  /** By name in lower case; of a name that stands twice the first. */
  readonly fields: ReadonlyMap<string, string>
}

/**
 * The entries of a BibTeX file in order, with its `@string` abbreviations put in. What BibTeX would skip is skipped. An
 * entry without an end, or with something else than fields, is a fault; reading goes on at the next line that begins one.
 */
export function* scanBibtex(text: string): Generator<BibtexEntry | FaultyEntry> {
  const macros = new Map(Object.entries(monthMacros))
  const start = /@\s*(?:%[^\n]*\n\s*)*([\p{L}_][\p{L}\p{N}_:-]*)\s*(?:%[^\n]*\n\s*)*([{(])/gu
  const lines = countLines(text)
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const [, word = '', opening] = found
    const type = word.toLowerCase()
    if (type === 'comment') continue
    const body = start.lastIndex
    const line = lines(found.index)
    const end = findEntryEnd(text, body, opening === '(' ? ')' : '}')
    if (end === null) {
      const isLong = text.length - body > referenceLimits.entryLength
      const code = isLong ? 'reference/too-large' : 'reference/unfinished'
      if (type !== 'preamble')
        yield faultyEntry(code, line, keyAt(text, body), { limit: referenceLimits.entryLength })
      start.lastIndex = nextEntry(text, body)
      continue
    }
    start.lastIndex = end + 1
    if (type === 'preamble') continue
    const inner = text.slice(body, end)
    if (type === 'string')
      for (const [name, value] of readFields(inner, macros).fields) macros.set(name, value)
    else yield readEntry(line, type, inner, macros)
  }
}

const monthMacros = Object.fromEntries(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, place) => [name, String(place + 1).padStart(2, '0')],
  ),
)

function countLines(text: string): (place: number) => number {
  let [line, counted] = [1, 0]
  return (place) => {
    for (
      let at = text.indexOf('\n', counted);
      at !== -1 && at < place;
      at = text.indexOf('\n', at + 1)
    ) {
      line += 1
      counted = at + 1
    }
    return line
  }
}

/** BibTeX counts escaped braces; other writers do not. The way that ends before the next entry begins is the right one. */
function findEntryEnd(text: string, body: number, closing: '}' | ')'): number | null {
  const counted = findClosing(text, body, closing, 'count-escaped')
  const isClean = counted !== null && !/\n@\s*\w+\s*[{(]/u.test(text.slice(body, counted))
  return isClean ? counted : findClosing(text, body, closing, 'skip-escaped')
}

function findClosing(
  text: string,
  start: number,
  closing: '}' | ')',
  escaped: 'count-escaped' | 'skip-escaped',
): number | null {
  let depth = 0
  const most = Math.min(text.length, start + referenceLimits.entryLength)
  for (let at = start; at < most; at += 1) {
    const character = text[at]
    if (character === '\\' && escaped === 'skip-escaped') at += 1
    else if (character === closing && depth === 0) return at
    else if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    else if (character === '@' && text[at - 1] === '\n' && entryStart.test(text.slice(at, at + 80)))
      return null
  }
  return null
}

// At the margin no value goes on with something that looks like an entry.
const entryStart = /^@\s*\w+\s*[{(]\s*[^\s{}(),]+\s*,/u

function nextEntry(text: string, from: number): number {
  const at = text.indexOf('\n@', from)
  return at === -1 ? text.length : at
}

const keyAt = (text: string, body: number): string | null =>
  /^\s*([^\s,{}]{1,300})\s*,/u.exec(text.slice(body, body + 400))?.[1] ?? null

type Macros = ReadonlyMap<string, string>

function readEntry(
  line: number,
  type: string,
  inner: string,
  macros: Macros,
): BibtexEntry | FaultyEntry {
  const head = /^\s*([^,={}"]*?)\s*(?:,|$)/u.exec(inner)
  const key = head?.[1] ?? ''
  const { fields, rest } = readFields(inner.slice(head?.[0].length ?? 0), macros)
  if (rest.trim() === '') return { line, type, key, fields }
  const words = rest.trim().slice(0, 40)
  return faultyEntry('reference/malformed', line, key, { reason: 'no-field', words })
}

/** Fields up to the first thing that is none; that is the rest. A missing comma between two is forgiven. */
function readFields(inner: string, macros: Macros) {
  const fields = new Map<string, string>()
  const name = /[\s,]*([^\s,={}"'#%()]+)\s*=\s*/uy
  let place = 0
  while (true) {
    name.lastIndex = place
    const found = name.exec(inner)
    if (found === null) break
    const read = readValue(inner, name.lastIndex, macros)
    if (read === null) break
    const key = (found[1] ?? '').toLowerCase()
    if (!fields.has(key)) fields.set(key, read.value)
    place = read.end
  }
  return { fields, rest: inner.slice(place).replace(/^[\s,)]+/u, '') }
}

/** Pieces in braces, quotation marks, digits or abbreviations, joined by `#`. */
function readValue(inner: string, from: number, macros: Macros) {
  let [value, place] = ['', from]
  while (true) {
    const piece = readPiece(inner, place, macros)
    if (piece === null) return null
    value += piece.value
    const join = /\s*#\s*/uy
    join.lastIndex = piece.end
    if (join.exec(inner) === null) return { value, end: piece.end }
    place = join.lastIndex
  }
}

function readPiece(inner: string, start: number, macros: Macros) {
  const opening = inner[start]
  if (opening === '{' || opening === '"') {
    const closing = opening === '{' ? '}' : '"'
    const end = findValueEnd(inner, start + 1, closing)
    return end === null ? null : { value: inner.slice(start + 1, end), end: end + 1 }
  }
  const word = /[^\s,#{}"=()]+/uy
  word.lastIndex = start
  const found = word.exec(inner)?.[0]
  if (found === undefined) return null
  return { value: macros.get(found.toLowerCase()) ?? found, end: word.lastIndex }
}

function findValueEnd(inner: string, start: number, closing: '}' | '"'): number | null {
  for (const escaped of ['count-escaped', 'skip-escaped'] as const) {
    let depth = 0
    for (let at = start; at < inner.length; at += 1) {
      const character = inner[at]
      if (character === '\\' && escaped === 'skip-escaped') at += 1
      else if (character === closing && depth <= 0) return at
      else if (character === '{') depth += 1
      else if (character === '}') depth -= 1
    }
  }
  return null
}
