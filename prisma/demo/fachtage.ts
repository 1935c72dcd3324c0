import type { DemoFachtag, DemoSession } from './shapes'

/** The default opening question of a thread that a seeded session opens. */
export const OPENING_QUESTION =
  'Wer hat dazu schon eine Lösung im Einsatz? Welche Erfahrungen haben Sie gemacht?'

const REPORTED = { edition: null, place: '', organisers: 'Lecos GmbH', isExample: false } as const

/** Real days as publicly reported, without a programme; and one invented day with the example programme. */
export const fachtage = [
  {
    ...REPORTED,
    slug: 'mitteldeutscher-it-fachtag-2015',
    edition: 1,
    title: '1. Mitteldeutscher IT-Fachtag',
    firstDay: '2015-11-26',
    lastDay: '2015-11-26',
    introduction: `Der erste Mitteldeutsche IT-Fachtag. Seine Idee gilt bis heute: keine graue Theorie, sondern Lösungen, die sich im Alltag einer Verwaltung bewähren. Denn es hat wenig Sinn, wenn jede Kommune das Rad mit großem Aufwand neu erfindet.`,
  },
  {
    ...REPORTED,
    slug: 'mitteldeutscher-it-fachtag-2019',
    edition: 5,
    title: '5. Mitteldeutscher IT-Fachtag',
    firstDay: '2019-11-28',
    lastDay: '2019-11-28',
    introduction: `Vorträge und Workshops in mehreren Strängen, gehalten von Menschen aus der kommunalen Praxis, und Gespräche auf Augenhöhe mit Kolleginnen und Kollegen anderer Verwaltungen.`,
  },
  {
    ...REPORTED,
    slug: 'mitteldeutscher-it-fachtag-2024',
    title: 'Mitteldeutscher IT-Fachtag 2024',
    firstDay: '2024-11-27',
    lastDay: '2024-11-27',
    introduction: `Berichtete Themen: Cybersicherheit, denn auch kleine Verwaltungen werden angegriffen, mit dem „Weg in die Basis-Absicherung“ (WiBA) des BSI und seinen Checklisten; außerdem Personalgewinnung und Krisenmanagement.`,
  },
  {
    ...REPORTED,
    slug: 'mitteldeutscher-it-fachtag-2025',
    title: 'Mitteldeutscher IT-Fachtag 2025',
    firstDay: '2025-11-25',
    lastDay: '2025-11-25',
    organisers: 'Lecos GmbH mit KISA (Kommunale Informationsverarbeitung Sachsen)',
    introduction: `Berichtete Themen: Informationssicherheit, Desinformation, Resilienz, praktische Lösungen, Schulen und „Digital-Navigatoren“ in den Kommunen.`,
  },
  {
    slug: 'beispiel-fachtag',
    edition: null,
    title: 'Beispiel-Fachtag',
    firstDay: '2025-11-25',
    lastDay: '2025-11-25',
    place: 'Musterstadt',
    organisers: 'Musterwerk IT',
    isExample: true,
    introduction: `**Dieser Fachtag ist erfunden.** Sein Programm ist aus öffentlich berichteten Themen mehrerer Jahre zusammengestellt und zeigt, wie aus Vorträgen Themen werden. Mit den beiden Programmdateien (CSV und JSON) lässt sich das Einlesen gefahrlos ausprobieren.`,
  },
] as const satisfies readonly DemoFachtag[]

export const EXAMPLE_FACHTAG = 'beispiel-fachtag'

/** When its programme was read and its topics were seeded. */
export const SEEDED_DAYS_AGO = 160

