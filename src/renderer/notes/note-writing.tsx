import { AtSign } from 'lucide-react'
import { lazy, type ReactElement, Suspense, useDeferredValue, useMemo, useRef } from 'react'
import { Group, Panel } from 'react-resizable-panels'
import { useWorkbench } from '../connection/connection'
import { useIsReadOnly } from '../connection/session'
import { IconButton } from '../ui/button'
import { useLanguage, useSay } from '../ui/language'
import { Loading } from '../ui/loading'
import { ResizeHandle } from '../ui/resize-handle'
import type { EditorHandle } from './editor/markdown-editor'
import { createFindChoices } from './find-choices'
import { messages } from './messages'
import type { NoteLayout } from './note-page'
import { NotePreview } from './note-preview'
import type { NoteSaver } from './note-saver'
import './note-writing.css'

// The window starts without it: most visits write no note.
const MarkdownEditor = lazy(async () => ({
  default: (await import('./editor/markdown-editor')).MarkdownEditor,
}))

/** The text of a note: to write, to read, or both beside each other. */
export function NoteWriting({
  text,
  layout,
  saver,
}: {
  readonly text: string
  readonly layout: NoteLayout
  readonly saver: NoteSaver
}): ReactElement {
  const say = useSay(messages)
  // Typing goes before what it looks like.
  const calm = useDeferredValue(text)
  const preview = (
    <section className="note-writing__preview" aria-label={say('preview')}>
      <NotePreview text={calm} />
    </section>
  )
  const editor = <Editor text={text} saver={saver} />
  return (
    <div className="note-writing">
      <Suspense fallback={<Loading label={say('loading')} />}>
        {layout === 'write' ? editor : null}
        {layout === 'read' ? preview : null}
        {layout === 'both' ? (
          <Group orientation="horizontal">
            <Panel minSize="30%">{editor}</Panel>
            <ResizeHandle />
            <Panel minSize="25%">{preview}</Panel>
          </Group>
        ) : null}
      </Suspense>
    </div>
  )
}

function Editor({
  text,
  saver,
}: {
  readonly text: string
  readonly saver: NoteSaver
}): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const isReadOnly = useIsReadOnly()
  const language = useLanguage()
  const handle = useRef<EditorHandle | null>(null)
  const find = useMemo(
    () =>
      createFindChoices(workbench, {
        article: say('article'),
        entity: say('entity'),
        note: say('note'),
        quote: say('quote'),
        language,
      }),
    [workbench, say, language],
  )
  const words = useMemo(() => ({ label: say('text'), placeholder: say('placeholder') }), [say])
  return (
    <div className="note-writing__editor">
      <div className="note-writing__tools">
        <IconButton
          label={say('insert')}
          keys="[["
          isDisabled={isReadOnly}
          onPress={() => handle.current?.beginLink()}
        >
          <AtSign aria-hidden />
        </IconButton>
      </div>
      <div className="note-writing__field">
        <MarkdownEditor
          value={text}
          words={words}
          isReadOnly={isReadOnly}
          find={find}
          onChange={(written) => saver.write({ text: written })}
          onLeave={() => void saver.save()}
          handle={handle}
        />
      </div>
    </div>
  )
}
