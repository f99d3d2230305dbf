import type { ReactElement } from 'react'
import type { EntityKind } from '../../contract/model'
import './kind-mark.css'

/** The small square in the kind's colour. The kind is always said in words beside or above it. */
export function KindMark({ kind }: { readonly kind: EntityKind }): ReactElement {
  return <span className={`kind-mark ${kindColour(kind)}`} aria-hidden="true" />
}

/** The class that sets `--kind-colour` for what stands inside. */
export const kindColour = (kind: EntityKind): string => `kind-colour--${kind}`
