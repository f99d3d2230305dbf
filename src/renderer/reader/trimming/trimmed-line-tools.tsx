import { Ellipsis, Undo2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Article, Block } from '../../../contract/model'
import { outletRuleOf } from '../../../contract/outlet-rules'
import { useIsReadOnly } from '../../connection/session'
import { IconButton } from '../../ui/button'
import { useLanguage, useSay } from '../../ui/language'
import { MenuButton, type MenuChoice } from '../../ui/menu'
import { describeRule } from '../rule-words'
import { messages } from './messages'
import { useRevoke } from './use-revoke'

export interface LineTools {
  readonly article: Article
  readonly onKeep: (starts: readonly number[]) => void
  readonly onAlwaysKeep: (start: number) => void
}

/** What can be done with one trimmed line: keep it, all its rule trimmed, or all like it at the outlet. */
export function TrimmedLineTools({
  block,
  article,
  onKeep,
  onAlwaysKeep,
}: LineTools & { readonly block: Block }): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const revoke = useRevoke()
  const isReadOnly = useIsReadOnly()
  const outletRule = outletRuleOf(block)
  const outlet = article.outlet.value ?? say('unknownOutlet')
  const why =
    block.by === 'user'
      ? say('trimmedByYou')
      : outletRule === null
        ? say('trimmedWhy', { rule: describeRule(block.by, language) })
        : say('trimmedByOutlet', { outlet })
  const alike = article.blocks.filter(({ by, kept }) => by === block.by && !kept)
  const choices: readonly MenuChoice[] = [
    ...(alike.length < 2 || block.by === 'user'
      ? []
      : [
          {
            id: 'rule',
            label: say('keepRule', { n: alike.length }),
            run: () => onKeep(alike.map(({ start }) => start)),
          },
        ]),
    outletRule === null
      ? {
          id: 'always',
          label: say('alwaysKeep', { outlet }),
          isDisabled: article.outlet.value === null,
          run: () => onAlwaysKeep(block.start),
        }
      : { id: 'revoke', label: say('revokeHere'), run: () => void revoke(outletRule) },
  ]
  return (
    <>
      <IconButton
        label={say('keepBlock')}
        side="left"
        isDisabled={isReadOnly}
        onPress={() => onKeep([block.start])}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <MenuButton
        label={say('lineMenu')}
        placement="bottom end"
        groups={[{ id: 'line', title: why, choices }]}
      >
        <IconButton label={say('lineMenu')} side="left" isDisabled={isReadOnly}>
          <Ellipsis aria-hidden />
        </IconButton>
      </MenuButton>
    </>
  )
}
