import {
  type CSSProperties,
  type ReactElement,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Annotation, Article } from '../../../contract/model'
import type { Preferences } from '../../../contract/preferences'
import { usePreferences } from '../../connection/preferences'
import { useChosenKeys } from '../../connection/use-chosen-keys'
import { useSay } from '../../ui/language'
import { FindBar } from '../find/find-bar'
import { useFind } from '../find/use-find'
import { LinkMargin } from '../linked/link-margin'
import { useLinkedPanes } from '../linked/linked-panes'
import { useLinkedPane } from '../linked/use-linked-pane'
import { useLinking } from '../linked/use-linking'
import { messages } from '../messages'
import type { PaneKey } from '../pane-key'
import { StickyBar } from '../passage/sticky-bar'
import { useCopiedWords } from '../passage/use-copied-words'
import { usePassage } from '../passage/use-passage'
import { useSelectionDrag } from '../passage/use-selection-drag'
import { useStickyMarking } from '../passage/use-sticky-marking'
import type { ShownArticle } from '../read-parts'
import { useDesk } from '../reader-desk'
import type { KnownMention } from '../sidebar/group-mentions'
import { OutletRuleDialog, type RuleWish } from '../trimming/outlet-rule-dialog'
import type { LineTools } from '../trimming/trimmed-line-tools'
import { useRuleWish } from '../trimming/use-rule-wish'
import { ArticleText } from './article-text'
import { MarkMargin } from './mark-margin'
import { MarkPile } from './mark-pile'
import { PaneHeader } from './pane-header'
import { paneKeys } from './pane-keys'
import { PaneTools } from './pane-tools'
import { useScrollMemory } from './scroll-memory'
import { useArticleMarks, usePaintedPassage } from './use-article-marks'
import { useJump } from './use-jump'
import { useNaming } from './use-naming'
import { useOnceWhole } from './use-once-whole'
import { usePaneCommands } from './use-pane-commands'
import { usePanePointing } from './use-pane-pointing'
import { useReveal } from './use-reveal'
import { useTrimming } from './use-trimming'
import './article-pane.css'

/** An article that is there, or its first part until it is, to be read and marked. */
export function ArticlePane({
  pane,
  name,
  article,
  length,
  annotations,
  mentions,
}: ShownArticle & {
  readonly pane: number
  readonly name: PaneKey
  readonly annotations: readonly Annotation[]
  readonly mentions: readonly KnownMention[]
}): ReactElement {
  const say = useSay(messages)
  const desk = useDesk()
  const keys = useChosenKeys()
  const preferences = usePreferences()
  const scroller = useRef<HTMLElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const reveal = useReveal(article.blocks)
  const take = useStickyMarking(article)
  const chosen = usePassage(root, article, preferences.snapping, take)
  const isWhole = article.text.length === length
  const takeAll = useOnceWhole(isWhole, chosen.takeAll)
  const choice = { ...chosen, takeAll }
  const naming = useNaming(root, scroller, choice.drop)
  const [said, announce] = useState('')
  const { visible } = reveal
  const { pressed, press, leavePressed } = usePressedMentions()
  const focusTools = () =>
    scroller.current?.querySelector<HTMLElement>('.passage-tools button')?.focus()
  const parts = {
    article,
    annotations,
    visible,
    choice,
    root,
    scroller,
    announce,
    leavePressed,
    focusTools,
  }
  const find = useFind(pane, isWhole ? article.text : null, parts, preferences.snapping)
  const linking = useLinking(pane, parts)
  const rules = useRuleWish()
  const commands = usePaneCommands(parts, naming, linking, rules.ask, find)
  const tools = useLineTools(article, scroller, rules.ask)
  const pointing = usePanePointing(parts, { mentions, onMentions: press })
  const left = useScrollMemory(root, scroller, name)
  useLinkedPane(pane, article, root, scroller)
  const wanted = useJump(pane, article.id, root, scroller, reveal) ?? left
  const { painted, marks, signs } = useArticleMarks(root, article, annotations, mentions)
  const title = article.title.value ?? article.source
  const passage = choice.passage?.span ?? null
  const selectionDrag = useSelectionDrag(article, passage)
  useCopiedWords(root, article, visible, passage)
  usePaintedPassage(root, naming.span ?? linking.asked ?? passage)
  const { begun } = useLinkedPanes()
  usePaintedPassage(root, begun?.article === article.id ? begun.span : null)

  return (
    <>
      <PaneHeader pane={pane} article={article} reveal={reveal} commands={commands} />
      <FindBar find={find} title={title} />
      <StickyBar />
      <section
        ref={scroller}
        className="article-pane__scroller"
        aria-label={say('textName', { title })}
        aria-description={say('textKeys')}
        {...paneKeys(commands, keys)}
      >
        <div className="article-pane__page" style={lookOf(preferences)}>
          <div
            ref={root}
            className="article-pane__text"
            data-article={article.id}
            lang={article.language.value ?? undefined}
            {...pointing.handlers}
            {...selectionDrag}
          >
            <ArticleText
              article={article}
              length={length}
              marks={marks}
              terms={desk.terms}
              signs={signs}
              isShown={reveal.isShown}
              toggle={reveal.toggle}
              wanted={wanted}
              scroller={scroller}
              tools={tools}
            />
          </div>
          <LinkMargin pane={pane} article={article.id} />
          <MarkMargin pane={pane} annotations={painted} />
          {pointing.pile === null ? null : <MarkPile pile={pointing.pile} scroller={scroller} />}
          <PaneTools
            article={article}
            commands={commands}
            naming={naming}
            linking={linking}
            passage={choice.passage}
            pressed={pressed}
            onLeavePressed={leavePressed}
            root={root}
            scroller={scroller}
          />
        </div>
      </section>
      <OutletRuleDialog article={article} {...rules} />
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
    </>
  )
}

/** The reader's own letters and lines, as the styles take them. */
const lookOf = ({ textSize, reading }: Preferences): CSSProperties =>
  ({
    '--reading-size': `${textSize}px`,
    '--reading-measure': `${reading.measure}em`,
    '--reading-line': reading.lineHeight,
    '--reading-font': `var(--${reading.font})`,
  }) as CSSProperties

function useLineTools(
  article: Article,
  scroller: RefObject<HTMLElement | null>,
  askRule: (wish: RuleWish) => void,
): LineTools {
  const { keep } = useTrimming(article)
  return useMemo(
    () => ({
      article,
      onKeep(starts) {
        // The button that was pressed goes away with the line's trimming.
        scroller.current?.focus({ preventScroll: true })
        void keep(starts)
      },
      onAlwaysKeep: (start) => askRule({ start, kept: true }),
    }),
    [article, scroller, keep, askRule],
  )
}

/** The mentions last pressed on; a press anywhere else lets go of them. */
function usePressedMentions() {
  const [pressed, press] = useState<readonly KnownMention[]>([])
  const leavePressed = useCallback(() => press([]), [])
  useEffect(() => {
    if (pressed.length === 0) return
    const onDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest('.floating-box') === null) leavePressed()
    }
    // Widgets keep presses to themselves, so they are heard on their way in.
    document.addEventListener('pointerdown', onDown, true)
    return () => document.removeEventListener('pointerdown', onDown, true)
  }, [pressed, leavePressed])
  return { pressed, press, leavePressed }
}
