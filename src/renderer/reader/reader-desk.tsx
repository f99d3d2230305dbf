/** What the panes and the sidebar of the reader share: the open articles, the annotation in hand, and where to jump. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react'
import type {
  AnnotationId,
  ArticleId,
  EntityId,
  EntitySummary,
  Label,
  LabelId,
  Span,
} from '../../contract/model'
import { useQuery } from '../connection/use-query'
import { useNavigation } from '../navigation/navigation'
import { useSearchQuery } from '../ui/search-query'
import { isNarrowNow } from './use-narrow'
import { type OpenArticle, useOpenArticles, valueOr } from './use-open-article'

export type SidebarTab = 'annotations' | 'entities' | 'linked' | 'facts'

/** Go to a passage. */
export interface Jump {
  readonly article: ArticleId
  readonly span: Span
  /** The pane to go there in; without it the focused one of those with the article, else the first. */
  readonly pane?: number | undefined
  /** How far below the edge its first line comes to stand, in CSS pixels; without it, only what is out of sight moves. */
  readonly rest?: number | undefined
  /** Puts the focus into the article's text too. */
  readonly focus?: 'text' | undefined
}

/** Put the focus on an annotation's card; `comment` puts it into the words, `tag` into the field for tags. */
export interface CardFocus {
  readonly annotation: AnnotationId
  readonly on: 'card' | 'comment' | 'tag'
}

export interface ReaderDesk {
  /** In order of the panes. */
  readonly open: readonly OpenArticle[]
  readonly labels: readonly Label[]
  readonly entities: ReadonlyMap<EntityId, EntitySummary>
  /** Folded words of the search, marked in the texts. */
  readonly terms: ReadonlySet<string>
  readonly chosen: AnnotationId | null
  readonly choose: (annotation: AnnotationId | null) => void
  /** Passages to go to; who has gone to one calls `endJump`. */
  readonly jumps: readonly Jump[]
  readonly endJump: (jump: Jump) => void
  readonly jumpTo: (article: ArticleId, span: Span) => void
  /** Goes to a passage in each of several articles at once. */
  readonly showPassages: (passages: readonly Jump[]) => void
  /** The card that waits for the focus; who gives it calls `cardHasFocus`. */
  readonly cardFocus: CardFocus | null
  /** Shows the annotation's card and focuses it. */
  readonly focusCard: (focus: CardFocus) => void
  readonly cardHasFocus: () => void
  readonly tab: SidebarTab
  /** Turns the sidebar to a tab, shown or not. */
  readonly turnTo: (tab: SidebarTab) => void
  /** Turns to a tab and shows the sidebar. */
  readonly showTab: (tab: SidebarTab) => void
  readonly sidebarShown: boolean
  readonly showSidebar: (shown: boolean) => void
  /** The label a comment without a colour gets: the one used last. */
  readonly lastLabel: LabelId | null
  readonly setLastLabel: (label: LabelId) => void
}

const DeskContext = createContext<ReaderDesk | null>(null)
const noLabels: readonly Label[] = []

export function ReaderDeskProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { place } = useNavigation()
  const open = useOpenArticles(place.panes.map(({ article }) => article))
  const library = useLibraryWords()
  const [chosen, choose] = useState<AnnotationId | null>(null)
  const [jumps, showPassages] = useState<readonly Jump[]>([])
  const [cardFocus, setCardFocus] = useState<CardFocus | null>(null)
  const [tab, turnTo] = useState<SidebarTab>('annotations')
  const [sidebarShown, showSidebar] = useState(() => !isNarrowNow())
  const [lastLabel, setLastLabel] = useState<LabelId | null>(null)
  const endJump = useCallback(
    (done: Jump) => showPassages((before) => before.filter((jump) => jump !== done)),
    [],
  )
  const jumpTo = useCallback(
    (article: ArticleId, span: Span) => showPassages([{ article, span }]),
    [],
  )
  const showTab = useCallback((next: SidebarTab) => {
    turnTo(next)
    showSidebar(true)
  }, [])
  const focusCard = useCallback(
    (focus: CardFocus) => {
      showTab('annotations')
      choose(focus.annotation)
      setCardFocus({ ...focus })
    },
    [showTab],
  )
  const cardHasFocus = useCallback(() => setCardFocus(null), [])
  const desk = useMemo<ReaderDesk>(
    () => ({
      open,
      ...library,
      chosen,
      choose,
      jumps,
      endJump,
      jumpTo,
      showPassages,
      cardFocus,
      focusCard,
      cardHasFocus,
      tab,
      turnTo,
      showTab,
      sidebarShown,
      showSidebar,
      lastLabel,
      setLastLabel,
    }),
    [
      open,
      library,
      chosen,
      jumps,
      endJump,
      jumpTo,
      cardFocus,
      focusCard,
      cardHasFocus,
      tab,
      showTab,
      sidebarShown,
      lastLabel,
    ],
  )
  return <DeskContext value={desk}>{children}</DeskContext>
}

export function useDesk(): ReaderDesk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('used outside ReaderDeskProvider')
  return desk
}

/** Labels, entities and search terms: the same for every article. */
function useLibraryWords(): Pick<ReaderDesk, 'labels' | 'entities' | 'terms'> {
  const { settled } = useSearchQuery()
  const labels = useQuery({
    key: 'labels',
    areas: ['labels'],
    holds: 'until-changed',
    ask: (workbench) => workbench.listLabels({}),
  })
  const entities = useQuery({
    key: 'entities',
    areas: ['entities'],
    holds: 'until-changed',
    ask: (workbench) => workbench.listEntities({}),
  })
  const terms = useQuery<readonly string[]>({
    key: `terms ${settled}`,
    areas: [],
    keep: 'last-answer',
    ask:
      settled.trim() === ''
        ? null
        : async (workbench) => {
            const one = { filter: {}, sort: 'relevance', offset: 0, limit: 1 } as const
            return (await workbench.searchArticles({ query: settled, ...one })).terms
          },
  })
  return useMemo(
    () => ({
      labels: valueOr(labels, noLabels),
      entities: new Map(valueOr(entities, []).map((entity) => [entity.id, entity])),
      terms: new Set(valueOr(terms, [])),
    }),
    [labels, entities, terms],
  )
}
