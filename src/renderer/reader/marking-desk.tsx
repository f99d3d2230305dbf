/** What marking keeps in hand: the tool that marks every selection, the last tag, and the labels' own window. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
  useState,
} from 'react'
import type { LabelId } from '../../contract/model'
import { LabelDialog } from './labels/label-dialog'
import { PendingMarks } from './passage/pending-marks'

export interface MarkingDesk {
  /** The label every selection is marked with at once; null: selections open the tools. */
  readonly sticky: LabelId | null
  readonly setSticky: (label: LabelId | null) => void
  readonly lastTag: string | null
  readonly setLastTag: (tag: string) => void
  readonly manageLabels: () => void
  readonly pending: PendingMarks
}

const MarkingContext = createContext<MarkingDesk | null>(null)

export function MarkingDeskProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [sticky, setSticky] = useState<LabelId | null>(null)
  const [lastTag, setLastTag] = useState<string | null>(null)
  const [isManaging, setManaging] = useState(false)
  const [pending] = useState(() => new PendingMarks())
  const desk = useMemo<MarkingDesk>(
    () => ({
      sticky,
      setSticky,
      lastTag,
      setLastTag,
      manageLabels: () => setManaging(true),
      pending,
    }),
    [sticky, lastTag, pending],
  )
  return (
    <MarkingContext value={desk}>
      {children}
      <LabelDialog isOpen={isManaging} onClose={() => setManaging(false)} />
    </MarkingContext>
  )
}

export function useMarkingDesk(): MarkingDesk {
  const desk = useContext(MarkingContext)
  if (desk === null) throw new Error('used outside MarkingDeskProvider')
  return desk
}
