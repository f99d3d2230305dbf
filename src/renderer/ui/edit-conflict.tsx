import { type ReactElement, useCallback, useRef, useState } from 'react'
import { toFaultData } from '../../contract/fault'
import { Button } from './button'
import { DialogActions, DialogWindow } from './dialog'
import { useSay } from './language'
import { messages } from './messages'
import { useAttempt } from './use-attempt'
import './edit-conflict.css'

type Choice = 'mine' | 'theirs' | null

interface Question {
  readonly theirs: string
  readonly yours: string
  readonly answer: (choice: Choice) => void
}

/** `undecided`: the edit failed, or nobody chose; what was written is to be kept in sight. */
export type EditOutcome = 'saved' | 'theirs' | 'undecided'

export interface EditConflict {
  /**
   * Makes an edit on the revision it was begun on. When somebody else changed the same thing meanwhile, both values are
   * shown; one's own is then made on the newest revision. `inWords` says what a value is called.
   */
  readonly edit: (
    rev: number,
    make: (rev: number) => Promise<unknown>,
    inWords?: (value: string) => string,
  ) => Promise<EditOutcome>
  /** To be put anywhere in the view. */
  readonly question: ReactElement
}

/** Edits of one record, whose newest revision known is `newest`, that never write over another's unseen. */
export function useEditConflict(newest: number): EditConflict {
  const attempt = useAttempt()
  const latest = useRef(newest)
  latest.current = newest
  const [question, setQuestion] = useState<Question | null>(null)
  const [isAsking, setAsking] = useState(false)
  const ask = useCallback(
    (theirs: string, yours: string) =>
      new Promise<Choice>((resolve) => {
        setAsking(true)
        const answer = (choice: Choice) => {
          setAsking(false)
          resolve(choice)
        }
        setQuestion({ theirs, yours, answer })
      }),
    [],
  )
  const edit: EditConflict['edit'] = async (rev, make, inWords = (value) => value) => {
    for (let on = rev; ; on = latest.current) {
      const result = await attempt(() => make(on).then(() => 'saved' as const, conflictIn))
      if (result === null) return 'undecided'
      if (result === 'saved') return 'saved'
      const choice = await ask(inWords(result.theirs), inWords(result.yours))
      if (choice !== 'mine') return choice ?? 'undecided'
    }
  }
  return { edit, question: <ConflictDialog isOpen={isAsking} question={question} /> }
}

/** The two values of a conflict; anything else is thrown on. */
function conflictIn(error: unknown): { readonly theirs: string; readonly yours: string } {
  const { code, detail } = toFaultData(error)
  if (code !== 'edit/conflict') throw error
  return { theirs: String(detail.theirs), yours: String(detail.yours) }
}

function ConflictDialog({
  isOpen,
  question,
}: {
  readonly isOpen: boolean
  readonly question: Question | null
}): ReactElement {
  const say = useSay(messages)
  const answer = (choice: Choice) => question?.answer(choice)
  return (
    <DialogWindow title={say('conflictTitle')} isOpen={isOpen} onClose={() => answer(null)}>
      <p>{say('conflictText')}</p>
      <dl className="edit-conflict">
        <dt>{say('theirs')}</dt>
        <dd>{question?.theirs}</dd>
        <dt>{say('yours')}</dt>
        <dd>{question?.yours}</dd>
      </dl>
      <DialogActions>
        <Button onPress={() => answer('theirs')}>{say('keepTheirs')}</Button>
        <Button tone="primary" onPress={() => answer('mine')}>
          {say('useMine')}
        </Button>
      </DialogActions>
    </DialogWindow>
  )
}
