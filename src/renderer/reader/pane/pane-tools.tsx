import type { ReactElement, RefObject } from 'react'
import type { Article } from '../../../contract/model'
import { languageAt } from '../../../contract/tell-language'
import { LanguageTool } from '../languages/language-tool'
import { LinkChooser } from '../linked/link-chooser'
import { useLinkedPanes } from '../linked/linked-panes'
import type { Linking } from '../linked/use-linking'
import { EntityPicker } from '../passage/entity-picker'
import { PassageTools } from '../passage/passage-tools'
import type { ChosenPassage } from '../passage/use-passage'
import { useTagging } from '../passage/use-tagging'
import { useDesk } from '../reader-desk'
import type { KnownMention } from '../sidebar/group-mentions'
import { FloatingBox } from './floating-box'
import { MentionTools } from './mention-tools'
import type { PaneCommands } from './pane-keys'
import type { Naming } from './use-naming'

/** What floats beside a passage: its tools, the question whom it names, or the mention that was pressed. */
export function PaneTools({
  article,
  commands,
  naming,
  linking,
  passage,
  pressed,
  onLeavePressed,
  root,
  scroller,
}: {
  readonly article: Article
  readonly commands: PaneCommands
  readonly naming: Naming
  readonly linking: Linking
  readonly passage: ChosenPassage | null
  readonly pressed: readonly KnownMention[]
  readonly onLeavePressed: () => void
  readonly root: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
}): ReactElement | null {
  const { labels, entities } = useDesk()
  const { begun } = useLinkedPanes()
  const { tagKnown, tagNew } = useTagging(article)
  const asked = naming.span
  const [first] = pressed
  const place = { root, scroller }
  if (asked !== null)
    return (
      <FloatingBox {...place} span={asked}>
        <EntityPicker
          words={article.text.slice(asked.start, asked.end).replace(/\s+/g, ' ')}
          language={languageAt(article, asked.start)}
          entities={entities}
          onKnown={(entity) => {
            naming.finish()
            void tagKnown(asked, entity)
          }}
          onNew={(kind, name) => {
            naming.finish()
            void tagNew(asked, kind, name)
          }}
          onLeave={naming.leave}
        />
      </FloatingBox>
    )
  if (linking.asked !== null)
    return (
      <FloatingBox {...place} span={linking.asked}>
        <LinkChooser words={begun?.words ?? ''} onChoose={linking.finish} onLeave={linking.leave} />
      </FloatingBox>
    )
  if (passage !== null)
    return (
      <FloatingBox {...place} span={passage.span} hand={passage.hand}>
        <PassageTools labels={labels} commands={commands}>
          <LanguageTool article={article} passage={passage.span} />
        </PassageTools>
      </FloatingBox>
    )
  if (first !== undefined)
    return (
      <FloatingBox {...place} span={first}>
        <MentionTools mentions={pressed} onLeave={onLeavePressed} />
      </FloatingBox>
    )
  return null
}
