/** Where the user is in the window. Kept in the address, so that a reload and the browser's back button do what they should. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { mostPanes } from '../../contract/desk'
import type { ArticleId, EntityId, Span } from '../../contract/model'
import type { NoteId } from '../../contract/notes'
import { formatPlace, type Pane, type Place, parsePlace, type SafekeepingTab } from './place'

export interface Navigation {
  readonly place: Place
  readonly go: (place: Place) => void
  /** Like `go`, without a step for the back button. */
  readonly replace: (place: Place) => void
  /**
   * Shows an article in the reader: in its own pane when it is open already, else in the focused one. `beside` the focused
   * pane: in another that has it, else in a further one.
   */
  readonly openArticle: (
    article: ArticleId,
    how?: { readonly span?: Span | undefined; readonly beside?: boolean | undefined },
  ) => void
  /** Side by side, three at most. */
  readonly openArticles: (articles: readonly ArticleId[]) => void
  readonly closePane: (index: number) => void
  /** Opens again the pane that was closed last, where it was; null when none was. */
  readonly reopenPane: (() => void) | null
  /** Exchanges a pane with the one after it. */
  readonly swapPanes: (index: number) => void
  /** Opens a pane's article once more, right after it; null when there is no room. */
  readonly openTwice: ((index: number) => void) | null
  readonly focusPane: (index: number) => void
  readonly showNote: (note: NoteId | null) => void
  readonly showEntity: (entity: EntityId | null) => void
  /** The export view with these articles chosen; null: all of them. */
  readonly showExport: (articles: readonly ArticleId[] | null) => void
  /** Where bundles are checked and opened. */
  readonly showBundle: () => void
  readonly showSafekeeping: (tab: SafekeepingTab) => void
}

const NavigationContext = createContext<Navigation | null>(null)

const subscribe = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}
const currentHash = () => window.location.hash
// A browser says it only later or not at all, and the next key would still go to the place that was left.
const announce = () => window.dispatchEvent(new HashChangeEvent('hashchange'))

export function NavigationProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const hash = useSyncExternalStore(subscribe, currentHash)
  const [closed] = useState<ClosedPane[]>([])
  const navigation = useMemo(() => navigationAt(parsePlace(hash), closed), [hash, closed])
  return <NavigationContext value={navigation}>{children}</NavigationContext>
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (navigation === null) throw new Error('used outside NavigationProvider')
  return navigation
}

interface ClosedPane {
  readonly pane: Pane
  readonly index: number
}

/** `closed` is added to and taken from at its end. */
function navigationAt(place: Place, closed: ClosedPane[]): Navigation {
  const go = (next: Place) => {
    window.location.hash = formatPlace(next)
    announce()
  }
  const replace = (next: Place) => {
    window.history.replaceState(window.history.state, '', formatPlace(next))
    announce()
  }
  const showPanes = (panes: readonly Pane[], focused: number) =>
    go({ view: 'reader', panes, focused: Math.max(0, Math.min(focused, panes.length - 1)) })
  const { panes, focused } = place
  return {
    place,
    go,
    replace,
    openArticle(article, { span = null, beside = false } = {}) {
      const pane: Pane = { article, span }
      const open = panes.findIndex(
        (other, at) => other.article === article && !(beside && at === focused),
      )
      if (open >= 0) return showPanes(panes.with(open, pane), open)
      if (panes.length === 0) return showPanes([pane], 0)
      if (!beside) return showPanes(panes.with(focused, pane), focused)
      if (panes.length < mostPanes) return showPanes([...panes, pane], panes.length)
      const other = focused === panes.length - 1 ? focused - 1 : panes.length - 1
      showPanes(panes.with(other, pane), other)
    },
    openArticles: (articles) =>
      showPanes(
        articles.slice(0, mostPanes).map((article) => ({ article, span: null })),
        0,
      ),
    closePane(index) {
      const pane = panes[index]
      if (pane !== undefined) closed.push({ pane, index })
      const left = panes.toSpliced(index, 1)
      if (left.length === 0) return go({ view: 'library', panes: [], focused: 0 })
      showPanes(left, focused > index || focused === left.length ? focused - 1 : focused)
    },
    reopenPane:
      closed.length === 0
        ? null
        : () => {
            const last = closed.pop()
            if (last === undefined) return
            const { pane, index } = last
            if (panes.length < mostPanes) showPanes(panes.toSpliced(index, 0, pane), index)
            else showPanes(panes.with(focused, pane), focused)
          },
    swapPanes(index) {
      const [one, other] = [panes[index], panes[index + 1]]
      if (one === undefined || other === undefined) return
      const next = { [index]: index + 1, [index + 1]: index }[focused] ?? focused
      showPanes(panes.with(index, other).with(index + 1, one), next)
    },
    openTwice:
      panes.length === mostPanes
        ? null
        : (index) => {
            const pane = panes[index]
            if (pane !== undefined) showPanes(panes.toSpliced(index + 1, 0, pane), index + 1)
          },
    focusPane(index) {
      if (index !== focused) replace({ view: 'reader', panes, focused: index })
    },
    showNote: (note) => go({ view: 'notes', note, panes, focused }),
    showEntity: (entity) => go({ view: 'entities', entity, panes, focused }),
    showExport: (articles) => go({ view: 'export', articles, panes, focused }),
    showBundle: () => go({ view: 'bundle', panes, focused }),
    showSafekeeping: (tab) => go({ view: 'safekeeping', tab, panes, focused }),
  }
}
