/** Reports, what the Fachtag team decides about them, and its other tools. */
export const moderation = {
  title: 'Moderation',
  lead: 'Meldungen prüfen, freischalten, Themen ordnen, Fachtage anlegen.',
  queues: 'Wartet auf Entscheidung',
  waitingReports: 'Meldungen',
  waitingAnswers: 'Antworten auf Entscheidungen',
  waitingMembers: 'Freischaltungen',
  topicProposals: 'Vorgeschlagene Themen',
  products: 'Produkte und Anbieter zusammenführen',
  waiting_zero: 'nichts offen',
  waiting_one: '{{count}} offen',
  waiting_other: '{{count}} offen',
  hiddenNow_zero: 'Zurzeit ist nichts ausgeblendet.',
  hiddenNow_one: 'Zurzeit ist {{count}} Eintrag ausgeblendet.',
  hiddenNow_other: 'Zurzeit sind {{count}} Einträge ausgeblendet.',
  hidingTitle: 'Entscheidungen',
  hidingText:
    'Auch ohne Meldung können Sie entscheiden: Der Knopf „Moderieren“ steht auf der Seite jeder Lösung und jedes Gesuchs und unter jedem Kommentar.',
  fachtage: 'Fachtage und Themen',
  newFachtag: 'Fachtag anlegen',
  allTopics: 'Themen pflegen',
  moderate: 'Moderieren',

  suspended:
    'Ihr Konto ist bis {{until}} gesperrt. Der Grund: {{reason}} In der Mail dazu steht, wie Sie antworten können.',

  things: {
    solution: 'Lösung „{{title}}“',
    request: 'Gesuch „{{title}}“',
    topic: 'Thema „{{title}}“',
    session: 'Vortrag „{{title}}“',
    comment: 'Kommentar zu „{{title}}“',
    attachment: 'Unterlage „{{part}}“ zu „{{title}}“',
    reuse: 'Angaben von {{part}} zur Nachnutzung von „{{title}}“',
    member: 'Profil von {{title}}',
  },
  yours: {
    solution: 'Ihre Lösung „{{title}}“',
    request: 'Ihr Gesuch „{{title}}“',
    topic: 'Ihr Thema „{{title}}“',
    session: 'Ihren Vortrag „{{title}}“',
    comment: 'Ihren Kommentar zu „{{title}}“',
    attachment: 'Ihre Unterlage „{{part}}“ zu „{{title}}“',
    reuse: 'Ihre Angaben zur Nachnutzung von „{{title}}“',
    member: 'Ihr Profil',
  },
  gone: {
    solution: 'eine endgültig gelöschte Lösung',
    request: 'ein endgültig gelöschtes Gesuch',
    topic: 'ein endgültig gelöschtes Thema',
    session: 'ein endgültig gelöschter Vortrag',
    comment: 'ein endgültig gelöschter Kommentar',
    attachment: 'eine endgültig gelöschte Unterlage',
    reuse: 'zurückgenommene Angaben zu einer Nachnutzung',
    member: 'ein gelöschtes Konto',
  },
  kinds: {
    solution: 'Lösungen',
    request: 'Gesuche',
    topic: 'Themen',
    session: 'Vorträge',
    comment: 'Kommentare',
    attachment: 'Unterlagen',
    reuse: 'Nachnutzungen',
    member: 'Profile',
  },
  reasons: {
    personal_data: 'personenbezogene Daten',
    insult: 'beleidigend oder herabsetzend',
    wrong: 'falsch oder gefährlich',
    rights: 'verletzt Rechte Dritter',
    advertising: 'Werbung',
    other: 'Sonstiges',
  },
  decisions: {
    nothing: 'nichts unternommen',
    warn: 'verwarnt',
    redact: 'Stelle unkenntlich gemacht',
    hide: 'ausgeblendet',
    delete: 'gelöscht',
    suspend: 'Konto auf Zeit gesperrt',
  },
  effects: {
    warn: 'Sie werden verwarnt. Am Eintrag selbst ändert sich nichts.',
    redact: 'Eine Stelle ist unkenntlich gemacht, auch in früheren Fassungen.',
    hide: 'Der Eintrag ist ausgeblendet. Sie selbst sehen ihn weiterhin.',
    delete: 'Der Eintrag ist gelöscht und wird nach 30 Tagen endgültig entfernt.',
    suspend: 'Ihr Konto ist bis {{until}} gesperrt. Danach können Sie sich wieder anmelden.',
  },
  undone: {
    warn: 'Die Verwarnung gilt nicht mehr.',
    redact: 'Die Stelle lässt sich nicht wiederherstellen; Sie können sie neu schreiben.',
    hide: 'Der Eintrag ist wieder zu sehen.',
    delete: 'Der Eintrag ist wieder da.',
    suspend: 'Ihr Konto ist nicht mehr gesperrt.',
  },
  told: {
    warn: 'Wir haben die Person, von der es stammt, auf die Regeln hingewiesen.',
    redact: 'Wir haben eine Stelle unkenntlich gemacht.',
    hide: 'Wir haben den Eintrag ausgeblendet.',
    delete: 'Wir haben den Eintrag gelöscht.',
    suspend: 'Wir haben gegenüber der Person, von der es stammt, Maßnahmen ergriffen.',
  },
  states: {
    held: 'wartet auf einen Blick des Fachtag-Teams',
    withdrawn: 'inzwischen zurückgezogen',
    hidden: 'zurzeit ausgeblendet',
    deleted: 'inzwischen gelöscht',
    removed: 'inzwischen entfernt',
  },

  report: {
    link: 'Melden',
    title: 'Melden',
    lead: 'Sie melden: {{what}}. Das Fachtag-Team sieht sich jede Meldung an.',
    reason: 'Worum geht es?',
    reasonRequired: 'Bitte wählen Sie aus, worum es geht.',
    reasonHints: {
      personal_data: 'Namen, Telefonnummern oder andere Angaben über Menschen, die hier nicht stehen sollten',
      insult: 'Angriffe auf Menschen oder Gruppen',
      wrong: 'führt andere in die Irre oder schadet, wenn man es nachmacht',
      rights: 'Urheberrecht, Marken, Betriebsgeheimnisse',
      advertising: 'wirbt für etwas, statt von Erfahrungen zu berichten',
      other: '',
    },
    text: 'Erläuterung',
    textHint: 'Was genau, an welcher Stelle und warum? Das liest nur das Fachtag-Team.',
    textRequired: 'Bitte beschreiben Sie, worum es geht.',
    email: 'E-Mail-Adresse',
    emailHint:
      'Wenn Sie erfahren möchten, wie entschieden wurde. Die Adresse wird ein halbes Jahr nach der Entscheidung gelöscht.',
    wantsAnswer: 'Ich möchte per Mail erfahren, wie entschieden wurde.',
    submit: 'Meldung absenden',
    back: 'Zurück',
    own: 'Das ist von Ihnen selbst: Sie können es dort ändern oder löschen.',
    doneTitle: 'Danke für Ihre Meldung',
    doneText: 'Das Fachtag-Team sieht sie sich an und entscheidet.',
    doneAnswer: 'Wenn Sie es möchten, schreiben wir Ihnen, wie entschieden wurde.',
    tooMany:
      'Von hier kamen sehr viele Meldungen. Bitte versuchen Sie es in {{minutes}} Minuten noch einmal.',
  },

  queue: {
    title: 'Meldungen',
    lead_zero: 'Zurzeit ist nichts gemeldet.',
    lead_one: 'Zu {{count}} Gegenstand ist noch nichts entschieden. Was am längsten wartet, steht oben.',
    lead_other: 'Zu {{count}} Gegenständen ist noch nichts entschieden. Was am längsten wartet, steht oben.',
    filterReason: 'Grund',
    filterKind: 'Was gemeldet ist',
    empty: 'Hier wartet nichts',
    emptyText: 'Meldungen erscheinen hier, bis jemand aus dem Team entschieden hat.',
    log: 'Protokoll der Entscheidungen',
    since: 'gemeldet seit {{date}}',
    reports_one: '{{count}} Meldung',
    reports_other: '{{count}} Meldungen',
    guests_one: '{{count}} Gast',
    guests_other: '{{count}} Gäste',
    by: 'von {{who}}',
    author: 'geschrieben in {{organisation}}',
    authorDecisions_one: 'schon {{count}} Entscheidung zur selben Person',
    authorDecisions_other: 'schon {{count}} Entscheidungen zur selben Person',
    changed: 'seit der Meldung geändert',
    changedMeanwhile: 'inzwischen geändert',
    own: 'von Ihnen selbst: entscheidet jemand anderes',
    open: 'Ansehen und einzeln entscheiden',
    bulkTitle: 'Alles Angekreuzte entscheiden',
    bulkHint:
      'Unkenntlich machen und Sperren gibt es nur einzeln. Jede Person bekommt den Grund zu ihrem Eintrag mitgeteilt.',
    bulkSubmit: 'Für alle angekreuzten entscheiden',
    done_one: 'Zu {{count}} Gegenstand ist entschieden.',
    done_other: 'Zu {{count}} Gegenständen ist entschieden.',
    failedTitle: 'Nicht alles wurde entschieden',
    failed: {
      not_found: '{{what}}: nicht mehr da.',
      decided: '{{what}}: schon entschieden ({{decision}}).',
      not_possible: '{{what}}: diese Entscheidung ist hier nicht möglich.',
    },
    older: 'Weitere',
  },

  decide: {
    reports: 'Meldungen',
    noReports: 'Gemeldet hat das niemand.',
    guest: 'Gast',
    closed: 'schon entschieden',
    thing: 'Was dort steht',
    now: 'Fassung jetzt',
    reported: 'Fassung bei der Meldung',
    thread: 'Im Zusammenhang',
    thisOne: 'Dieser Kommentar',
    author: 'Von',
    authorUnknown: 'nicht (mehr) bekannt',
    authorSuspended: 'zurzeit gesperrt',
    earlier: 'Bisherige Entscheidungen',
    earlierLine: '{{decision}}, {{date}}, {{who}}',
    earlierUndone: 'zurückgenommen',
    someone: 'Fachtag-Team',
    open: 'Dort ansehen',
    form: 'Ihre Entscheidung',
    own: 'Das haben Sie selbst geschrieben. Darüber entscheidet jemand anderes aus dem Fachtag-Team.',
    decision: 'Was geschieht?',
    decisionRequired: 'Bitte wählen Sie, was geschieht.',
    choices: {
      nothing: 'Nichts unternehmen',
      warn: 'Verwarnen',
      redact: 'Eine Stelle unkenntlich machen',
      hide: 'Ausblenden',
      delete: 'Löschen',
      suspend: 'Das Konto auf Zeit sperren',
    },
    hints: {
      nothing: 'Die Meldungen sind erledigt. Den Grund erfahren nur die, die gemeldet haben.',
      warn: 'Der Eintrag bleibt, die Person bekommt einen Hinweis.',
      redact: 'Überall: auch in früheren Fassungen und in der Suche. Das lässt sich nicht zurückholen.',
      hide: 'Nur noch die Person selbst und das Fachtag-Team sehen den Eintrag.',
      delete: 'Niemand sieht den Eintrag mehr; nach 30 Tagen wird er endgültig entfernt.',
      suspend: 'Die Person kann sich bis dahin nicht anmelden. Der Eintrag bleibt.',
    },
    passage: 'Stelle, die unkenntlich wird',
    passageHint: 'Nur beim Unkenntlichmachen: der Wortlaut, wie er dort steht. Er wird nirgends aufbewahrt.',
    places: 'Vorher alle Fundstellen ansehen',
    passageRequired: 'Bitte geben Sie den Wortlaut an, der unkenntlich werden soll.',
    passageMissing: 'Diese Stelle steht dort nicht. Bitte übernehmen Sie den Wortlaut genau.',
    days: 'Tage',
    daysHint: 'Nur beim Sperren: höchstens {{days}} Tage.',
    daysRequired: 'Bitte geben Sie die Zahl der Tage an.',
    daysTooMany: 'So lange können Sie diese Person nicht sperren.',
    lastAdministrator: 'Das ist die letzte Person mit der Rolle Administration.',
    reason: 'Grund',
    reasonHint:
      'Geht wörtlich per Mail an die Person, die den Eintrag geschrieben hat. Bitte wiederholen Sie darin keine personenbezogenen Daten.',
    reasonRequired: 'Bitte nennen Sie den Grund.',
    reasonTells:
      'Der Grund wiederholt die Stelle, die unkenntlich werden soll. Bitte schreiben Sie ihn ohne sie.',
    thingsRequired: 'Bitte kreuzen Sie an, worüber Sie entscheiden.',
    submit: 'Entscheiden und mitteilen',
    cancel: 'Zurück zu den Meldungen',
    decidedTitle: 'Schon entschieden',
    decided:
      'Inzwischen hat jemand anderes entschieden, oder der Eintrag wurde gelöscht. Sie sehen unten, was.',
    notPossible: 'Diese Entscheidung ist hier nicht möglich.',
  },

  review: {
    title: 'Entscheidung',
    lead: '{{what}}: {{decision}}',
    decidedBy: 'Entschieden von',
    about: 'Betrifft',
    author: 'Person',
    reason: 'Grund',
    until: 'Gesperrt bis',
    open: 'Zum Gegenstand und allen Meldungen',
    answer: 'Antwort der betroffenen Person',
    noAnswer: 'Die Person hat bisher nicht geantwortet.',
    answeredAt: 'Antwort vom {{date}}',
    ownDecision:
      'Sie haben das selbst entschieden. Bitte lassen Sie jemand anderes aus dem Fachtag-Team auf die Antwort sehen.',
    undoneTitle: 'Zurückgenommen am {{date}} von {{who}}',
    upheldTitle: 'Geprüft am {{date}} von {{who}}: Es bleibt dabei',
    undo: 'Entscheidung zurücknehmen',
    undoHint: 'Alles ist wieder wie vorher, und die Person erfährt es mit diesen Worten.',
    undoRedact:
      'Die unkenntlich gemachte Stelle lässt sich nicht zurückholen; die Person kann sie neu schreiben.',
    uphold: 'Es bleibt dabei',
    upholdHint: 'Die Person erfährt es mit diesen Worten.',
    why: 'Begründung',
    required: 'Bitte begründen Sie es kurz.',
    undoSubmit: 'Zurücknehmen und mitteilen',
    upholdSubmit: 'Bestätigen und mitteilen',
    problems: {
      not_allowed: 'Das können Sie hier nicht entscheiden.',
      reviewed: 'Das hat inzwischen schon jemand entschieden.',
      changed: 'Der Eintrag ist nicht mehr so, wie ihn die Entscheidung hinterlassen hat.',
    },
  },

  own: {
    title: 'Entscheidung zu einem Eintrag von Ihnen',
    lead: 'Das Fachtag-Team hat über {{what}} entschieden.',
    decision: 'Entscheidung',
    date: 'Datum',
    reason: 'Grund',
    entry: 'Eintrag',
    openEntry: 'Eintrag ansehen',
    answerTitle: 'Ihre Antwort',
    answerLead:
      'Sie sehen das anders? Sie können einmal antworten. Jemand aus dem Fachtag-Team, möglichst nicht dieselbe Person, sieht sich das noch einmal an.',
    answer: 'Antwort',
    answerRequired: 'Bitte schreiben Sie, was Sie anders sehen.',
    submit: 'Antwort absenden',
    answered:
      'Danke. Ihre Antwort ist beim Fachtag-Team. Sie bekommen eine Mail, sobald jemand sie geprüft hat.',
    alreadyAnswered: 'Sie haben schon geantwortet, oder die Entscheidung wurde inzwischen zurückgenommen.',
    undoneTitle: 'Diese Entscheidung wurde zurückgenommen',
    upheldTitle: 'Nach Ihrer Antwort wurde noch einmal geprüft: Es bleibt dabei',
    waiting: 'Ihre Antwort wird noch geprüft.',
    unusableTitle: 'Dieser Link gilt nicht',
    unusableText: 'Bitte öffnen Sie den Link aus der Mail vollständig, oder melden Sie sich an.',
  },

  log: {
    title: 'Protokoll der Entscheidungen',
    lead: 'Wer im Fachtag-Team wann worüber entschieden hat. Die Zahlen daraus sind öffentlich.',
    figures: 'Öffentliche Zahlen',
    caption: 'Entscheidungen, die neueste zuerst',
    filterDecision: 'Entscheidung',
    filterKind: 'Worüber',
    filterStanding: 'Stand',
    standings: {
      stands: 'gilt',
      answered: 'Antwort liegt vor',
      upheld: 'geprüft, bleibt',
      undone: 'zurückgenommen',
    },
    columns: {
      thing: 'Worüber',
      decision: 'Entscheidung',
      reason: 'Grund',
      decider: 'Wer',
      date: 'Wann',
      standing: 'Stand',
    },
    empty: 'Keine Entscheidung',
    emptyText: 'Zu dieser Auswahl ist nichts entschieden worden.',
    broken: 'Die Stelle in der Liste war nicht lesbar. Das ist ihr Anfang.',
  },

  figures: {
    title: 'Transparenz: Meldungen und Entscheidungen',
    lead: 'Wie viel gemeldet wird und was das Fachtag-Team daraufhin entscheidet, nach Vierteljahren. Jede Entscheidung treffen Menschen; automatische Entscheidungen gibt es nicht.',
    none: 'Bisher wurde nichts gemeldet',
    noneText: 'Sobald etwas gemeldet oder entschieden wird, stehen hier die Zahlen.',
    how: 'Neben jedem Eintrag steht „Melden“. Melden können alle, auch ohne Konto.',
    quarter: '{{quarter}}. Vierteljahr {{year}}',
    quarterColumn: 'Vierteljahr',
    reports: 'Meldungen nach Grund',
    decisions: 'Entscheidungen nach Art',
    course: 'Verlauf',
    total: 'gesamt',
    undone: 'davon zurückgenommen',
    answered: 'mit Antwort der betroffenen Person',
    median: 'mittlere Zeit bis zur Entscheidung (Median)',
    hours_one: '{{count}} Stunde',
    hours_other: '{{count}} Stunden',
    days_one: '{{count}} Tag',
    days_other: '{{count}} Tage',
    lessThanHour: 'unter einer Stunde',
    noMedian: 'noch keine',
  },

  mails: {
    decision: {
      subject: 'Nabe: Entscheidung zu einem Eintrag von Ihnen',
      text: `Guten Tag {{name}},

das Fachtag-Team hat über {{what}} entschieden:

{{effect}}

Der Grund:

{{reason}}

Hier können Sie die Entscheidung nachlesen und einmal darauf antworten:

  {{link}}`,
    },
    undone: {
      subject: 'Nabe: Eine Entscheidung wurde zurückgenommen',
      text: `Guten Tag {{name}},

das Fachtag-Team hat seine Entscheidung über {{what}} zurückgenommen. {{effect}}

Die Begründung:

{{review}}

  {{link}}`,
    },
    upheld: {
      subject: 'Nabe: Ihre Antwort wurde geprüft',
      text: `Guten Tag {{name}},

das Fachtag-Team hat Ihre Antwort zur Entscheidung über {{what}} geprüft. Es bleibt bei der Entscheidung.

Die Begründung:

{{review}}

  {{link}}`,
    },
    received: {
      subject: 'Nabe: Ihre Meldung ist eingegangen',
      text: `Guten Tag,

danke für Ihre Meldung:

  {{what}}

Das Fachtag-Team sieht sie sich an. Sie bekommen eine Mail, sobald entschieden ist.

Haben Sie nichts gemeldet? Dann hat jemand Ihre Adresse angegeben; Sie brauchen nichts zu tun.`,
    },
    reporter: {
      subject: 'Nabe: Über Ihre Meldung ist entschieden',
      nothing: `Guten Tag,

Sie haben gemeldet:

  {{what}}

Wir haben uns das angesehen und unternehmen nichts. Der Grund:

{{reason}}

Wenn Sie das anders sehen, melden Sie es bitte noch einmal mit einer Erläuterung.`,
      done: `Guten Tag,

Sie haben gemeldet:

  {{what}}

{{effect}} Danke, dass Sie uns darauf hingewiesen haben.`,
    },
    waiting: {
      subject: 'Nabe: Es wartet eine Meldung',
      text: `Guten Tag,

jemand hat etwas gemeldet. Bitte sehen Sie es sich an:

  {{link}}`,
    },
  },
} as const
