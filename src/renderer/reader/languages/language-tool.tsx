import { Languages } from 'lucide-react'
import type { ReactElement } from 'react'
import { Button } from 'react-aria-components'
import { type BlockLanguage, blockLanguages } from '../../../contract/block-language'
import type { Article, Span } from '../../../contract/model'
import { languageOf, tellLanguage } from '../../../contract/tell-language'
import { useIsReadOnly } from '../../connection/session'
import { hint } from '../../ui/hint'
import { useLanguage, useSay } from '../../ui/language'
import { MenuButton, type MenuChoice } from '../../ui/menu'
import { describeRule } from '../rule-words'
import { overlaps } from '../text/arrange-article'
import { messages } from './messages'
import { useBlockLanguage } from './use-block-language'

/** Says in which language the paragraphs of a passage are, and lets a person put it right. */
export function LanguageTool({
  article,
  passage,
}: {
  readonly article: Article
  readonly passage: Span
}): ReactElement | null {
  const say = useSay(messages)
  const language = useLanguage()
  const change = useBlockLanguage(article)
  const isReadOnly = useIsReadOnly()
  const { text, blocks } = article
  const touched = blocks.filter((block) => overlaps(block, passage))
  const [first] = touched
  if (first === undefined) return null
  const starts = touched.map(({ start }) => start)
  const { value, by } = languageOf(first, text)
  const told = tellLanguage(text.slice(first.start, first.end))
  const choice = (id: BlockLanguage): MenuChoice => ({
    id,
    label: say(id),
    run: () => void change(starts, id),
  })
  return (
    <MenuButton
      label={say('language')}
      groups={[
        {
          id: 'languages',
          title: say('language'),
          selected: by === 'user' ? value : 'told',
          choices: [
            {
              id: 'told',
              label: say('told'),
              detail: say('toldAs', {
                language: say(told.value),
                rule: describeRule(told.by, language),
              }),
              run: () => void change(starts, null),
            },
            ...blockLanguages.map(choice),
          ],
        },
      ]}
    >
      <Button
        {...hint(say('language'))}
        className="passage-tools__tool"
        aria-label={say('language')}
        isDisabled={isReadOnly}
      >
        <Languages aria-hidden />
      </Button>
    </MenuButton>
  )
}
