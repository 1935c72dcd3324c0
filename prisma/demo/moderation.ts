import type { DemoMemberHandle } from './members'
import type { DaysAgo } from './shapes'
import type { DemoSolutionHandle } from './solutions'

/** A comment, named by who wrote it below what and how it begins. */
interface CommentRef {
  below: DemoSolutionHandle
  author: DemoMemberHandle
  begins: string
}

/** What somebody reported, and what the Fachtag team made of it. */
export interface DemoReport {
  comment: CommentRef
  reports: readonly {
    /** Null for a guest. */
    reporter: DemoMemberHandle | null
    daysAgo: DaysAgo
    reason: 'personal_data' | 'insult' | 'wrong' | 'rights' | 'advertising' | 'other'
    text: string
  }[]
  /** Absent where it still waits. */
  decision?: { decider: DemoMemberHandle; daysAgo: DaysAgo; reason: string }
}

export const reports: readonly DemoReport[] = [
  {
    comment: {
      below: 'hundesteuer',
      author: 'musterstadtDigital',
      begins: 'Die Marke liegt dem Bescheid bei.',
    },
    reports: [
      {
        reporter: 'grossbeispielDatenschutz',
        daysAgo: 2,
        reason: 'wrong',
        text: 'Der Abgleich mit dem Melderegister braucht eine eigene Rechtsgrundlage. Das sollte dabeistehen, sonst machen es andere ohne nach.',
      },
      {
        reporter: null,
        daysAgo: 1,
        reason: 'wrong',
        text: 'Bei einer Zweitwohnung stimmt das so nicht.',
      },
    ],
  },
  {
    comment: { below: 'eRechnung', author: 'musterstadtDigital', begins: 'Was macht ihr mit Rechnungen' },
    reports: [
      {
        reporter: 'musterlandHauptamt',
        daysAgo: 39,
        reason: 'other',
        text: 'Gehört das nicht eher zum Thema Kundenportale?',
      },
    ],
    decision: {
      decider: 'fachtagTeam',
      daysAgo: 38,
      reason: 'Die Frage passt zur Lösung und wurde dort beantwortet. Wir lassen sie stehen.',
    },
  },
]

/** A comment with many links: it waits until the Fachtag team has looked at it. */
export const waitingComment = {
  below: 'wiba',
  author: 'beispielhausenAmt',
  daysAgo: 1,
  reason: 'links',
  body: `Was uns beim Einstieg geholfen hat, gesammelt:

- [Fragen an die Leitung](https://beispielhausen.example/wiba/leitung)
- [Datensicherung](https://beispielhausen.example/wiba/sicherung)
- [Passwörter](https://beispielhausen.example/wiba/passwoerter)
- [Notfallkarte](https://beispielhausen.example/wiba/notfall)
- [Unser Protokoll der ersten Übung](https://beispielhausen.example/wiba/uebung)`,
  links: 5,
} as const
