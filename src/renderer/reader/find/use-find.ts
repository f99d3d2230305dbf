import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Span } from '../../../contract/model'
import type { Preferences } from '../../../contract/preferences'
import { useNavigation } from '../../navigation/navigation'
import { useSay } from '../../ui/language'
import { markingMessages } from '../marking-messages'
import { firstInSight, isInSight } from '../pane/place-on-page'
import type { PaneParts } from '../pane/use-reaching'
import { useDesk } from '../reader-desk'
import { snapPassage } from '../text/passage'
import { useNarrow } from '../use-narrow'
import { type FindCall, useFindCalls } from './find-calls'
import { useHits } from './use-hits'
import { usePaintedHits } from './use-painted-hits'

/** In characters; a longer passage is not one to be found again. */
export const mostTyped = 300

export interface Find {
  /** Null: the bar is not there. Every call for it is a new one, which takes the focus. */
  readonly called: number | null
  readonly typed: string
  readonly type: (words: string) => void
  /** Of what is typed; null while that is being looked for. */
  readonly count: { readonly at: number; readonly of: number } | null
  readonly step: (by: 1 | -1) => void
  /** Closes the bar; the place found last is the chosen passage. */
  readonly close: () => void
}

type FindParts = Pick<PaneParts, 'article' | 'choice' | 'root' | 'scroller' | 'announce'>

/** Finding words in the article of a pane. `whole` is all of its text; null until that has come. */
export function useFind(
  pane: number,
  whole: string | null,
  parts: FindParts,
  snapping: Preferences['snapping'],
): Find {
  const { article, choice, root, scroller } = parts
  const [called, setCalled] = useState<number | null>(null)
  const [typed, type] = useState('')
  const from = useRef(0)
  const makeRoom = useRoom()
  const chooseHit = useHitChoice(parts, snapping)
  const goTo = useGoing(pane, parts, from)
  const { hits, at, areKnown, step } = useHits(called === null ? null : whole, typed, from, goTo)
  const hit = hits[at]
  usePaintedHits(root, scroller, hits, hit)
  const open = () => {
    const chosen = choice.passage?.span ?? null
    const words = chosen === null ? '' : wordsOf(article.text, chosen)
    if (words !== '' && words.length <= mostTyped) type(words)
    if (chosen !== null || called === null) from.current = chosen?.start ?? topOf(parts)
    makeRoom()
    setCalled((called ?? 0) + 1)
  }
  useAnswer(pane, (what) => {
    if (what === 'open' || called === null) open()
    else step(what === 'next' ? 1 : -1)
  })
  return {
    called,
    typed,
    type,
    count: areKnown ? { at: at + 1, of: hits.length } : null,
    step,
    close() {
      setCalled(null)
      scroller.current?.focus({ preventScroll: true })
      if (hit !== undefined) chooseHit(hit)
    },
  }
}

const wordsOf = (text: string, { start, end }: Span): string =>
  text
    .slice(start, Math.min(end, start + 2 * mostTyped))
    .replace(/\s+/g, ' ')
    .trim()

/** Where what is in sight of the text begins. */
const topOf = ({ root, scroller }: FindParts): number =>
  root.current === null || scroller.current === null
    ? 0
    : (firstInSight(root.current, scroller.current) ?? 0)

/** Where the sidebar lies over the text it gives way, for the bar and the places found would be beneath it. */
function useRoom(): () => void {
  const { showSidebar } = useDesk()
  const isNarrow = useNarrow()
  return () => {
    if (isNarrow) showSidebar(false)
  }
}

/** Goes to a place that was found; from there on is found next. */
function useGoing(
  pane: number,
  { article, root, scroller }: FindParts,
  from: RefObject<number>,
): (hit: Span) => void {
  const { showPassages } = useDesk()
  return (hit) => {
    from.current = hit.start
    if (root.current === null || scroller.current === null) return
    // A jump draws all panes anew, which takes longer in a long text than typing on.
    if (isInSight(root.current, scroller.current, hit)) return
    showPassages([{ article: article.id, span: hit, pane }])
  }
}

/** Makes a place that was found the chosen passage, with its ends as the reader likes them. */
function useHitChoice(
  { article, choice, announce }: FindParts,
  snapping: Preferences['snapping'],
): (hit: Span) => void {
  const say = useSay(markingMessages)
  const { labels } = useDesk()
  return (hit) => {
    const { text, blocks } = article
    const span = snapPassage(text, blocks, hit, snapping)
    if (span === null) return
    choice.reachTo({ origin: span, tip: span })
    announce(say('passageSaid', { words: text.slice(span.start, span.end), n: labels.length }))
  }
}

/** While this pane is in focus it is where the window's commands find. */
function useAnswer(pane: number, find: (what: FindCall) => void): void {
  const { focused } = useNavigation().place
  const { answer } = useFindCalls()
  const latest = useRef(find)
  latest.current = find
  useEffect(
    () => (focused === pane ? answer((what) => latest.current(what)) : undefined),
    [focused, pane, answer],
  )
}
