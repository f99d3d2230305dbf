import type { Fact } from '../../contract/model'
import type { ArticleReading } from '../articles/read-article'
import type { ArticleRecord } from '../storage/records'

type Facts = Omit<ArticleReading, 'blocks'>

/**
 * The facts of a new reading, a person's word before all of them. An empty fact tells not who emptied it: it stays empty
 * where the same rules find a value in the text as it was, for then a person took that away.
 */
export function carryFacts(kept: ArticleRecord, readBefore: Facts, read: Facts): Facts {
  // Records of earlier versions lack some facts: nobody has had a word on them.
  const choose = <Value>(
    now: Fact<Value> | undefined,
    then: Fact<Value>,
    fresh: Fact<Value>,
  ): Fact<Value> => {
    if (now === undefined) return fresh
    const isPersons = now.reason === null && (now.value !== null || then.value !== null)
    return isPersons ? now : fresh
  }
  return {
    title: choose(kept.title, readBefore.title, read.title),
    language: choose(kept.language, readBefore.language, read.language),
    outlet: choose(kept.outlet, readBefore.outlet, read.outlet),
    url: choose(kept.url, readBefore.url, read.url),
    publishedOn: choose(kept.publishedOn, readBefore.publishedOn, read.publishedOn),
    authors: choose(kept.authors, readBefore.authors, read.authors),
    place: choose(kept.place, readBefore.place, read.place),
    agency: choose(kept.agency, readBefore.agency, read.agency),
    modifiedOn: choose(kept.modifiedOn, readBefore.modifiedOn, read.modifiedOn),
  }
}
