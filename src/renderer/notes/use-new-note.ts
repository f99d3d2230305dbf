import { useWorkbench } from '../connection/connection'
import { useNavigation } from '../navigation/navigation'
import { useSay } from '../ui/language'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'

/** Makes an empty note and shows it, ready for its title. */
export function useNewNote(): () => Promise<void> {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { showNote } = useNavigation()
  return async () => {
    const draft = {
      title: say('untitled'),
      text: '',
      about: { kind: 'question', id: null },
    } as const
    const note = await attempt(() => workbench.addNote(draft))
    if (note !== null) showNote(note.id)
  }
}
