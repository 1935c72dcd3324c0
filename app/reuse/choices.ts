/** What the fields of a statement may hold. */

/** What an organisation does with a solution, in the order in which it usually goes. */
export const reuseStates = ['interested', 'testing', 'in_use', 'ended'] as const
export type ReuseState = (typeof reuseStates)[number]

/** Answers to "Würden Sie es wieder tun?". */
export const againAnswers = ['yes', 'partly', 'no'] as const
export type Again = (typeof againAnswers)[number]

/** Lengths in characters. */
export const reuseLimits = { changes: 1_000, endedReason: 500, contact: 500, againNote: 300 } as const

/** Whether a statement counts towards a solution's reuse: it is tested or in use. */
export function isReusing(state: ReuseState): boolean {
  return state === 'testing' || state === 'in_use'
}

const words: Record<ReuseState, string> = {
  interested: 'interessiert',
  testing: 'erprobung',
  in_use: 'im-einsatz',
  ended: 'beendet',
}

/** The word for a state in addresses. */
export function stateWord(state: ReuseState): string {
  return words[state]
}

/** The state that a word in an address means; null for others. */
export function stateOfWord(word: string | null): ReuseState | null {
  return reuseStates.find((state) => words[state] === word) ?? null
}

/** The word in addresses for a statement that was taken back. */
export const takenBackWord = 'zurueckgenommen'
