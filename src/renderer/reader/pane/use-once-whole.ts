import { useCallback, useEffect, useState } from 'react'

/** What is to be done with all of an article: at once when all of it is there, else as soon as it is. */
export function useOnceWhole(isWhole: boolean, act: () => void): () => void {
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    if (!isWanted || !isWhole) return
    setWanted(false)
    act()
  }, [isWanted, isWhole, act])
  return useCallback(() => (isWhole ? act() : setWanted(true)), [isWhole, act])
}
