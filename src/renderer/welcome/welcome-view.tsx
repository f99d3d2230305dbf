import { BookOpenText, FolderOpen, FolderPlus, type LucideIcon } from 'lucide-react'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useHost } from '../connection/connection'
import { Button as PlainButton } from '../ui/button'
import { DialogWindow } from '../ui/dialog'
import { useSay } from '../ui/language'
import { Loading } from '../ui/loading'
import { LanguageSwitch } from './language-switch'
import { messages } from './messages'
import { NewLibraryForm } from './new-library-form'
import { type OpenFailure, OpenFailureNotice } from './open-failure'
import { OpenLibraryForm } from './open-library-form'
import { RecentLibraries } from './recent-libraries'
import { RestoreLibraryForm } from './restore-library-form'
import { useOpenLibrary } from './use-open-library'
import './welcome-view.css'

/** The first thing anybody sees: what this is, three ways to begin, and what needs no library. */
export function WelcomeView({
  onCheckBundle,
}: {
  readonly onCheckBundle: () => void
}): ReactElement {
  const say = useSay(messages)
  const host = useHost()
  const [failure, setFailure] = useState<OpenFailure | null>(null)
  const { isOpening, open, chooseAndOpen } = useOpenLibrary(setFailure)
  const [dialog, setDialog] = useState<'new' | 'open' | 'restore' | null>(null)
  /** Whose backups the restore dialog shows; null: it asks for a file. */
  const [lost, setLost] = useState<string | null>(null)
  const close = () => setDialog(null)
  const restore = (folder: string | null) => {
    setLost(folder)
    setDialog('restore')
  }
  const title = say('title')
  useEffect(() => {
    document.title = title
  }, [title])
  const openFolder = useCallback(
    () => (host.hasFolderDialog ? void chooseAndOpen() : setDialog('open')),
    [host, chooseAndOpen],
  )
  useEffect(
    () =>
      host.onMenuCommand((command) => {
        if (command === 'new-library') setDialog('new')
        if (command === 'open-library') openFolder()
      }),
    [host, openFolder],
  )
  return (
    <main className="welcome">
      <div className="welcome__sheet">
        <header className="welcome__header">
          <p className="welcome__name">
            <span className="welcome__mark" aria-hidden />
            {title}
          </p>
          <LanguageSwitch />
        </header>
        <h1 className="welcome__headline">{say('headline')}</h1>
        <p className="welcome__lead">{say('lead')}</p>
        <section className="welcome__choices" aria-label={say('begin')}>
          <Choice
            Sign={BookOpenText}
            title={say('sample')}
            text={say('sampleText')}
            isDisabled={isOpening}
            onPress={() => void open({ kind: 'sample' })}
          />
          <Choice
            Sign={FolderPlus}
            title={say('make')}
            text={say('makeText')}
            isDisabled={isOpening}
            onPress={() => setDialog('new')}
          />
          <Choice
            Sign={FolderOpen}
            title={say('open')}
            text={say('openText')}
            isDisabled={isOpening}
            onPress={openFolder}
          />
        </section>
        {failure === null ? null : <OpenFailureNotice failure={failure} onRecover={restore} />}
        {isOpening ? <Loading label={say('opening')} /> : <RecentLibraries open={open} />}
        <p className="welcome__more">
          {say('damaged')}
          <PlainButton tone="quiet" isDisabled={isOpening} onPress={() => restore(null)}>
            {say('restore')}
          </PlainButton>
        </p>
        <p className="welcome__more">
          {say('received')}
          <PlainButton tone="quiet" isDisabled={isOpening} onPress={onCheckBundle}>
            {say('checkBundle')}
          </PlainButton>
        </p>
        <p className="welcome__offline">{say('offline')}</p>
      </div>
      <DialogWindow title={say('newTitle')} isOpen={dialog === 'new'} onClose={close}>
        <NewLibraryForm onDone={close} />
      </DialogWindow>
      <DialogWindow title={say('openTitle')} isOpen={dialog === 'open'} onClose={close}>
        <OpenLibraryForm onDone={close} onRecover={restore} />
      </DialogWindow>
      <DialogWindow title={say('restoreTitle')} isOpen={dialog === 'restore'} onClose={close}>
        <RestoreLibraryForm folder={lost} onDone={close} />
      </DialogWindow>
    </main>
  )
}

function Choice({
  Sign,
  title,
  text,
  isDisabled,
  onPress,
}: {
  readonly Sign: LucideIcon
  readonly title: string
  readonly text: string
  readonly isDisabled: boolean
  readonly onPress: () => void
}): ReactElement {
  return (
    <Button className="welcome__choice" isDisabled={isDisabled} onPress={onPress}>
      <Sign aria-hidden />
      <span className="welcome__choice-title">{title}</span>
      <span className="welcome__choice-text">{text}</span>
    </Button>
  )
}
