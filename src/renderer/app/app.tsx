import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { LibrarySummary } from '../../contract/exchange'
import { BundleProvider } from '../bundles/bundle-work'
import { PreferencesProvider } from '../connection/preferences'
import { type Standing, StandingProvider, useStandingState } from '../connection/session'
import { NavigationProvider } from '../navigation/navigation'
import { formatPlace } from '../navigation/place'
import { FaultNotice } from '../ui/fault-notice'
import { LanguageProvider, useSay } from '../ui/language'
import { Loading } from '../ui/loading'
import { NoticeList } from '../ui/notice-list'
import { NoticesProvider } from '../ui/notices'
import { SearchQueryProvider } from '../ui/search-query'
import { Tooltip } from '../ui/tooltip'
import { provideWidgetWords } from '../ui/widget-words'
import { useAppearance } from './appearance'
import { chooseLanguage } from './choose-language'
import { messages } from './messages'
import { StartWindow } from './start-window'
import { useNoStrayDrops } from './use-no-stray-drops'
import { Workspace } from './workspace'
import './app.css'

provideWidgetWords()

/** The whole window. */
export function App(): ReactElement {
  const state = useStandingState()
  const preferences = state.kind === 'ready' ? state.standing.session.preferences : null
  const language = chooseLanguage(preferences?.language ?? null, navigator.languages)
  useAppearance(preferences, language)
  useNoStrayDrops()
  return (
    <LanguageProvider language={language}>
      <I18nProvider locale={language === 'en' ? 'en-GB' : 'vi-VN'}>
        <NoticesProvider>{windowFor(state)}</NoticesProvider>
        <Tooltip />
      </I18nProvider>
    </LanguageProvider>
  )
}

function windowFor(state: ReturnType<typeof useStandingState>): ReactNode {
  switch (state.kind) {
    case 'loading':
      return <Starting />
    case 'failed':
      return (
        <main className="app__alone">
          <FaultNotice fault={state.fault} retry={state.retry} />
        </main>
      )
    case 'ready':
      return <LibraryWindow standing={state.standing} />
  }
}

function Starting(): ReactElement {
  const say = useSay(messages)
  return (
    <main className="app__alone">
      <Loading label={say('starting')} />
    </main>
  )
}

function LibraryWindow({ standing }: { readonly standing: Standing }): ReactElement {
  const { library } = standing.session
  const id = library?.id ?? null
  // A place names articles of one library: another library starts at its list.
  const [placed, setPlaced] = useState(id)
  useEffect(() => {
    if (id === null || id === placed) return
    window.location.hash = formatPlace({ view: 'library', panes: [], focused: 0 })
    setPlaced(id)
  }, [id, placed])
  const isOnTheWay = id !== null && id !== placed
  return (
    <StandingProvider standing={standing}>
      <PreferencesProvider standing={standing.session.preferences}>
        <BundleProvider>
          {isOnTheWay ? <Starting /> : <LibraryContent library={library} />}
        </BundleProvider>
      </PreferencesProvider>
      <NoticeList />
    </StandingProvider>
  )
}

function LibraryContent({ library }: { readonly library: LibrarySummary | null }): ReactElement {
  if (library === null) return <StartWindow />
  return (
    <NavigationProvider key={`${library.id} ${library.readOnly?.owner ?? ''}`}>
      <SearchQueryProvider>
        <Workspace library={library} />
      </SearchQueryProvider>
    </NavigationProvider>
  )
}
