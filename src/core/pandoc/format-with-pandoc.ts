import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../contract/fault'
import type { FileSource } from '../../contract/importing'
import type { Language } from '../../contract/model'
import type { Reference } from '../../contract/references'
import { formatCslJson } from '../export/format-csl-json'
import { findPandoc, type Pandoc } from './find-pandoc'
import { formatStyled } from './format-styled'
import { nameOfStyle, readStyle } from './read-style'
import { type ProgramLimits, type ProgramRun, runProgram } from './run-program'

export const pandocLimits: ProgramLimits = { seconds: 60, megabytes: 64 }

/** A bibliography by another's style. */
export interface StyledBibliography {
  /** Markdown, one paragraph a work, in the style's order. Faults: those of `formatWithPandoc`. */
  readonly text: string
  /** The program and its version. */
  readonly writtenBy: string
}

export interface StyleRequest {
  readonly references: readonly Reference[]
  readonly styleFile: FileSource
  readonly language: Language
}

/**
 * Formats references by any CSL style with the user's own pandoc. It reads nothing but a copy of the style and the references,
 * in a private folder that is gone afterwards. Faults: `pandoc/…`, `style/…`, `file/…`, `work/cancelled`.
 */
export async function formatWithPandoc(
  { references, styleFile, language }: StyleRequest,
  places: readonly string[],
  signal: AbortSignal,
  limits = pandocLimits,
): Promise<StyledBibliography> {
  const text = await readStyle(styleFile)
  const style = nameOfStyle(styleFile)
  const folder = await mkdtemp(join(tmpdir(), 'lectern-pandoc-'))
  try {
    await writeFile(join(folder, copyName), text)
    const pandoc = await findPandoc(places, folder, signal)
    const task = { path: pandoc.path, args: argumentsFor(language), folder }
    const run = await runProgram({ ...task, input: formatCslJson(references) }, limits, signal)
    return {
      text: readEntries(outputOf(run, pandoc, style, limits), pandoc, style),
      writtenBy: `pandoc ${pandoc.version}`,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// Named without its folder, whose name an older pandoc may not be able to spell.
const copyName = 'style.csl'

// Its memory is limited as its manual advises; the folder it works in stands in for the user's, whose templates do not count.
const argumentsFor = (language: Language): readonly string[] => [
  ...['+RTS', '-M1024M', '-RTS', '--sandbox', '--data-dir=.'],
  ...[
    '--from=csljson',
    '--to=json',
    '--citeproc',
    `--csl=${copyName}`,
    `--metadata=lang:${language}`,
  ],
]

function outputOf(
  run: ProgramRun,
  { version }: Pandoc,
  style: string,
  { seconds, megabytes }: ProgramLimits,
): string {
  switch (run.kind) {
    case 'ended':
      if (run.ok) return run.output
      throw new Fault('pandoc/failed', { version, style, reason: briefly(run.remarks) })
    case 'too-slow':
      throw new Fault('pandoc/too-slow', { version, style, seconds })
    case 'flooded':
      throw new Fault('pandoc/flooded', { version, style, limit: megabytes })
    case 'not-started':
      throw new Fault('pandoc/missing')
  }
}

function readEntries(json: string, { version }: Pandoc, style: string): string {
  const entries = parseEntries(json)
  if (entries === null) throw new Fault('pandoc/failed', { version, style, reason: briefly(json) })
  if (entries.length === 0) throw new Fault('style/without-bibliography', { path: style })
  return `${entries.join('\n\n')}\n`
}

function parseEntries(json: string): readonly string[] | null {
  try {
    return formatStyled(json)
  } catch {
    return null
  }
}

/** What a program says, as a part of a sentence: on one line, and not for ever. */
const briefly = (said: string): string =>
  said
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
