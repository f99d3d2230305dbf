/** Passages on their way into notes, from wherever they are read. */
import { createContext, type ReactElement, type ReactNode, useContext, useState } from 'react'
import { AddToNote, type QuotedPassage } from './add-to-note'

const NoteTakingContext = createContext<((passage: QuotedPassage) => void) | null>(null)

export function NoteTakingProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [passage, setPassage] = useState<QuotedPassage | null>(null)
  return (
    <NoteTakingContext value={setPassage}>
      {children}
      <AddToNote passage={passage} onClose={() => setPassage(null)} />
    </NoteTakingContext>
  )
}

/** Asks which note a passage goes to, and puts it there. */
export function useAddToNote(): (passage: QuotedPassage) => void {
  const add = useContext(NoteTakingContext)
  if (add === null) throw new Error('used outside NoteTakingProvider')
  return add
}
