import type { LibraryDamage } from '../../contract/library-damage'
import type { Damage } from '../storage/damage'

/** null when there is none. */
export function summariseDamage(damage: readonly Damage[]): LibraryDamage | null {
  if (damage.length === 0) return null
  const lost = damage.filter(({ isRestored }) => !isRestored)
  const found = lost.length > 0 ? lost : damage
  const isCounted = found.every(({ records }) => records !== null)
  return {
    files: new Set(found.map(({ file }) => file)).size,
    records: isCounted ? found.reduce((sum, { records }) => sum + (records ?? 0), 0) : null,
    isRestored: lost.length === 0,
  }
}
