import { flattenText } from '../../contract/flatten-text'

/** Text as one line of TeX that prints it letter for letter, whichever of BibTeX, Biber and pandoc reads it. */
export function escapeTex(text: string): string {
  const flat = flattenText(text)
  const brace = hasPairedBraces(flat) ? escapedBraces : hiddenBraces
  return (
    flat
      .replace(
        /[\\{}$&#_%~^\u00a0]/gu,
        (character) => brace[character] ?? texWords[character] ?? `\\${character}`,
      )
      // Runs of these would become dashes and quotation marks.
      .replace(/-(?=-)|'(?=')|`(?=`)/gu, '$&{}')
  )
}

const texWords: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\u00a0': '~',
}

const escapedBraces: Readonly<Record<string, string>> = { '{': '\\{', '}': '\\}' }

// BibTeX counts escaped braces too: one without its pair would swallow every entry after it. TeX and pandoc skip what stands
// behind \iffalse, so there the pair is counted and not printed.
const hiddenBraces: Readonly<Record<string, string>> = {
  '{': '\\{\\iffalse\\}\\fi{}',
  '}': '\\iffalse\\{\\fi\\}',
}

function hasPairedBraces(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
