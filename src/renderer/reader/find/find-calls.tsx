import { type ReactElement, type ReactNode, useState } from 'react'
import { requiredContext } from '../../ui/required-context'

export type FindCall = 'open' | 'next' | 'previous'

/** How the window's commands reach the article in focus. */
export interface FindCalls {
  /** False when there is no article to find anything in. */
  readonly call: (what: FindCall) => boolean
  /** The article in focus answers, until the returned function is called. */
  readonly answer: (find: (what: FindCall) => void) => () => void
}

const [FindCallsContext, readFindCalls] = requiredContext<FindCalls>('FindCallsProvider')

export const useFindCalls = readFindCalls

export function FindCallsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [calls] = useState(createFindCalls)
  return <FindCallsContext value={calls}>{children}</FindCallsContext>
}

function createFindCalls(): FindCalls {
  let answering: ((what: FindCall) => void) | null = null
  return {
    call(what) {
      answering?.(what)
      return answering !== null
    },
    answer(find) {
      answering = find
      return () => {
        if (answering === find) answering = null
      }
    },
  }
}
