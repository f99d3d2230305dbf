/** How the window looks and speaks, from the preferences and the system. */
import { useEffect, useSyncExternalStore } from 'react'
import type { Language } from '../../contract/model'
import type { Preferences } from '../../contract/preferences'

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)')
const watchSystem = (onChange: () => void) => {
  darkSystem.addEventListener('change', onChange)
  return () => darkSystem.removeEventListener('change', onChange)
}

/** Puts theme, language and text size on the document, where styles and screen readers look for them. */
export function useAppearance(preferences: Preferences | null, language: Language): void {
  const systemIsDark = useSyncExternalStore(watchSystem, () => darkSystem.matches)
  const wished = preferences?.theme ?? 'system'
  const theme = wished === 'system' ? (systemIsDark ? 'dark' : 'light') : wished
  const textSize = preferences?.textSize ?? null
  useEffect(() => {
    const root = document.documentElement
    root.dataset.theme = theme
    root.lang = language
    if (textSize !== null) root.style.setProperty('--article-text', `${textSize / 16}rem`)
  }, [theme, language, textSize])
}
