import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import { findingMessages, formatFinding } from '../../contract/finding-messages'
import type { Finding } from '../../contract/safekeeping'
import { useLanguage, useSay } from '../ui/language'
import { messages } from './messages'
import './finding-list.css'

/** What a check found: each a sentence, some of the things it is about, and what a repair does. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <FindingLine key={finding.code} finding={finding} />
      ))}
    </ul>
  )
}

function FindingLine({
  finding: { code, count, examples, repaired },
}: {
  readonly finding: Finding
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const isDone = repaired === count
  const Sign = isDone ? CircleCheck : TriangleAlert
  return (
    <li className={`finding-list__finding ${isDone ? 'finding-list__finding--done' : ''}`}>
      <Sign aria-hidden className="finding-list__sign" />
      <div className="finding-list__words">
        <p className="finding-list__sentence">{formatFinding(code, count, language)}</p>
        <ul className="finding-list__examples">
          {examples.map((example) => (
            <li key={example}>
              <code>{example}</code>
            </li>
          ))}
          {count > examples.length && examples.length > 0 ? (
            <li>{say('andMore', { n: count - examples.length })}</li>
          ) : null}
        </ul>
        <p className="finding-list__repair">
          {repaired > 0 ? say('repaired', { n: repaired }) : findingMessages[code].repair[language]}
        </p>
      </div>
    </li>
  )
}
