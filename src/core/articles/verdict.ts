import type { BlockRole } from '../../contract/model'
import type { BlockRule } from './rule-names'

/** What a rule says about a line. */
export interface Verdict {
  readonly role: BlockRole
  readonly kept: boolean
  readonly by: BlockRule
}

/** One verdict a line, null where no rule has spoken yet. */
export type Verdicts = readonly (Verdict | null)[]
/** The same while the rules are still speaking. */
export type DraftVerdicts = (Verdict | null)[]

export const keptAs = (role: BlockRole, by: BlockRule): Verdict => ({ role, kept: true, by })
export const trimmedAs = (role: BlockRole, by: BlockRule): Verdict => ({ role, kept: false, by })
