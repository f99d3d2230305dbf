import { PackageCheck } from 'lucide-react'
import type { ReactElement } from 'react'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { ProgressLine } from '../ui/progress-line'
import { BundlePage } from './bundle-page'
import { useBundle } from './bundle-work'
import { messages } from './messages'
import './bundle-view.css'

/** Where a bundle is checked with nothing but itself, and brought in. */
export function BundleView(): ReactElement {
  const say = useSay(messages)
  return (
    <section className="bundle-view" aria-label={say('view')}>
      <Content />
    </section>
  )
}

function Content(): ReactElement {
  const say = useSay(messages)
  const { name, checking, choose, checkAgain, cancel } = useBundle()
  const other = <Button onPress={() => void choose()}>{say('chooseOther')}</Button>
  if (name === null)
    return (
      <EmptyState icon={PackageCheck} title={say('chooseTitle')} text={say('chooseText')}>
        <Button tone="primary" onPress={() => void choose()}>
          {say('choose')}
        </Button>
      </EmptyState>
    )
  switch (checking.kind) {
    case 'unasked':
      return (
        <EmptyState icon={PackageCheck} title={name} text={say('stopped')}>
          <Button tone="primary" onPress={() => void checkAgain()}>
            {say('checkAgain')}
          </Button>
          {other}
        </EmptyState>
      )
    case 'running':
      return (
        <div className="bundle-view__running">
          <ProgressLine label={say('checking', { name })} progress={checking.progress} />
          <Button onPress={cancel}>{say('cancel')}</Button>
        </div>
      )
    case 'failed':
      return <FaultNotice fault={checking.fault} retry={() => void checkAgain()} action={other} />
    case 'done':
      return <BundlePage name={name} report={checking.answer} />
  }
}
