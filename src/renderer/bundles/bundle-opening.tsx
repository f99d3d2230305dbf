import { PackageOpen, PackageSearch } from 'lucide-react'
import type { ReactElement } from 'react'
import type { BundleImport } from '../../contract/bundles'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly, useStanding } from '../connection/session'
import { Button } from '../ui/button'
import { FaultNotice } from '../ui/fault-notice'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { ProgressLine } from '../ui/progress-line'
import { SectionTitle } from '../ui/section-title'
import { useAttempt } from '../ui/use-attempt'
import { useBundle } from './bundle-work'
import { ConflictTable } from './conflict-table'
import { messages } from './messages'
import './bundle-opening.css'

/** What a sound bundle would bring into the library; and bringing it in. */
export function BundleOpening({ isSound }: { readonly isSound: boolean }): ReactElement {
  const say = useSay(messages)
  const { library } = useStanding().session
  return (
    <section className="bundle-view__section">
      <SectionTitle>{say('intoLibrary')}</SectionTitle>
      <p className="bundle-view__soft">{words()}</p>
      {isSound && library !== null ? <Opening /> : null}
    </section>
  )

  function words(): string {
    if (!isSound) return say('notBroken')
    return library === null ? say('needsLibrary') : say('intoText', { library: library.name })
  }
}

function Opening(): ReactElement {
  const say = useSay(messages)
  const { preview, opening, lookInside, cancel } = useBundle()
  const isTakenBack = useStanding().history.redo?.operation === 'importBundle'
  const isOpen = opening.kind !== 'unasked' && !(opening.kind === 'done' && isTakenBack)
  const step = isOpen ? opening : preview
  switch (step.kind) {
    case 'unasked':
      return (
        <Button onPress={() => void lookInside()}>
          <PackageSearch aria-hidden />
          {say('lookInside')}
        </Button>
      )
    case 'running':
      return (
        <div className="bundle-opening__running">
          <ProgressLine
            label={say(step === opening ? 'opening' : 'lookingInside')}
            progress={step.progress}
          />
          <Button onPress={cancel}>{say('cancel')}</Button>
        </div>
      )
    case 'failed':
      return <FaultNotice fault={step.fault} retry={() => void lookInside()} />
    case 'done':
      return (
        <>
          <Contents title={say(step === opening ? 'came' : 'wouldCome')} contents={step.answer} />
          {step === opening ? null : <OpenButton contents={step.answer} />}
        </>
      )
  }
}

const parts = [
  ...(['annotations', 'entities', 'mentions', 'links', 'labels'] as const),
  ...(['collections', 'notes'] as const),
]

const countAdded = (contents: BundleImport): number =>
  parts.reduce((sum, part) => sum + contents[part], contents.articles.added.length)

function Contents({
  title,
  contents,
}: {
  readonly title: string
  readonly contents: BundleImport
}): ReactElement {
  const say = useSay(messages)
  const { articles, conflicts } = contents
  const lines = [
    say('articles', { n: articles.added.length }),
    ...parts.filter((part) => contents[part] > 0).map((part) => say(part, { n: contents[part] })),
  ]
  return (
    <div className="bundle-opening__contents" role="status">
      <p className="bundle-opening__title">{title}</p>
      <p>{countAdded(contents) === 0 ? say('nothingNew') : lines.join(' · ')}</p>
      {articles.matched.length === 0 ? null : (
        <p className="bundle-view__soft">{say('matched', { n: articles.matched.length })}</p>
      )}
      {conflicts.length === 0 ? (
        <p className="bundle-view__soft">{say('noConflicts')}</p>
      ) : (
        <ConflictTable conflicts={conflicts} />
      )}
    </div>
  )
}

function OpenButton({ contents }: { readonly contents: BundleImport }): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const { open } = useBundle()
  const isReadOnly = useIsReadOnly()
  const bringIn = async () => {
    if ((await open()) === null) return
    const undo = () => void attempt(() => workbench.undo({}))
    show({ tone: 'done', text: say('brought'), action: { label: say('undo'), run: undo } })
  }
  return (
    <Button
      tone="primary"
      isDisabled={isReadOnly || countAdded(contents) === 0}
      onPress={() => void bringIn()}
    >
      <PackageOpen aria-hidden />
      {say('open')}
    </Button>
  )
}
