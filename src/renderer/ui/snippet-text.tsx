import type { ReactElement } from 'react'
import type { Snippet } from '../../contract/exchange'
import type { Language } from '../../contract/model'
import { splitAtMarks } from './split-at-marks'
import './snippet-text.css'

/** Text with its marked stretches. `lang` is the article's language, for the screen reader's voice. */
export function SnippetText({
  snippet,
  lang,
}: {
  readonly snippet: Snippet
  readonly lang?: Language | null | undefined
}): ReactElement {
  return (
    <span lang={lang ?? undefined}>
      {splitAtMarks(snippet).map(({ text, start, marked }) =>
        marked ? (
          <mark key={start} className="snippet-text__mark">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  )
}
