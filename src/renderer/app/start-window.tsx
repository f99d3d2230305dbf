import { ArrowLeft } from 'lucide-react'
import { Activity, type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import { BundleDrop } from '../bundles/bundle-drop'
import { BundleView } from '../bundles/bundle-view'
import { useHost } from '../connection/connection'
import { Button } from '../ui/button'
import { useSay } from '../ui/language'
import { WelcomeView } from '../welcome/welcome-view'
import { messages } from './messages'
import './start-window.css'

/** The window while no library is open: the ways to begin, and the check of a bundle, which needs none. */
export function StartWindow(): ReactElement {
  const host = useHost()
  const [isChecking, setChecking] = useState(false)
  // The page that is left stays as it is, and so does what had the focus in it.
  const asked = useRef<Element | null>(null)
  const check = useCallback(() => {
    asked.current = document.activeElement
    setChecking(true)
  }, [])
  const goBack = () => {
    setChecking(false)
    // The page can take the focus once it is there again.
    requestAnimationFrame(() => asked.current instanceof HTMLElement && asked.current.focus())
  }
  useEffect(
    () => host.onMenuCommand((command) => command === 'check-bundle' && check()),
    [host, check],
  )
  return (
    <>
      <Activity mode={isChecking ? 'hidden' : 'visible'}>
        <WelcomeView onCheckBundle={check} />
      </Activity>
      {isChecking ? <BundlePane onBack={goBack} /> : null}
    </>
  )
}

function BundlePane({ onBack }: { readonly onBack: () => void }): ReactElement {
  const say = useSay(messages)
  const title = say('title', { place: say('bundle') })
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className="start-window">
      <header className="start-window__header">
        <Button tone="quiet" autoFocus onPress={onBack}>
          <ArrowLeft aria-hidden />
          {say('backToStart')}
        </Button>
      </header>
      <div className="start-window__content">
        <BundleView />
      </div>
      <BundleDrop />
    </main>
  )
}
