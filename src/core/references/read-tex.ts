import { subscripts, superscripts, texAccents, texSymbols } from './tex-symbols'

/**
 * The plain text TeX would print: accents and symbols as letters, `--` and quotation marks as they are set, markup gone, its
 * words kept. What no command of `tex-symbols.ts` means leaves only its arguments.
 */
export function readTex(source: string): string {
  const reader: Reader = { source, place: 0, inMath: false }
  let text = ''
  while (reader.place < source.length) text += readPiece(reader, 0)
  return text.normalize('NFC')
}

interface Reader {
  readonly source: string
  place: number
  inMath: boolean
}

// Deeper braces than any reference has are taken for letters.
const deepest = 100

/** The next letter, command or group, printed. */
function readPiece(reader: Reader, depth: number): string {
  const { source, place } = reader
  const character = source[place] ?? ''
  reader.place += 1
  switch (character) {
    case '\\':
      return readCommand(reader, depth)
    case '{':
      return depth < deepest ? readGroup(reader, depth + 1) : ''
    case '}':
      return ''
    case '$':
      reader.inMath = !reader.inMath
      return ''
    case '~':
      return '\u00a0'
    case '^':
    case '_':
      return reader.inMath ? readShifted(reader, character, depth) : character
    case '-':
      return (
        readRun(reader, [
          ['---', '—'],
          ['--', '–'],
        ]) ?? character
      )
    case '`':
      return readRun(reader, [['``', '“']]) ?? character
    case "'":
      return readRun(reader, [["''", '”']]) ?? character
    default:
      return character
  }
}

function readGroup(reader: Reader, depth: number): string {
  let text = ''
  while (reader.place < reader.source.length && reader.source[reader.place] !== '}')
    text += readPiece(reader, depth)
  reader.place += 1
  return text
}

function readRun(reader: Reader, runs: readonly (readonly [string, string])[]): string | null {
  const start = reader.place - 1
  for (const [run, set] of runs)
    if (reader.source.startsWith(run, start)) {
      reader.place = start + run.length
      return set
    }
  return null
}

/** What an accent or `^` applies to: a group, a command or a letter. */
function readArgument(reader: Reader, depth: number): string {
  while (/\s/u.test(reader.source[reader.place] ?? '')) reader.place += 1
  const letter = /^[^\\{}$]/u.exec(
    String.fromCodePoint(reader.source.codePointAt(reader.place) ?? 125),
  )
  if (letter === null) return readPiece(reader, depth)
  reader.place += letter[0].length
  return letter[0]
}

function readShifted(reader: Reader, sign: '^' | '_', depth: number): string {
  const set = sign === '^' ? superscripts : subscripts
  const text = readArgument(reader, depth)
  const characters = [...text]
  return characters.every((character) => set.has(character))
    ? characters.map((character) => set.get(character)).join('')
    : text
}

function readCommand(reader: Reader, depth: number): string {
  const name = /^(?:[a-zA-Z]+|[\s\S])/u.exec(
    reader.source.slice(reader.place, reader.place + 40),
  )?.[0]
  if (name === undefined) return ''
  reader.place += name.length
  const isWord = /^[a-zA-Z]/u.test(name)
  if (name === 'iffalse') return skipTo(reader, '\\fi')
  if (isWord && name !== 'url') skipBlanks(reader)
  const accent = texAccents[name]
  // A single letter is an accent only where something to put it on follows.
  if (accent !== undefined) return putAccent(readArgument(reader, depth), accent)
  const symbol = texSymbols[name]
  if (symbol !== undefined) return symbol + endOfSymbol(reader)
  if (name === 'char') return readCharacterCode(reader)
  return isWord ? '' : name === '\\' || /\s/u.test(name) ? ' ' : name.replace(/[-/@,;:!]/u, '')
}

// `\ae{}` and `\ae ` end the name; the braces print nothing.
function endOfSymbol(reader: Reader): string {
  if (reader.source.startsWith('{}', reader.place)) reader.place += 2
  return ''
}

function skipBlanks(reader: Reader): void {
  while (reader.source[reader.place] === ' ' || reader.source[reader.place] === '\n')
    reader.place += 1
}

function skipTo(reader: Reader, end: string): string {
  const at = reader.source.indexOf(end, reader.place)
  reader.place = at === -1 ? reader.source.length : at + end.length
  return endOfSymbol(reader)
}

function readCharacterCode(reader: Reader): string {
  const [whole, hex, decimal] =
    /^(?:"([0-9A-F]{1,6})|(\d{1,7})) ?/u.exec(
      reader.source.slice(reader.place, reader.place + 9),
    ) ?? []
  if (whole === undefined) return ''
  reader.place += whole.length
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : ''
}

function putAccent(letter: string, mark: string): string {
  const bare = letter.replace(/^ı/u, 'i').replace(/^ȷ/u, 'j')
  // Behind the marks the letter has already.
  const first = /^\S\p{M}*/u.exec(bare)?.[0]
  if (first !== undefined) return first + mark + bare.slice(first.length)
  // An accent over nothing is the sign itself.
  return mark === '\u0303' ? '~' : mark === '\u0302' ? '^' : bare
}
