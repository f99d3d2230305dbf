import {
  Languages,
  Lightbulb,
  Link2,
  type LucideIcon,
  RefreshCw,
  Repeat2,
  TriangleAlert,
} from 'lucide-react'
import type { ReactElement } from 'react'
import type { LinkKind } from '../../../contract/links'

const signs: Readonly<Record<LinkKind, LucideIcon>> = {
  pairs: Link2,
  translates: Languages,
  repeats: Repeat2,
  contradicts: TriangleAlert,
  updates: RefreshCw,
  explains: Lightbulb,
}

/** The sign of a kind of link, always beside or under its name. */
export function LinkSign({ kind }: { readonly kind: LinkKind }): ReactElement {
  const Sign = signs[kind]
  return <Sign aria-hidden />
}
