/** Passages on their way into notes, from wherever they are read. */
import { type ReactElement, type ReactNode, useState } from 'react'
import { requiredContext } from '../ui/required-context'
import { AddToNote, type QuotedPassage } from './add-to-note'

/** Asks which note a passage goes to, and puts it there. */
type AddToANote = (passage: QuotedPassage) => void
const [NoteTakingContext, useAddToNote] = requiredContext<AddToANote>('NoteTakingProvider')

export { useAddToNote }

export function NoteTakingProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [passage, setPassage] = useState<QuotedPassage | null>(null)
  return (
    <NoteTakingContext value={setPassage}>
      {children}
      <AddToNote passage={passage} onClose={() => setPassage(null)} />
    </NoteTakingContext>
  )
}
