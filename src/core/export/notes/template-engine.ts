import { Liquid, type Template as Parsed } from 'liquidjs'
import { escapeMarkdown, escapeMetadata } from '../../../contract/escape-markdown'
import { Fault } from '../../../contract/fault'
import { liquidFilters, liquidTags } from '../../../contract/template-fields'
import type { Note } from './fenced-note'
import type { FrontEntry, FrontValue } from './front-matter'
import { noteFilters } from './note-filters'
import { PartTag, splitParts, withoutControls } from './part-tag'
import { templateReason } from './template-reason'

/** A template, ready to write notes. */
export interface NoteTemplate {
  /** Faults: `template/faulty`. */
  render(fields: object): Note
}

// Time in milliseconds, the rest in characters and list entries: a template that never ends, or fills the memory, is stopped.
const limits = { parseLimit: 100_000, renderLimit: 10_000, memoryLimit: 100_000_000 }

/**
 * Reads a template: lines of front matter as `KEY: VALUE`, then the body. Nothing of it runs as code, and it sees only the
 * fields it is given. Faults: `template/faulty`.
 */
export function parseTemplate(text: string, footnotes: boolean): NoteTemplate {
  const { front, body, linesBefore } = splitTemplate(withoutControls(text))
  const engines = {
    body: createEngine(footnotes, 'markdown'),
    front: createEngine(footnotes, 'as-is'),
  }
  const parsed = orFaulty(() => engines.body.parse(body), linesBefore)
  const entries = front.flatMap((line, at) =>
    line.trim() === '' ? [] : [orFaulty(() => parseFrontLine(line, engines.front), at + 1)],
  )
  return {
    render: (fields) =>
      orFaulty(
        () => ({
          front: entries.flatMap((entry) => renderEntry(entry, engines.front, fields)),
          parts: splitParts(String(engines.body.renderSync(parsed, fields))),
        }),
        linesBefore,
      ),
  }
}

function createEngine(footnotes: boolean, output: 'markdown' | 'as-is'): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    ...(output === 'markdown' && { outputEscape: escapeOutput }),
    // There is nothing to include, wherever it is said to lie.
    templates: {},
    ...limits,
  })
  const known = (names: readonly string[]) => (name: string) => names.includes(name)
  for (const name of Object.keys(engine.tags).filter((name) => !known(liquidTags)(name)))
    delete engine.tags[name]
  for (const name of Object.keys(engine.filters).filter((name) => !known(liquidFilters)(name)))
    delete engine.filters[name]
  engine.registerTag('part', PartTag)
  for (const [name, handler] of Object.entries(noteFilters(footnotes)))
    engine.registerFilter(name, {
      raw: true,
      handler: (value: unknown, words: unknown) => handler(value, words),
    })
  return engine
}

function escapeOutput(value: unknown): string {
  if (value === null || value === undefined) return ''
  return escapeMarkdown(Array.isArray(value) ? value.map(String).join(', ') : String(value))
}

interface SplitTemplate {
  /** The lines between the fences. */
  readonly front: readonly string[]
  readonly body: string
  /** How many lines stand before the body. */
  readonly linesBefore: number
}

function splitTemplate(text: string): SplitTemplate {
  const [whole, front] = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text) ?? []
  return whole === undefined || front === undefined || !text.startsWith('---')
    ? { front: [], body: text, linesBefore: 0 }
    : {
        front: front.split('\n'),
        body: text.slice(whole.length),
        linesBefore: whole.split('\n').length - 1,
      }
}

interface FrontLine {
  readonly key: string
  /** An expression that gives its value as it is, or a text with expressions in it. */
  readonly value:
    | { readonly kind: 'expression'; readonly words: string }
    | { readonly kind: 'text'; readonly parsed: Parsed[] }
}

function parseFrontLine(line: string, engine: Liquid): FrontLine {
  const [, key, words = ''] =
    /^([\p{L}\p{N}_][\p{L}\p{N} _.-]{0,60}):(?:\s+(.*))?$/u.exec(line.trimEnd()) ?? []
  if (key === undefined)
    throw new Fault('template/faulty', { reason: 'front-malformed', words: line.slice(0, 80) })
  const [, expression] = /^\{\{-?((?:(?!\}\}).)*?)-?\}\}$/u.exec(words.trim()) ?? []
  // Parsed now so that a faulty one is named when the template is saved.
  const parsed = engine.parse(words)
  return {
    key,
    value:
      expression === undefined
        ? { kind: 'text', parsed }
        : { kind: 'expression', words: expression },
  }
}

function renderEntry(
  { key, value }: FrontLine,
  engine: Liquid,
  fields: object,
): readonly FrontEntry[] {
  const known: unknown =
    value.kind === 'expression'
      ? engine.evalValueSync(value.words, fields)
      : engine.renderSync(value.parsed, fields)
  const shown = frontValue(known)
  return shown === null ? [] : [[key, shown]]
}

/** Null for what says nothing. */
function frontValue(value: unknown): FrontValue | null {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) {
    const items = value.flatMap((item) =>
      typeof item === 'string' && item !== '' ? [escapeMetadata(item)] : [],
    )
    return items.length === 0 ? null : items
  }
  return typeof value === 'string' && value !== '' ? escapeMetadata(value) : null
}

/** What is wrong with a template, and in which of its lines: so many stand before what is worked on. */
function orFaulty<Value>(work: () => Value, linesBefore: number): Value {
  try {
    return work()
  } catch (error) {
    if (error instanceof Fault || !(error instanceof Error)) throw error
    throw new Fault('template/faulty', templateReason(error.message, linesBefore), { cause: error })
  }
}
