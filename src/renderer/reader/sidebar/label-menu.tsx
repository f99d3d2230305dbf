import { PencilLine } from 'lucide-react'
import { type FormEvent, type ReactElement, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Annotation, Label } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { Button } from '../../ui/button'
import { DialogActions, DialogWindow } from '../../ui/dialog'
import { useSay } from '../../ui/language'
import { MenuButton } from '../../ui/menu'
import { TextField } from '../../ui/text-field'
import { useAttempt } from '../../ui/use-attempt'
import { useLabelName } from '../label-names'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import './label-menu.css'

/** The annotation's label; the menu gives it another, or gives the label a name of the researcher's own. */
export function LabelMenu({
  annotation,
  label,
}: {
  readonly annotation: Annotation
  readonly label: Label
}): ReactElement {
  const say = useSay(messages)
  const nameOf = useLabelName()
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { labels, setLastLabel } = useDesk()
  const [isRenaming, setRenaming] = useState(false)
  const name = nameOf(label)
  const relabel = (other: Label) => {
    setLastLabel(other.id)
    void attempt(() =>
      workbench.changeAnnotation({ id: annotation.id, rev: annotation.rev, label: other.id }),
    )
  }
  return (
    <>
      <MenuButton
        label={say('labels')}
        groups={[
          {
            id: 'labels',
            selected: label.id,
            choices: labels.map((other) => ({
              id: other.id,
              label: nameOf(other),
              icon: <span className={`label-dot label-colour--${other.colour}`} aria-hidden />,
              run: () => relabel(other),
            })),
          },
          {
            id: 'rename',
            choices: [
              {
                id: 'rename',
                label: say('renameLabel', { label: name }),
                icon: <PencilLine aria-hidden />,
                run: () => setRenaming(true),
              },
            ],
          },
        ]}
      >
        <PlainButton className="label-menu" aria-label={say('changeLabel', { label: name })}>
          <span className={`label-dot label-colour--${label.colour}`} aria-hidden />
          {name}
        </PlainButton>
      </MenuButton>
      <DialogWindow
        title={say('renameTitle')}
        isOpen={isRenaming}
        onClose={() => setRenaming(false)}
      >
        <RenameLabel label={label} onClose={() => setRenaming(false)} />
      </DialogWindow>
    </>
  )
}

function RenameLabel({
  label,
  onClose,
}: {
  readonly label: Label
  readonly onClose: () => void
}): ReactElement {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const [typed, setTyped] = useState(label.name ?? '')
  const [rev] = useState(label.rev)
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    const name = typed.trim() === '' ? null : typed.trim()
    const done = await attempt(() => workbench.renameLabel({ id: label.id, rev, name }))
    if (done !== null) onClose()
  }
  return (
    <form onSubmit={(event) => void rename(event)}>
      <TextField
        autoFocus
        label={say('labelName')}
        hint={say('labelHint')}
        placeholder={say(label.colour)}
        value={typed}
        onChange={setTyped}
        maxLength={300}
        onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
      />
      <DialogActions>
        <Button onPress={onClose}>{say('cancel')}</Button>
        <Button tone="primary" type="submit">
          {say('save')}
        </Button>
      </DialogActions>
    </form>
  )
}
