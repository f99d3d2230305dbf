/** What the panes have between them: how they scroll together, which passages correspond, and the links a person made. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Anchor } from '../../../contract/alignment'
import type { PassageLink } from '../../../contract/links'
import type { ArticleId, Span } from '../../../contract/model'
import { usePreferences } from '../../connection/preferences'
import { useQuery } from '../../connection/use-query'
import { useNavigation } from '../../navigation/navigation'
import { valueOr } from '../use-open-article'
import { createMeasures, type Measures } from './measures'
import { createScrollLink, type ScrollLink } from './scroll-link'
import { createScrollMaps } from './scroll-maps'

/** The first passage of a link that is being made. */
export interface LinkBegun {
  readonly article: ArticleId
  readonly span: Span
  readonly words: string
}

export interface LinkedPanes {
  readonly link: ScrollLink
  readonly measures: Measures
  /** Between two panes, by number from the left; the left one's passages are `left`. */
  readonly anchorsBetween: (left: number, right: number) => readonly Anchor[]
  /** Of the articles that are open, in the order they were made. */
  readonly links: readonly PassageLink[]
  readonly begun: LinkBegun | null
  readonly begin: (begun: LinkBegun | null) => void
}

const LinkedContext = createContext<LinkedPanes | null>(null)
const none: readonly never[] = []

export function LinkedPanesProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { place } = useNavigation()
  const { linkedScrolling } = usePreferences()
  const articles = place.panes.map(({ article }) => article)
  const anchorsBetween = useAnchors(articles)
  const links = useLinks(articles)
  const [begun, begin] = useState<LinkBegun | null>(null)
  const measures = useMemo(createMeasures, [])
  // The link lives as long as the reader; what it is asked changes.
  const now = useRef({ linkedScrolling, anchorsBetween })
  now.current = { linkedScrolling, anchorsBetween }
  const link = useMemo(() => {
    const mapBetween = createScrollMaps(measures)
    return createScrollLink((from, to) =>
      mapBetween(now.current.linkedScrolling, from, to, now.current.anchorsBetween),
    )
  }, [measures])
  // Other articles, or another way to scroll, begin anew.
  const scrolled = [linkedScrolling, ...articles].join(' ')
  const before = useRef(scrolled)
  useEffect(() => {
    if (before.current !== scrolled) link.release('anew')
    before.current = scrolled
  }, [link, scrolled])
  const linked = useMemo(
    () => ({ link, measures, anchorsBetween, links, begun, begin }),
    [link, measures, anchorsBetween, links, begun],
  )
  return <LinkedContext value={linked}>{children}</LinkedContext>
}

export function useLinkedPanes(): LinkedPanes {
  const linked = useContext(LinkedContext)
  if (linked === null) throw new Error('used outside LinkedPanesProvider')
  return linked
}

function useAnchors(articles: readonly ArticleId[]): LinkedPanes['anchorsBetween'] {
  const [one, two, three] = articles
  const first = useAnchorsOf(one, two)
  const second = useAnchorsOf(two, three)
  const across = useAnchorsOf(one, three)
  return useCallback(
    (left, right) => {
      if (right - left === 2) return across
      return left === 0 ? first : second
    },
    [first, second, across],
  )
}

function useAnchorsOf(left: ArticleId | undefined, right: ArticleId | undefined) {
  const loaded = useQuery<readonly Anchor[]>({
    key: `anchors ${left ?? ''} ${right ?? ''}`,
    areas: ['articles', 'entities', 'links'],
    holds: 'until-changed',
    ask:
      left === undefined || right === undefined
        ? null
        : (workbench) => workbench.alignArticles({ left, right }),
  })
  return valueOr(loaded, none)
}

function useLinks(articles: readonly ArticleId[]): readonly PassageLink[] {
  const wanted = [...new Set(articles)]
  const loaded = useQuery<readonly PassageLink[]>({
    key: `links ${wanted.join(' ')}`,
    areas: ['articles', 'links'],
    holds: 'until-changed',
    keep: 'last-answer',
    ask: async (workbench) => {
      const lists = await Promise.all(wanted.map((article) => workbench.listLinks({ article })))
      return [...new Map(lists.flat().map((link) => [link.id, link])).values()]
    },
  })
  return valueOr(loaded, none)
}
