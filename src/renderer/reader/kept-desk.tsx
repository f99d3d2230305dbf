/** The open articles, how wide they lie and where they are read: kept with the library, and laid out again when it opens. */
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
import type { Desk } from '../../contract/desk'
import { useWorkbench } from '../connection/connection'
import { useNavigation } from '../navigation/navigation'
import { type PaneKey, paneKeys } from './pane-key'

/** Where a text is scrolled to. */
export interface ReadingPlace {
  /** The first character in sight; null at the very top. */
  readonly offset: number | null
  /** In CSS pixels, as long as the window is open: how far down, and how far below the edge that character stands. */
  readonly exact: { readonly top: number; readonly below: number | null } | null
}

export interface KeptDesk {
  readonly placeOf: (pane: PaneKey) => ReadingPlace | null
  readonly keepPlace: (pane: PaneKey, place: ReadingPlace) => void
  /** Each pane's share of the width in percent; undefined when none was kept for exactly these panes. */
  readonly layout: (panes: readonly PaneKey[]) => Readonly<Record<string, number>> | undefined
  readonly keepLayout: (layout: Readonly<Record<string, number>>) => void
}

const KeptDeskContext = createContext<KeptDesk | null>(null)
const keepAfterMs = 400
const emptyDesk: Desk = { panes: [], focused: 0 }

/** Shows its children once it is known what lay on the desk. */
export function KeptDeskProvider({
  children,
}: {
  readonly children: ReactNode
}): ReactElement | null {
  const workbench = useWorkbench()
  const { place, replace } = useNavigation()
  const [kept, setKept] = useState<Desk | null>(null)
  const now = useRef({ place, replace })
  now.current = { place, replace }
  useEffect(() => {
    // What cannot be read back leaves an empty desk: nothing else depends on it.
    void workbench
      .openDesk({})
      .catch(() => emptyDesk)
      .then((desk) => {
        // A researcher may have gone on while it was asked for.
        const { place: here, replace: goTo } = now.current
        if (here.panes.length === 0 && desk.panes.length > 0)
          goTo({
            ...here,
            panes: desk.panes.map(({ article }) => ({ article, span: null })),
            focused: desk.focused,
          })
        setKept(desk)
      })
  }, [workbench])
  return kept === null ? null : <Remembering kept={kept}>{children}</Remembering>
}

function Remembering({
  kept,
  children,
}: {
  readonly kept: Desk
  readonly children: ReactNode
}): ReactElement {
  const workbench = useWorkbench()
  const { place } = useNavigation()
  const [places] = useState(() => placesOf(kept))
  const shares = useRef(sharesOf(kept))
  const now = useRef(place)
  now.current = place
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keepSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const desk = deskOf(now.current, places, shares.current)
      // A convenience: not keeping it is no failure a person has to read of.
      void workbench.keepDesk(desk).catch(() => undefined)
    }, keepAfterMs)
  }, [workbench, places])
  const { panes, focused } = place
  const open = `${paneKeys(panes).join(' ')} ${focused}`
  const before = useRef(open)
  useEffect(() => {
    if (before.current !== open) keepSoon()
    before.current = open
  }, [open, keepSoon])
  useEffect(() => () => clearTimeout(timer.current), [])
  const desk = useMemo<KeptDesk>(
    () => ({
      placeOf: (pane) => places.get(pane) ?? null,
      keepPlace(pane, next) {
        places.set(pane, next)
        keepSoon()
      },
      layout(keys) {
        const known = keys.every((key) => shares.current[key] !== undefined)
        return known ? normalised(shares.current, keys) : undefined
      },
      keepLayout(layout) {
        shares.current = { ...shares.current, ...layout }
        keepSoon()
      },
    }),
    [places, keepSoon],
  )
  return <KeptDeskContext value={desk}>{children}</KeptDeskContext>
}

export function useKeptDesk(): KeptDesk {
  const desk = useContext(KeptDeskContext)
  if (desk === null) throw new Error('used outside KeptDeskProvider')
  return desk
}

const placesOf = ({ panes }: Desk): Map<PaneKey, ReadingPlace> =>
  new Map(
    paneKeys(panes).map(
      (key, at) => [key, { offset: panes[at]?.at ?? null, exact: null }] as const,
    ),
  )

const sharesOf = ({ panes }: Desk): Readonly<Record<string, number>> =>
  Object.fromEntries(paneKeys(panes).map((key, at) => [key, (panes[at]?.share ?? 0) * 100]))

/** Percentages of these panes alone. */
function normalised(
  shares: Readonly<Record<string, number>>,
  keys: readonly PaneKey[],
): Readonly<Record<string, number>> {
  const sum = keys.reduce((all, key) => all + (shares[key] ?? 0), 0)
  const equal = 100 / keys.length
  return Object.fromEntries(
    keys.map((key) => [key, sum > 0 ? ((shares[key] ?? 0) * 100) / sum : equal]),
  )
}

function deskOf(
  { panes, focused }: Pick<ReturnType<typeof useNavigation>['place'], 'panes' | 'focused'>,
  places: ReadonlyMap<PaneKey, ReadingPlace>,
  shares: Readonly<Record<string, number>>,
): Desk {
  const keys = paneKeys(panes)
  const widths = normalised(shares, keys)
  return {
    panes: panes.map(({ article }, at) => {
      const key = keys[at]
      const share = key === undefined ? 0 : (widths[key] ?? 0) / 100
      const place = key === undefined ? null : places.get(key)
      return { article, share: Math.min(1, share), at: place?.offset ?? null }
    }),
    focused,
  }
}
