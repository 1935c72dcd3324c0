/** Posts that wait until the Fachtag team has looked at them. */
export const held = {
  title: 'Wartende Beiträge',
  lead: 'Erste Beiträge neuer Mitglieder und Beiträge mit vielen Links sieht außer Ihnen nur, wer sie geschrieben hat. Mit der Freigabe sehen sie alle, die es angeht, und wer ein Gesuch gestellt hat, erfährt von neuen Lösungen.',
  empty: 'Nichts wartet.',
  emptyText: 'Neue Beiträge, die einen Blick brauchen, erscheinen hier.',
  link: 'Wann Beiträge warten',
  noticeTitle: 'Wartet auf einen Blick des Fachtag-Teams',
  notices: {
    solution: 'Danach ist die Lösung zu sehen. Bis dahin können Sie sie ändern.',
    request: 'Danach ist das Gesuch zu sehen. Bis dahin können Sie es ändern.',
    comment: 'Danach ist der Kommentar zu sehen. Bis dahin können Sie ihn ändern.',
  },
  kinds: {
    solution: 'Lösung „{{title}}“',
    request: 'Gesuch „{{title}}“',
    comment: 'Kommentar zu „{{title}}“',
  },
  reasons: {
    first: 'erster Beitrag',
    links: 'viele Links: {{links}}',
    links_added: 'nach einer Änderung viele Links: {{links}}; ist zu sehen',
  },
  by: 'von {{name}}, {{organisation}}',
  since: 'seit {{date}}',
  release: 'Ausgewählte freigeben',
  open: 'Ansehen',
  reject: 'Ablehnen',
  noneSelected: 'Bitte wählen Sie mindestens einen Beitrag aus.',
  more: 'Es warten noch mehr; sie erscheinen, wenn diese erledigt sind.',
  released_zero: 'Nichts wurde freigegeben: Jemand anderes war schneller.',
  released_one: '{{count}} Beitrag ist freigegeben.',
  released_other: '{{count}} Beiträge sind freigegeben.',
  rejected: 'Der Beitrag ist abgelehnt. Den Grund haben wir per Mail mitgeteilt.',
  rejection: {
    title: 'Beitrag ablehnen',
    lead: 'Der Beitrag wird ausgeblendet: Es sehen ihn weiterhin nur, wer ihn geschrieben hat, und das Fachtag-Team. Das lässt sich zurücknehmen.',
    reason: 'Grund',
    reasonHint:
      'Geht wörtlich per Mail an die Person, die den Beitrag geschrieben hat. Sie kann darauf antworten.',
    reasonRequired: 'Bitte nennen Sie den Grund. Er geht an die Person, die den Beitrag geschrieben hat.',
    submit: 'Ablehnen und Grund mitteilen',
    cancel: 'Nichts ändern',
    decided: 'Darüber wurde inzwischen schon entschieden.',
  },
  own: {
    title: 'Wartet auf einen Blick des Fachtag-Teams',
    lead: 'Diese Beiträge sehen außer Ihnen noch keine anderen Mitglieder.',
  },
  mail: {
    subject: 'Nabe: Ihr Beitrag ist freigegeben',
    text: `Guten Tag {{name}},

das Fachtag-Team hat {{what}} freigegeben:

  {{link}}`,
    what: {
      solution: 'Ihre Lösung „{{title}}“',
      request: 'Ihr Gesuch „{{title}}“',
      comment: 'Ihren Kommentar zu „{{title}}“',
    },
  },
  settings: {
    title: 'Wann Beiträge warten',
    lead: 'Was hier wartet, sieht zuerst das Fachtag-Team. Beiträge des Fachtag-Teams und eingelesene Einträge warten nie.',
    firstPosts: 'So viele erste Beiträge eines Mitglieds warten',
    firstPostsHint: 'Bis so viele freigegeben sind, wartet jeder weitere. 0 heißt: keiner wartet.',
    links: 'Ab so vielen Links auf andere Seiten wartet ein Beitrag',
    linksHint: '0 heißt: Links spielen keine Rolle.',
    number: 'Bitte geben Sie eine Zahl von 0 bis {{max}} ein.',
    save: 'Speichern',
    saved: 'Gespeichert. Es gilt für alles, was ab jetzt geschrieben wird.',
    stale:
      'Jemand anderes hat das inzwischen geändert. Bitte prüfen Sie die Zahlen und speichern Sie noch einmal.',
  },
} as const
