import type { ReactElement } from 'react'
import { Button } from '../ui/button'
import { DialogActions, DialogWindow } from '../ui/dialog'
import { useSay } from '../ui/language'
import { messages } from './messages'
import type { Deletion } from './use-deletion'

/** Asks before many articles are deleted at once. */
export function DeleteQuestion({ deletion }: { readonly deletion: Deletion }): ReactElement {
  const say = useSay(messages)
  const { isAsking, question, confirm, cancel } = deletion
  const n = question.articles.length
  return (
    <DialogWindow title={say('deleteTitle', { n })} isOpen={isAsking} onClose={cancel}>
      <p>{say('deleteText', { annotations: question.annotations })}</p>
      <DialogActions>
        <Button autoFocus onPress={cancel}>
          {say('cancel')}
        </Button>
        <Button tone="danger" onPress={() => void confirm()}>
          {say('deleteThem', { n })}
        </Button>
      </DialogActions>
    </DialogWindow>
  )
}
