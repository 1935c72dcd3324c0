/** Pages of the Fachtag team: what waits, hiding and showing again. */
export const moderation = {
  title: 'Moderation',
  lead: 'Freischalten, Themen ordnen, Fachtage anlegen, Einträge ausblenden.',
  queues: 'Wartet auf Entscheidung',
  waitingMembers: 'Freischaltungen',
  topicProposals: 'Vorgeschlagene Themen',
  products: 'Produkte und Anbieter zusammenführen',
  waiting_zero: 'nichts offen',
  waiting_one: '{{count}} offen',
  waiting_other: '{{count}} offen',
  hiddenNow_zero: 'Zurzeit ist nichts ausgeblendet.',
  hiddenNow_one: 'Zurzeit ist {{count}} Eintrag ausgeblendet.',
  hiddenNow_other: 'Zurzeit sind {{count}} Einträge ausgeblendet.',
  hidingTitle: 'Ausblenden',
  hidingText:
    'Lösungen, Gesuche und Kommentare blenden Sie dort aus, wo sie stehen: Der Knopf „Ausblenden“ steht auf der Seite der Lösung oder des Gesuchs und unter jedem Kommentar.',
  fachtage: 'Fachtage und Themen',
  newFachtag: 'Fachtag anlegen',
  allTopics: 'Themen pflegen',
  what: {
    solution: 'Ihre Lösung „{{title}}“',
    request: 'Ihr Gesuch „{{title}}“',
    comment: 'Ihren Kommentar zu „{{title}}“',
  },
  hide: {
    titles: {
      solution: 'Lösung ausblenden',
      request: 'Gesuch ausblenden',
      comment: 'Kommentar ausblenden',
    },
    titleShow: 'Wieder anzeigen',
    leads: {
      solution:
        'Danach sehen sie nur noch die Person, die sie geschrieben hat, und das Fachtag-Team. Sie können sie jederzeit wieder anzeigen.',
      request:
        'Danach sehen es nur noch die Person, die es geschrieben hat, und das Fachtag-Team. Sie können es jederzeit wieder anzeigen.',
      comment:
        'Danach sehen ihn nur noch die Person, die ihn geschrieben hat, und das Fachtag-Team. Sie können ihn jederzeit wieder anzeigen.',
    },
    leadShow: 'Dieser Eintrag ist zurzeit ausgeblendet. Grund: {{reason}}',
    reason: 'Grund',
    reasonHint: 'Geht wörtlich per Mail an die Person, die den Eintrag geschrieben hat.',
    reasonRequired: 'Bitte nennen Sie den Grund. Er geht an die Person, die den Eintrag geschrieben hat.',
    submit: 'Ausblenden und Grund mitteilen',
    show: 'Wieder anzeigen',
    cancel: 'Nichts ändern',
    gone: 'Dieser Eintrag wurde inzwischen schon ausgeblendet oder gelöscht.',
  },
  mails: {
    hidden: {
      subject: 'Nabe: Ein Eintrag von Ihnen wurde ausgeblendet',
      text: `Guten Tag {{name}},

das Fachtag-Team hat {{what}} ausgeblendet. Sie selbst sehen den Eintrag weiterhin:

  {{link}}

Der Grund:

{{reason}}

Wenn Sie das anders sehen, wenden Sie sich bitte an das Fachtag-Team. Die Adresse steht im Impressum.`,
    },
    shown: {
      subject: 'Nabe: Ein Eintrag von Ihnen ist wieder zu sehen',
      text: `Guten Tag {{name}},

das Fachtag-Team zeigt {{what}} wieder an:

  {{link}}`,
    },
  },
} as const