/** The example programme as its CSV file tells it; some sessions are seeded, the others left to try out. */
export const sessions: readonly DemoSession[] = [
  {
    kind: 'greeting',
    starts: '09:30',
    ends: '09:45',
    room: 'Großer Saal',
    title: 'Eröffnung',
    format: 'Begrüßung',
    organisationLabel: 'Lecos GmbH',
    abstract: 'Begrüßung und Ausblick auf den Tag',
    seeds: [],
  },
  {
    kind: 'session',
    starts: '09:45',
    ends: '10:15',
    room: 'Großer Saal',
    title: 'Die Kommune der Zukunft: kommunal, regional, digital',
    format: 'Impulsvortrag',
    organisationLabel: 'Sächsischer Städte- und Gemeindetag',
    abstract:
      'Warum Kommunen handlungsfähig bleiben müssen\nund welche Rolle Digital-Navigatoren dabei spielen',
    seeds: [],
  },
  {
    kind: 'session',
    starts: '10:15',
    ends: '11:00',
    room: 'Großer Saal',
    title: 'Weg in die Basis-Absicherung: Informationssicherheit für kleine Verwaltungen',
    format: 'Vortrag',
    organisationLabel: 'Bundesamt für Sicherheit in der Informationstechnik',
    abstract: 'Checklisten statt Überforderung: WiBA in der Praxis',
    seeds: ['informationssicherheit'],
  },
  {
    kind: 'break',
    starts: '11:00',
    ends: '11:30',
    room: 'Foyer',
    title: 'Kaffeepause',
    format: 'Pause',
    organisationLabel: '',
    abstract: '',
    seeds: [],
  },
  {
    kind: 'session',
    starts: '11:30',
    ends: '12:15',
    room: 'Raum 1',
    title: 'Digitale Ratsversammlung mit rechtssicheren Beschlüssen',
    format: 'Vortrag',
    organisationLabel: 'Stadt Leipzig',
    abstract: 'Von der Technik im Saal bis zur Geschäftsordnung: was eine rein digitale Sitzung braucht',
    seeds: ['ris'],
  },
  {
    kind: 'session',
    starts: '11:30',
    ends: '12:15',
    room: 'Raum 2',
    title: 'Gemeinsames Netz für vier Kulturhäuser',
    format: 'Praxisbericht',
    organisationLabel: 'Lecos GmbH',
    abstract: 'Konsolidierung der IT von Oper, Schauspiel, Gewandhaus und Theater der Jungen Welt',
    seeds: ['fachverfahren', 'kultur-sport'],
  },
  {
    kind: 'session',
    starts: '12:15',
    ends: '13:00',
    room: 'Raum 1',
    title: 'Digitaler Postausgang: Zeit und Porto sparen',
    format: 'Praxisbericht',
    organisationLabel: 'Stadt Burg',
    abstract: 'Einführung, Kosten, Erfahrungen nach einem Jahr',
    seeds: ['e-akte'],
  },
  {
    kind: 'break',
    starts: '13:00',
    ends: '14:00',
    room: 'Foyer',
    title: 'Mittagspause',
    format: 'Pause',
    organisationLabel: '',
    abstract: '',
    seeds: [],
  },
  {
    kind: 'session',
    starts: '14:00',
    ends: '15:30',
    room: 'Raum 3',
    title: 'Workshop: Desinformation erkennen und darauf antworten',
    format: 'Workshop',
    organisationLabel: 'Landeskriminalamt',
    abstract: 'Fälle, Übungen, Meldewege – für Pressestellen und Bürgermeisterämter',
    seeds: [],
  },
  {
    kind: 'session',
    starts: '14:00',
    ends: '15:30',
    room: 'Raum 1',
    title: 'Workshop: Schul-IT gemeinsam betreiben',
    format: 'Workshop',
    organisationLabel: 'KISA',
    abstract: 'Endgeräte, Support, Medienentwicklungsplan: was lässt sich teilen?',
    seeds: ['schule', 'ikz'],
  },
  {
    kind: 'closing',
    starts: '15:30',
    ends: '16:00',
    room: 'Großer Saal',
    title: 'Ausblick und Verabschiedung',
    format: 'Abschluss',
    organisationLabel: 'Lecos GmbH',
    abstract: '',
    seeds: [],
  },
]
