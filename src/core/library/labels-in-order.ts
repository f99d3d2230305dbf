import type { LabelRecord } from '../storage/records'
import type { LiveRecords } from './live-records'

/** The labels as the researcher ordered them; those never moved come last, oldest first. */
export const labelsInOrder = ({ labels }: Pick<LiveRecords, 'labels'>): readonly LabelRecord[] =>
  [...labels.values()].sort(
    (one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1),
  )

const placeOf = ({ position }: LabelRecord): number => position ?? Number.MAX_SAFE_INTEGER
