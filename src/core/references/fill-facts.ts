import type { Fact, IsoDate, Language } from '../../contract/model'
import { languages } from '../../contract/model'
import { type FilledFact, filledFacts, type Reference } from '../../contract/references'
import { inferredFact } from '../articles/fact'
import type { ArticleRecord } from '../storage/records'

type Facts = Pick<ArticleRecord, FilledFact>

/** What a reference knows of the facts an article lacks, as inferred from it. A value that is there is never touched. */
export function fillFacts(article: Facts, reference: Reference): Partial<Facts> {
  const said = factsOf(reference)
  const empty = filledFacts.filter((name) => article[name].value === null && said[name] !== null)
  return Object.fromEntries(empty.map((name) => [name, said[name]]))
}

type Said = { readonly [Name in FilledFact]: Facts[Name] | null }

function factsOf({ key, fields, dates }: Reference): Said {
  const evidence = key ?? fields.title ?? ''
  const fact = <Value>(value: Value | null | undefined): Fact<Value> | null =>
    value === null || value === undefined ? null : inferredFact(value, 'reference', evidence)
  const url = fields.URL
  const isWeb = url !== undefined && /^https?:\/\//iu.test(url) && URL.canParse(url)
  return {
    title: fact(fields.title),
    outlet: fact(fields['container-title'] ?? fields['container-title-short']),
    url: fact(isWeb ? url : null),
    publishedOn: fact(dayOf(dates.issued)),
    language: fact(languageOf(fields.language)),
  }
}

const dayOf = (date: string | undefined): IsoDate | null =>
  /^\d{4}-\d{2}-\d{2}$/u.test(date ?? '') ? (date as IsoDate) : null

/** Of `vi-VN`, `vie`, `Vietnamese` and the like. */
function languageOf(text: string | undefined): Language | null {
  const word = text?.toLowerCase() ?? ''
  return languages.find((language) => word.startsWith(language)) ?? null
}
