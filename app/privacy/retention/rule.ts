import type { Tx } from '~/platform/db/client.server'
import type { Days, PeriodKey } from './schema'

/** What a rule is told. */
export interface Moment {
  at: Date
  /** What is older than this is due. */
  cutoff: Date
  days: Days
  publicUrl: string
}

/** One rule: what is removed, or whom to tell, once it is old enough. */
export interface Rule {
  /** Its name in the proof. */
  key: PeriodKey | 'draftsWarned'
  /** Days after which something is due. */
  after: (days: Days) => number
  /** How many are due, without touching them. */
  count(tx: Tx, moment: Moment): Promise<number>
  /** Carries some of them out, few enough for one transaction; 0 where nothing is left. */
  some(tx: Tx, moment: Moment): Promise<number>
}
