import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Note } from '../../contract/notes'
import { useWorkbench } from '../connection/connection'
import { NoteSaver, type NoteView } from './note-saver'

const restMs = 700

/** A note as it is being written, and who saves it. Leaving it behind saves it too. */
export function useNote({ id, rev, title, text }: Note): NoteView & { readonly saver: NoteSaver } {
  const workbench = useWorkbench()
  const [saver] = useState(
    () =>
      new NoteSaver(
        id,
        { rev, title, text },
        {
          storage: sessionStorage,
          send: (words, over) => workbench.changeNote({ id, rev: over, ...words }),
          whenRested(save) {
            const timer = setTimeout(save, restMs)
            return () => clearTimeout(timer)
          },
        },
      ),
  )
  const view = useSyncExternalStore(saver.subscribe, saver.view)
  useEffect(() => saver.hear({ rev, title, text }), [saver, rev, title, text])
  useEffect(() => {
    // Words of an earlier visit, first of all.
    void saver.save()
    return () => void saver.save()
  }, [saver])
  return { ...view, saver }
}
