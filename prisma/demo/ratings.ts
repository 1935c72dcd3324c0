import type { DemoRating } from './shapes'
import type { DemoSolutionHandle } from './solutions'

/**
 * Ratings of invented organisations for invented solutions. From three organisations on a mean shows; two
 * solutions stay below on purpose. Nobody rates the own organisation, its parent or its children.
 */
export const ratings: Partial<Record<DemoSolutionHandle, readonly DemoRating[]>> = {
  hundesteuer: [
    { member: 'neuBeispielKaemmerei', value: 5, daysAgo: 190 },
    { member: 'musterlandHauptamt', value: 4, daysAgo: 171 },
    { member: 'musterdorfHauptamt', value: 5, daysAgo: 120 },
    { member: 'grossbeispielDigital', value: 4, daysAgo: 95 },
    { member: 'beispielhausenAmt', value: 3, daysAgo: 44 },
  ],
  schulIt: [
    { member: 'neuBeispielGremien', value: 5, daysAgo: 100 },
    { member: 'musterdorfHauptamt', value: 5, daysAgo: 92 },
    { member: 'grossbeispielDigital', value: 3, daysAgo: 60 },
    { member: 'musterkreisSicherheit', value: 4, daysAgo: 18 },
  ],
  eRechnung: [
    { member: 'musterstadtDigital', value: 4, daysAgo: 140 },
    { member: 'musterstadtSchule', value: 5, daysAgo: 139 },
    { member: 'musterlandHauptamt', value: 5, daysAgo: 130 },
    { member: 'musterdorfHauptamt', value: 4, daysAgo: 88 },
    { member: 'musterkreisBauaufsicht', value: 4, daysAgo: 51 },
  ],
  ratsinformation: [
    { member: 'musterstadtDigital', value: 4, daysAgo: 80 },
    { member: 'musterlandHauptamt', value: 3, daysAgo: 66 },
    { member: 'grossbeispielDigital', value: 4, daysAgo: 31 },
  ],
  wiba: [
    { member: 'musterstadtDigital', value: 5, daysAgo: 131 },
    { member: 'neuBeispielGremien', value: 5, daysAgo: 110 },
    { member: 'musterdorfHauptamt', value: 5, daysAgo: 104 },
    { member: 'musterkreisSicherheit', value: 4, daysAgo: 99 },
    { member: 'grossbeispielDatenschutz', value: 4, daysAgo: 22 },
  ],
  wissensdatenbank: [
    { member: 'musterdorfHauptamt', value: 5, daysAgo: 48 },
    { member: 'neuBeispielKaemmerei', value: 4, daysAgo: 29 },
    { member: 'musterstadtDigital', value: 4, daysAgo: 15 },
  ],
  terminvergabe: [
    { member: 'musterstadtDigital', value: 4, daysAgo: 150 },
    { member: 'neuBeispielGremien', value: 2, daysAgo: 97 },
    { member: 'musterlandHauptamt', value: 3, daysAgo: 62 },
  ],
  bauantrag: [
    { member: 'grossbeispielDigital', value: 4, daysAgo: 112 },
    { member: 'musterstadtDigital', value: 5, daysAgo: 101 },
  ],
  ausgangspost: [
    { member: 'musterlandHauptamt', value: 5, daysAgo: 55 },
    { member: 'neuBeispielKaemmerei', value: 4, daysAgo: 40 },
    { member: 'beispielhausenAmt', value: 4, daysAgo: 33 },
  ],
  chatbot: [
    { member: 'musterstadtDigital', value: 5, daysAgo: 21 },
    { member: 'musterkreisSicherheit', value: 5, daysAgo: 17 },
    { member: 'musterlandHauptamt', value: 4, daysAgo: 9 },
  ],
  maengelmelder: [{ member: 'musterdorfHauptamt', value: 5, daysAgo: 38 }],
}
