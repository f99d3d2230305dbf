import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  Value,
} from 'liquidjs'
import type { NotePart } from './fenced-note'

// Control characters never come out of a template: what is written is flattened, and what is literal has lost them.
const [opens, names, closes] = ['\u0001', '\u0002', '\u0003']

// A sign and what follows it up to the next one.
const pieces = new RegExp(`([${opens}${closes}]?)([^${opens}${closes}]*)`, 'gu')

/** `{% part NAME %}…{% endpart %}`: what lies between is one generated part of the note, under that name. */
export class PartTag extends Tag {
  readonly title: Value
  readonly templates: Template[] = []

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid)
    this.title = new Value(token.args, liquid)
    while (remaining.length > 0) {
      const next = remaining.shift()
      if (next === undefined) break
      if ('name' in next && next.name === 'endpart') return
      this.templates.push(liquid.parser.parseToken(next, remaining))
    }
    throw new Error(`tag ${token.getText()} not closed`)
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const name = String(yield this.title.value(context))
    emitter.write(`${opens}${name}${names}`)
    yield this.liquid.renderer.renderTemplates(this.templates, context, emitter)
    emitter.write(closes)
  }
}

/** A template's words without what only this file may write. */
export const withoutControls = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n\t]/gu, '')

/** What a template wrote, in its parts. What lies outside of `part` is a part too, named by its place. */
export function splitParts(rendered: string): readonly NotePart[] {
  const parts: NotePart[] = []
  const taken = new Map<string, number>()
  const add = (wanted: string, text: string) => {
    const tidy = tidyText(text)
    if (tidy === '') return
    const name = wanted.replace(/[^\w.:-]/g, '_').slice(0, 120) || 'part'
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    parts.push({ id: count === 1 ? name : `${name}.${count}`, text: tidy })
  }
  let outside = ''
  let inside: { readonly name: string; text: string; depth: number } | null = null
  for (const [, sign = '', words = ''] of rendered.matchAll(pieces)) {
    if (sign === opens) {
      const [name = '', text = ''] = words.split(names)
      if (inside === null) {
        add('text', outside)
        outside = ''
        inside = { name, text, depth: 1 }
      } else {
        inside.depth += 1
        inside.text += text
      }
      continue
    }
    if (sign === closes && inside !== null) {
      inside.depth -= 1
      if (inside.depth === 0) {
        add(inside.name, inside.text)
        inside = null
      }
    }
    if (inside === null) outside += words
    else inside.text += words
  }
  add('text', outside)
  return parts
}

// What looks like a fence inside a part would end it.
const tidyText = (text: string): string =>
  text
    .replace(/<!--(?=\s*lectern:)/g, '<!-- -')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
