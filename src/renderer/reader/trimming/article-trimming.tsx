import { type ReactElement, useMemo } from 'react'
import type { Article } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import { Button } from '../../ui/button'
import { useLanguage, useSay } from '../../ui/language'
import { SectionTitle } from '../../ui/section-title'
import { useTrimming } from '../pane/use-trimming'
import { describeRule } from '../rule-words'
import { countVerdicts, type TrimmingRule } from './count-verdicts'
import { messages } from './messages'
import './article-trimming.css'

/** What was trimmed in an article by which rule, to be kept or trimmed again a rule at a time. */
export function ArticleTrimming({ article }: { readonly article: Article }): ReactElement {
  const say = useSay(messages)
  const { release } = useTrimming(article)
  const isReadOnly = useIsReadOnly()
  const { rules, own } = useMemo(() => countVerdicts(article.blocks), [article.blocks])
  return (
    <>
      <SectionTitle>{say('trimming')}</SectionTitle>
      {rules.length + own.length === 0 ? (
        <p className="article-trimming__count">{say('nothingTrimmed')}</p>
      ) : (
        <ul className="article-trimming">
          {rules.map((rule) => (
            <RuleRow key={rule.rule} rule={rule} article={article} />
          ))}
          {own.length === 0 ? null : (
            <li className="article-trimming__row">
              <span>
                {say('trimmedByYou')}
                <span className="article-trimming__count"> {say('lines', { n: own.length })}</span>
              </span>
              <Button
                tone="quiet"
                isDisabled={isReadOnly}
                aria-label={say('giveBackOf')}
                onPress={() => void release(own)}
              >
                {say('giveBack')}
              </Button>
            </li>
          )}
        </ul>
      )}
    </>
  )
}

function RuleRow({
  rule: { rule, lines, kept, trimmed, chosen },
  article,
}: {
  readonly rule: TrimmingRule
  readonly article: Article
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { keep, release } = useTrimming(article)
  const isReadOnly = useIsReadOnly()
  const name = say('trimmedWhy', { rule: describeRule(rule, language) })
  return (
    <li className="article-trimming__row">
      <span>
        {name}
        <span className="article-trimming__count">
          {' '}
          {kept === 0 ? say('lines', { n: lines }) : say('keptOf', { kept, n: lines })}
        </span>
      </span>
      {trimmed.length === 0 ? null : (
        <Button
          tone="quiet"
          isDisabled={isReadOnly}
          aria-label={say('keepAllOf', { rule: name })}
          onPress={() => void keep(trimmed)}
        >
          {say('keepAll')}
        </Button>
      )}
      {chosen.length === 0 ? null : (
        <Button
          tone="quiet"
          isDisabled={isReadOnly}
          aria-label={say('trimAgainOf', { rule: name })}
          onPress={() => void release(chosen)}
        >
          {say('trimAgain')}
        </Button>
      )}
    </li>
  )
}
