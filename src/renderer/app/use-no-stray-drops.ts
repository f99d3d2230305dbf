import { useEffect } from 'react'

const refuse = (event: DragEvent) => {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
}

/** Keeps a file that is dropped where nothing takes it from being opened in place of the window. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}
