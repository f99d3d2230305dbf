import type { Language } from '../../contract/model'

/** The preferred language; without one, Vietnamese for a system that prefers it, else English. */
export function chooseLanguage(
  preferred: Language | null,
  systemLanguages: readonly string[],
): Language {
  if (preferred !== null) return preferred
  const known = systemLanguages.map((tag) => tag.toLowerCase().split('-')[0])
  return known.find((tag) => tag === 'vi' || tag === 'en') === 'vi' ? 'vi' : 'en'
}
