import { Scissors } from 'lucide-react'
import { type ReactElement, useCallback, useId } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Block, BlockRole } from '../../../contract/model'
import { useLanguage, useSay } from '../../ui/language'
import { messages } from '../messages'
import type { Section } from '../text/arrange-article'
import { type LineTools, TrimmedLineTools } from '../trimming/trimmed-line-tools'
import type { ChunkProps } from './text-chunk'
import { TextChunk } from './text-chunk'
import type { ShareOf } from './use-shares'
import './trimmed-section.css'

const wordsFor = {
  related: 'trimmedRelated',
  caption: 'trimmedCaption',
  navigation: 'trimmedNavigation',
  source: 'trimmedSource',
} as const satisfies Partial<Record<BlockRole, keyof typeof messages>>

const kindOf = (role: BlockRole) =>
  role in wordsFor ? wordsFor[role as keyof typeof wordsFor] : 'trimmedText'

/** A bar that says what was trimmed here; it opens onto the trimmed lines, each of which can be taken back. */
export function TrimmedSection({
  section,
  isShown,
  onToggle,
  tools,
  isWanted,
  shareOf,
  ...chunkProps
}: Omit<ChunkProps, 'chunk' | 'aside' | 'isWanted' | 'share'> & {
  readonly section: Section
  readonly isShown: boolean
  readonly onToggle: () => void
  readonly tools: LineTools
  readonly isWanted: (chunk: Section['chunks'][number]) => boolean
  readonly shareOf: ShareOf
}): ReactElement {
  const say = useSay(messages)
  const contents = useId()
  const summary = useSummary(section)
  const aside = useCallback(
    (block: Block) => <TrimmedLineTools block={block} {...tools} />,
    [tools],
  )
  return (
    <div className="trimmed-section">
      <div className="trimmed-section__bar">
        <Scissors aria-hidden className="trimmed-section__sign" />
        <span className="trimmed-section__words">{summary}</span>
        <PlainButton
          className="trimmed-section__toggle"
          aria-expanded={isShown}
          aria-controls={contents}
          onPress={onToggle}
        >
          {say(isShown ? 'hide' : 'show')}
          <span className="visually-hidden"> {summary}</span>
        </PlainButton>
      </div>
      <div id={contents}>
        {isShown
          ? section.chunks.map((chunk) => (
              <TextChunk
                key={chunk.start}
                chunk={chunk}
                {...chunkProps}
                share={shareOf(chunk)}
                isWanted={isWanted(chunk)}
                aside={aside}
              />
            ))
          : null}
      </div>
    </div>
  )
}

/** “38 lines of other stories and 2 captions trimmed”. */
function useSummary({ roles }: Section): string {
  const say = useSay(messages)
  const language = useLanguage()
  const counts = new Map<keyof typeof messages, number>()
  for (const { role, count } of roles)
    counts.set(kindOf(role), (counts.get(kindOf(role)) ?? 0) + count)
  const parts = [...counts].sort(([, n], [, m]) => m - n).map(([kind, n]) => say(kind, { n }))
  const locale = language === 'en' ? 'en-GB' : 'vi'
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
  return say('trimmed', { parts: list })
}
