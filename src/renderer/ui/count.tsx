import type { ReactElement } from 'react'
import { formatNumber } from './format-number'
import { useLanguage } from './language'

/** A number as the window's language writes it. */
export function Count({ n }: { readonly n: number }): ReactElement {
  const language = useLanguage()
  return <span className="count">{formatNumber(n, language)}</span>
}
