import { ShieldCheck } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { formatChecked } from '../../contract/finding-messages'
import type { LibraryCheck } from '../../contract/safekeeping'
import { useIsReadOnly } from '../connection/session'
import { Button } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { useLanguage, useSay } from '../ui/language'
import { ProgressLine } from '../ui/progress-line'
import { FindingList } from './finding-list'
import { messages } from './messages'
import type { Check } from './use-check'
import './check-tab.css'

/** Reads and compares everything on request; says what it found in sentences, and repairs after asking. */
export function CheckTab({ check }: { readonly check: Check }): ReactElement {
  const say = useSay(messages)
  const { state, run, cancel } = check
  switch (state.kind) {
    case 'unasked':
      return (
        <EmptyState icon={ShieldCheck} title={say('checkTitle')} text={say('checkText')}>
          <Button tone="primary" onPress={() => run(false)}>
            {say('checkNow')}
          </Button>
        </EmptyState>
      )
    case 'running':
      return (
        <div className="check-tab__running">
          <ProgressLine
            label={say(state.repair ? 'repairing' : 'checking')}
            progress={state.progress}
          />
          <Button onPress={cancel}>{say('cancel')}</Button>
        </div>
      )
    case 'failed':
      return <FaultNotice fault={state.fault} retry={state.retry} />
    case 'done':
      return <Result check={state.check} run={run} />
  }
}

function Result({
  check: { findings, checked, before },
  run,
}: {
  readonly check: LibraryCheck
  readonly run: (repair: boolean) => void
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const isReadOnly = useIsReadOnly()
  const [isAsking, setAsking] = useState(false)
  const repairable = findings.reduce((sum, one) => sum + one.repairable - one.repaired, 0)
  const words = say('checked', { what: formatChecked(checked, language) })
  const again = <Button onPress={() => run(false)}>{say('checkAgain')}</Button>
  if (findings.length === 0)
    return (
      <div role="status">
        <EmptyState icon={ShieldCheck} title={say('inOrder')} text={words}>
          {again}
        </EmptyState>
      </div>
    )
  return (
    <div className="check-tab__result">
      <div role="status">
        {before === null ? null : <p className="check-tab__done">{say('repairDone')}</p>}
        <h2 className="check-tab__title">{say('findings')}</h2>
        <p className="check-tab__line">{words}</p>
      </div>
      <FindingList findings={findings} />
      <div className="check-tab__actions">
        {repairable === 0 ? null : (
          <Button tone="primary" isDisabled={isReadOnly} onPress={() => setAsking(true)}>
            {say('repair')}
          </Button>
        )}
        {again}
      </div>
      <DialogWindow title={say('repairTitle')} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{say('repairText', { n: repairable })}</p>
        <DialogActions>
          <Button onPress={() => setAsking(false)}>{say('cancel')}</Button>
          <Button tone="primary" autoFocus onPress={() => run(true)}>
            {say('repairNow')}
          </Button>
        </DialogActions>
      </DialogWindow>
    </div>
  )
}
