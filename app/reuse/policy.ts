import { isConfirmed, type Viewer } from '~/auth/viewer'
import type { ReuseState } from './choices'

/** Whether the viewer may say what their organisation does with a solution they see, and if not, why. */
export type Stating = 'allowed' | 'guest' | 'unconfirmed' | 'own_organisation'

/**
 * An organisation states what it does with the solution of another; its parent and its children may as well, since
 * a joint administration and its municipalities do not run the same things.
 */
export function stating(viewer: Viewer, solution: { organisationId: number | null }): Stating {
  if (viewer.kind === 'guest') return 'guest'
  if (!isConfirmed(viewer)) return 'unconfirmed'
  return solution.organisationId === viewer.organisationId ? 'own_organisation' : 'allowed'
}

const steps: Record<ReuseState, readonly ReuseState[]> = {
  interested: ['testing', 'in_use'],
  testing: ['in_use', 'ended'],
  in_use: ['ended'],
  ended: ['in_use'],
}

/** Where a statement usually goes from here, offered as one click; the form allows any state. */
export function nextStates(state: ReuseState): readonly ReuseState[] {
  return steps[state]
}

const day = 24 * 60 * 60 * 1000

/** What decides on taking a statement back. */
export interface Retractable {
  /** Whether it ever said "in Erprobung" or "im Einsatz". */
  everReused: boolean
  /** Whether another organisation says that it adapted this one's adaptation. */
  hasAdaptations: boolean
  createdAt: Date
}

/**
 * Whether a statement may vanish. An interest may: nobody can learn from it. What was tested or used is ended with a
 * reason instead, since that is what others want to read; only on its first day may it be a slip of the hand.
 */
export function canTakeBack(statement: Retractable, now: Date): boolean {
  if (statement.hasAdaptations) return false
  return !statement.everReused || now.getTime() - statement.createdAt.getTime() < day
}
