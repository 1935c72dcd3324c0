import type { DemoSolution } from '../shapes'
import { maengelmelder } from './beispielhausen'
import { chatbot, loeschkonzept, terminvergabe } from './grossbeispiel'
import { ausgangspost, digitalNavigatoren } from './musterdorf'
import { bauantrag, krisenstab } from './musterkreis'
import { wiba, wissensdatenbank } from './musterland'
import { hundesteuer, schulIt, wahlhelfer } from './musterstadt'
import { eRechnung, fundsachen, ratsinformation } from './neuBeispiel'
import { kulturnetz, postausgangBurg, ratsversammlung } from './reported'

/** Oldest first, so that newer solutions get higher numbers. */
export const solutions = {
  ratsversammlung,
  kulturnetz,
  postausgangBurg,
  hundesteuer,
  terminvergabe,
  eRechnung,
  wiba,
  bauantrag,
  schulIt,
  ratsinformation,
  krisenstab,
  ausgangspost,
  wissensdatenbank,
  maengelmelder,
  loeschkonzept,
  chatbot,
  digitalNavigatoren,
  fundsachen,
  wahlhelfer,
} as const satisfies Record<string, DemoSolution>

export type DemoSolutionHandle = keyof typeof solutions
