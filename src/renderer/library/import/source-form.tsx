import { FileText, FolderOpen } from 'lucide-react'
import { type ClipboardEvent, type ReactElement, useState } from 'react'
import type { ImportSource } from '../../../contract/importing'
import { Button } from '../../ui/button'
import { DialogActions } from '../../ui/dialog'
import { useSay } from '../../ui/language'
import { TextField } from '../../ui/text-field'
import { useImporting } from '../importing'
import { messages } from './messages'

/** What was pasted; `html` is the same with its markup, until a person changes a letter of it. */
interface Pasted {
  readonly text: string
  readonly html: string | null
}

const nothing: Pasted = { text: '', html: null }
const longestPaste = 8 * 1024 * 1024

/** Files, a folder, pasted words, an address: what is to be looked at. */
export function SourceForm(): ReactElement {
  const say = useSay(messages)
  const { choose, lookAt, close } = useImporting()
  const [pasted, setPasted] = useState(nothing)
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const typed = address.trim()
  const error = typed === '' || isWebAddress(typed) ? null : say('badAddress')
  const sources = [
    ...pastedSources(pasted, name.trim()),
    ...(typed === '' ? [] : [{ address: typed }]),
  ]
  const isReady = sources.length > 0 && error === null
  return (
    <form
      className="source-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void lookAt(sources)
      }}
    >
      <p className="import-dialog__soft">{say('chooseText')}</p>
      <div className="source-form__files">
        <Button onPress={() => void choose('files')}>
          <FileText aria-hidden />
          {say('files')}
        </Button>
        <Button onPress={() => void choose('folder')}>
          <FolderOpen aria-hidden />
          {say('folder')}
        </Button>
      </div>
      <PastedField pasted={pasted} onChange={setPasted} />
      {pasted.text === '' ? null : (
        <TextField label={say('pastedTitle')} value={name} maxLength={300} onChange={setName} />
      )}
      <TextField
        label={say('address')}
        hint={say('addressHint')}
        type="url"
        value={address}
        maxLength={2000}
        error={error}
        onChange={setAddress}
      />
      <DialogActions>
        <Button onPress={close}>{say('cancel')}</Button>
        <Button tone="primary" type="submit" isDisabled={!isReady}>
          {say('lookAt')}
        </Button>
      </DialogActions>
    </form>
  )
}

function PastedField({
  pasted,
  onChange,
}: {
  readonly pasted: Pasted
  readonly onChange: (pasted: Pasted) => void
}): ReactElement {
  const say = useSay(messages)
  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html').slice(0, longestPaste)
    // Pasted into words that are there already, it is one text with them.
    if (html === '' || pasted.text.trim() !== '') return
    event.preventDefault()
    onChange({ text: event.clipboardData.getData('text/plain').slice(0, longestPaste), html })
  }
  return (
    <div className="source-form__pasted">
      <TextField
        label={say('pasted')}
        hint={pasted.html === null ? say('pastedHint') : say('withMarkup')}
        lines={5}
        value={pasted.text}
        maxLength={longestPaste}
        onChange={(text) => onChange({ text, html: null })}
        onPaste={onPaste}
      />
      {pasted.html === null ? null : (
        <Button tone="quiet" onPress={() => onChange({ ...pasted, html: null })}>
          {say('asText')}
        </Button>
      )}
    </div>
  )
}

function pastedSources({ text, html }: Pasted, name: string): readonly ImportSource[] {
  if (text.trim() === '' && html === null) return []
  const title = name === '' ? {} : { title: name }
  return [
    html === null
      ? { pasted: 'text', content: text, ...title }
      : { pasted: 'html', content: html, ...title },
  ]
}

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
