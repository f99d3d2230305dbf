import { type ReactElement, useMemo } from 'react'
import { type BlockLanguage, blockLanguages } from '../../../contract/block-language'
import type { Article } from '../../../contract/model'
import { ownLanguage } from '../../../contract/tell-language'
import { useIsReadOnly } from '../../connection/session'
import { Button } from '../../ui/button'
import { useSay } from '../../ui/language'
import { messages } from './messages'
import { useBlockLanguage } from './use-block-language'

/** How many kept paragraphs are in another language than their article, and which a person said so of; nothing while there is none. */
export function ParagraphLanguages({
  article,
}: {
  readonly article: Article
}): ReactElement | null {
  const say = useSay(messages)
  const change = useBlockLanguage(article)
  const isReadOnly = useIsReadOnly()
  const { counts, own } = useMemo(() => countLanguages(article), [article])
  if (counts.size + own.length === 0) return null
  return (
    <div className="facts-tab__fact">
      <span className="facts-tab__label">{say('others')}</span>
      {blockLanguages.flatMap((language) => {
        const n = counts.get(language)
        return n === undefined
          ? []
          : [<span key={language}>{say('count', { language: say(language), n })}</span>]
      })}
      {own.length === 0 ? null : (
        <span>
          {say('byYou', { n: own.length })}{' '}
          <Button
            tone="quiet"
            isDisabled={isReadOnly}
            aria-label={say('giveBackOf')}
            onPress={() => void change(own, null)}
          >
            {say('giveBack')}
          </Button>
        </span>
      )}
    </div>
  )
}

function countLanguages({ blocks, text, language: { value } }: Article) {
  const counts = new Map<BlockLanguage, number>()
  for (const block of blocks) {
    const own = block.kept ? ownLanguage(block, text, value) : undefined
    if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  const own = blocks.filter(({ language }) => language !== undefined)
  return { counts, own: own.map(({ start }) => start) }
}
