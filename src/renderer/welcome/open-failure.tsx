import type { ReactElement } from 'react'
import type { FaultData } from '../../contract/fault'
import { Button } from '../ui/button'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { messages } from './messages'

/** Why a library could not be opened. */
export interface OpenFailure {
  readonly fault: FaultData
  /** As it was chosen; null for the samples. */
  readonly folder: string | null
}

/** The failure's sentence and, where the library is damaged or gone, the way to its backups. */
export function OpenFailureNotice({
  failure: { fault, folder },
  onRecover,
}: {
  readonly failure: OpenFailure
  readonly onRecover: (folder: string) => void
}): ReactElement {
  const say = useSay(messages)
  const isLost = fault.code === 'library/damaged' || fault.code === 'library/not-found'
  return (
    <FaultNotice
      fault={fault}
      action={
        folder !== null && isLost ? (
          <Button onPress={() => onRecover(folder)}>{say('showBackups')}</Button>
        ) : undefined
      }
    />
  )
}
