import type { ReactElement } from 'react'
import { citationKeyPattern } from '../../../contract/citation-key-pattern'
import type { Article, Fact } from '../../../contract/model'
import { useSay } from '../../ui/language'
import { parseDate } from '../../ui/parse-date'
import { factMessages } from '../fact-messages'
import { messages } from '../messages'
import { EditableFact } from './editable-fact'
import type { Correct } from './facts-tab'
import { ReadAs } from './read-as'

const catalogue = { ...messages, ...factMessages }

/** Who wrote it where, for which agency, when it was changed; and how its file was read. */
export function FurtherFacts({
  article,
  correct,
}: {
  readonly article: Article
  readonly correct: Correct
}): ReactElement {
  const say = useSay(catalogue)
  const { rev, authors, place, agency, modifiedOn, citationKey } = article
  return (
    <>
      <EditableFact
        label={say('factAuthors')}
        fact={inOneLine(authors)}
        placeholder={authors.value === null ? say('unknown') : say('authorsPattern')}
        longest={2000}
        rev={rev}
        save={(names, began) => correct(began, { authors: namesIn(names) })}
      />
      <EditableFact
        label={say('factPlace')}
        fact={place}
        rev={rev}
        save={(words, began) => correct(began, { place: words === '' ? null : words })}
      />
      <EditableFact
        label={say('factAgency')}
        fact={agency}
        rev={rev}
        save={(words, began) => correct(began, { agency: words === '' ? null : words })}
      />
      <EditableFact
        label={say('factModified')}
        fact={modifiedOn}
        placeholder={say('datePattern')}
        check={(text) => (text === '' || parseDate(text) !== null ? null : say('badDate'))}
        rev={rev}
        save={(date, began) => correct(began, { modifiedOn: parseDate(date) })}
      />
      <EditableFact
        label={say('factKey')}
        fact={{ value: citationKey, inferred: false, reason: null }}
        hint={say('keyHint')}
        check={(key) => (citationKeyPattern.test(key) ? null : say('badKey'))}
        longest={100}
        rev={rev}
        save={(key, began) => correct(began, { citationKey: key })}
      />
      <ReadAs article={article} />
    </>
  )
}

const inOneLine = (authors: Fact<readonly string[]>): Fact<string> => ({
  ...authors,
  value: authors.value?.join('; ') ?? null,
})

function namesIn(line: string): readonly string[] | null {
  const names = line.split(';').flatMap((name) => name.trim() || [])
  return names.length === 0 ? null : names
}
