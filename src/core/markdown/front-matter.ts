import * as v from 'valibot'
import { parse } from 'yaml'
import type { Fact } from '../../contract/model'
import { inferredFact, statedFact } from '../articles/fact'
import { addressOf, dayOf, namesOf, type PageFacts, plain } from '../html/page-facts'

/** What stands between lines of three dashes at a file's start, as note programs and web clippers write it. */
export interface FrontMatter {
  readonly lines: readonly string[]
  readonly facts: PageFacts
  /** What follows it. */
  readonly body: string
}

const limit = 20_000
const opening = /^---[ \t]*\n(?<yaml>[\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Null where there is none, or none that can be read: then it is text like any other. */
export function readFrontMatter(text: string): FrontMatter | null {
  const match = opening.exec(text.slice(0, limit))
  const yaml = match?.groups?.yaml
  if (match === null || yaml === undefined) return null
  const fields = parseFields(yaml)
  return fields === null
    ? null
    : { lines: match[0].split('\n'), facts: factsOf(fields), body: text.slice(match[0].length) }
}

type Fields = ReadonlyMap<string, string>

const scalar = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const fieldsSchema = v.record(
  v.string(),
  v.union([
    v.pipe(
      v.array(scalar),
      v.transform((all) => all.join('; ')),
    ),
    scalar,
    v.unknown(),
  ]),
)

function parseFields(yaml: string): Fields | null {
  try {
    const fields = v.parse(fieldsSchema, parse(yaml, { maxAliasCount: 0 }))
    return new Map(
      Object.entries(fields).flatMap(([name, value]) =>
        // Links between notes: [[Ann Smith]], [[people/ann|Ann Smith]].
        typeof value === 'string'
          ? [[name.toLowerCase(), value.replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1').trim()]]
          : [],
      ),
    )
  } catch {
    return null
  }
}

const factsOf = (fields: Fields): PageFacts => ({
  title: firstOf(fields, ['title', 'headline'], plain),
  outlet: firstOf(fields, ['publisher', 'outlet', 'publication', 'site', 'site_name'], plain),
  url: firstOf(fields, ['url', 'source', 'source_url', 'link', 'canonical'], addressOf),
  authors: firstOf(fields, ['authors', 'author', 'byline'], namesOf),
  // A bare date may be the day somebody kept the article.
  publishedOn:
    firstOf(fields, ['published', 'datepublished', 'date_published', 'published_at'], dayOf) ??
    firstOf(fields, ['date'], dayOf, inferredFact),
  modifiedOn: firstOf(fields, ['modified', 'datemodified', 'date_modified', 'updated'], dayOf),
})

function firstOf<Value>(
  fields: Fields,
  names: readonly string[],
  read: (words: string) => Value | null,
  toFact: typeof statedFact = statedFact,
): Fact<Value> | null {
  for (const name of names) {
    const words = fields.get(name) ?? ''
    const value = words === '' ? null : read(words)
    if (value !== null) return toFact(value, 'front-matter', `${name}: ${words}`)
  }
  return null
}
