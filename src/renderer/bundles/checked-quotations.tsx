import { type ReactElement, useState } from 'react'
import {
  type BundleReport,
  type CheckedPassage,
  type QuoteVerdict,
  quoteVerdicts,
} from '../../contract/bundles'
import { ChipButton } from '../ui/chip'
import { Count } from '../ui/count'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { VirtualLines } from '../ui/virtual-lines'
import { messages } from './messages'
import './checked-quotations.css'

const verdictNames: Readonly<Record<QuoteVerdict, keyof typeof messages>> = {
  altered: 'alteredQuote',
  sourceMissing: 'sourceMissing',
  normalised: 'normalised',
  verbatim: 'verbatim',
}

/** A bundle's quotations by how they stand in its texts, each with its words and article. */
export function CheckedQuotations({ report }: { readonly report: BundleReport }): ReactElement {
  const say = useSay(messages)
  const { quotes, passages } = report
  const [filter, setFilter] = useState<QuoteVerdict | 'all'>('all')
  const total = quoteVerdicts.reduce((sum, verdict) => sum + quotes[verdict], 0)
  const shown = passages.filter(({ verdict }) => filter === 'all' || verdict === filter)
  if (total === 0)
    return (
      <section className="bundle-view__section">
        <SectionTitle>{say('quotes')}</SectionTitle>
        <p className="bundle-view__soft">{say(report.ok ? 'noQuotes' : 'quotesUnread')}</p>
      </section>
    )
  return (
    <section className="bundle-view__section">
      <SectionTitle>{say('quotes')}</SectionTitle>
      <fieldset className="checked-quotations__filters" aria-label={say('showOnly')}>
        <ChipButton isPressed={filter === 'all'} onPress={() => setFilter('all')}>
          {say('all')} <Count n={total} />
        </ChipButton>
        {quoteVerdicts.map((verdict) => (
          <ChipButton
            key={verdict}
            isPressed={filter === verdict}
            onPress={() => setFilter(verdict)}
          >
            {say(verdictNames[verdict])} <Count n={quotes[verdict]} />
          </ChipButton>
        ))}
      </fieldset>
      {filter === 'normalised' ? (
        <p className="bundle-view__soft">{say('normalisedHint')}</p>
      ) : null}
      {shown.length === 0 ? (
        <p className="bundle-view__soft">{say('noneOfThese')}</p>
      ) : (
        <div className="checked-quotations__lines">
          <VirtualLines
            key={filter}
            label={say('quotes')}
            lines={shown}
            show={(passage) => <Passage passage={passage} />}
          />
        </div>
      )}
      {passages.length < total ? (
        <p className="bundle-view__soft">{say('firstOnly', { n: passages.length, all: total })}</p>
      ) : null}
    </section>
  )
}

function Passage({ passage }: { readonly passage: CheckedPassage }): ReactElement {
  const say = useSay(messages)
  const { verdict, words, article, path } = passage
  return (
    <div className="checked-quotations__passage">
      <span className={`checked-quotations__verdict checked-quotations__verdict--${verdict}`}>
        {say(verdictNames[verdict])}
      </span>
      <blockquote className="checked-quotations__words">{words}</blockquote>
      <p className="checked-quotations__source">{article ?? path}</p>
    </div>
  )
}
