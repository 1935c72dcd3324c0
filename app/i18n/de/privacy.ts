/** Own data to take along, deleting accounts and texts. */
export const privacy = {
  formerMember: 'Ehemaliges Mitglied',
  deletion: {
    link: 'Konto löschen',
    title: 'Konto löschen',
    lead: 'Ihr Konto wird sofort gesperrt und in {{days}} Tagen endgültig gelöscht. Bis dahin können Sie es zurückholen.',
    what: 'Was geschieht',
    steps: {
      locked: 'Sie werden überall abgemeldet. Niemand wird mehr an Sie verwiesen.',
      undo: 'Sie bekommen eine Mail mit einem Link. Damit, oder indem Sie sich anmelden, machen Sie die Löschung bis zum Ende der {{days}} Tage rückgängig.',
      gone: 'Dann verschwinden Ihr Name, Ihre E-Mail-Adresse, Ihre Funktion, Ihr Passwort und alle Anmeldungen, Ihre Entwürfe und die Kontaktangaben, die Sie eingetragen haben. Auch in Texten anderer steht statt Ihres Namens „Ehemaliges Mitglied“.',
      stays:
        'Was Sie veröffentlicht haben, bleibt bei Ihrer Organisation, auch hochgeladene Unterlagen. Einzelne Texte können Sie unten mitlöschen lassen.',
    },
    drafts_one: 'Ein Entwurf wird gelöscht.',
    drafts_other: '{{count}} Entwürfe werden gelöscht.',
    dataFirst: 'Möchten Sie Ihre Daten behalten? Laden Sie sie vorher herunter:',
    texts: 'Diese Texte ganz löschen',
    textsHint: 'Ohne Häkchen bleiben sie unter „Ehemaliges Mitglied“ bei der Organisation stehen.',
    kinds: { solution: 'Lösungen', request: 'Gesuche', comment: 'Kommentare' },
    textLabel: '{{title}} ({{date}})',
    commentLabel: 'Kommentar zu „{{title}}“ ({{date}}): „{{excerpt}} …“',
    submit: 'Konto löschen',
    cancel: 'Abbrechen',
    errors: {
      last_administrator:
        'Sie sind die letzte Person mit der Rolle Administration. Geben Sie zuerst jemand anderem diese Rolle.',
      unknown_colleague:
        'Eine der ausgewählten Personen arbeitet nicht mehr in der Organisation. Bitte wählen Sie noch einmal.',
      reason: 'Bitte wählen Sie, warum das Konto gelöscht wird.',
      when: 'Bitte wählen Sie, wann das Konto gelöscht wird.',
    },
  },
  undo: {
    title: 'Löschung rückgängig machen',
    lead: 'Guten Tag {{name}}, Ihr Konto wird am {{date}} gelöscht. Bis dahin ist es gesperrt.',
    submit: 'Löschung rückgängig machen',
    undone: 'Ihr Konto bleibt',
    undoneText: 'Die Löschung ist rückgängig gemacht. Sie können sich wieder anmelden.',
    asked: 'Ihr Konto ist gesperrt und wird am {{date}} gelöscht',
    askedText:
      'Sie haben eine Mail mit einem Link bekommen. Damit, oder indem Sie sich anmelden, holen Sie es bis dahin zurück.',
    signIn: 'Zur Anmeldung',
    start: 'Zur Startseite',
    unusableTitle: 'Dieser Link gilt nicht mehr',
    unusableText:
      'Die Löschung ist schon rückgängig gemacht, oder das Konto ist gelöscht. Ist es nur gesperrt, melden Sie sich mit Ihrem Passwort an: Dann bieten wir Ihnen an, die Löschung rückgängig zu machen.',
  },
  texts: {
    link: 'Gelöschte Texte',
    kinds: { solution: 'Lösung', request: 'Gesuch' },
    deleteSolution: 'Lösung löschen',
    deleteRequest: 'Gesuch löschen',
    text: '„{{title}}“ sieht dann niemand mehr, auch Ihre Kolleginnen und Kollegen nicht. {{days}} Tage lang können Sie den Text zurückholen, danach wird er endgültig gelöscht. Soll er nur von der Seite verschwinden, ziehen Sie ihn stattdessen zurück.',
    submit: 'Löschen',
    action: 'Löschen',
    restoreTitle: 'Text zurückholen',
    restoreText: '„{{title}}“ steht danach wieder dort, wo es vor dem Löschen stand.',
    restoreSubmit: 'Zurückholen',
    restoreLabel: 'Zurückholen: {{title}}',
    title: 'Gelöschte Texte',
    lead: 'Lösungen und Gesuche, die Sie gelöscht haben. {{days}} Tage lang können Sie sie zurückholen.',
    empty: 'Nichts gelöscht',
    emptyText: 'Hier steht, was Sie in den letzten {{days}} Tagen gelöscht haben.',
    until: 'gelöscht am {{deleted}}, zurückholen bis {{until}}',
    deleted: 'Gelöscht',
    deletedText: 'Niemand sieht den Text mehr. Bis zum genannten Tag holen Sie ihn hier zurück.',
    back: 'Abbrechen',
  },
  admin: {
    delete: 'Löschen',
    deleteTitle: 'Konto löschen: {{name}}',
    deleteLead:
      'Für Menschen, die darum bitten. Das Konto wird sofort gesperrt, was die Person veröffentlicht hat, bleibt bei der Organisation.',
    reason: 'Warum wird das Konto gelöscht?',
    reasons: {
      in_writing: 'Die Person hat schriftlich darum gebeten',
      in_person: 'Die Person hat mündlich darum gebeten, ihre Identität ist geprüft',
      unreachable: 'Die Person ist nicht mehr erreichbar',
      obliged: 'Eine rechtliche Pflicht verlangt es',
      own: 'Von der Person selbst',
    },
    reasonHint: 'Steht im Protokoll.',
    when: 'Wann?',
    later: 'In {{days}} Tagen',
    laterHint: 'Die Person bekommt eine Mail und kann es bis dahin rückgängig machen.',
    now: 'Sofort',
    nowHint: 'Lässt sich nicht rückgängig machen.',
    undo: 'Löschung rückgängig machen',
    undoTitle: 'Löschung rückgängig machen: {{name}}',
    undoText:
      'Das Konto wird am {{date}} gelöscht ({{reason}}). Danach kann sich die Person wieder anmelden.',
    leaving: 'wird gelöscht',
    data: 'Daten',
    dataTitle: 'Daten herausgeben: {{name}}',
    dataLead:
      'Für Menschen, die um Auskunft bitten und selbst nicht an ihr Konto kommen. Die Datei enthält alles, was hier über die Person gespeichert ist; geben Sie sie nur dieser Person. Sie erfährt per Mail davon.',
  },
  export: {
    link: 'Ihre Daten',
    title: 'Ihre Daten',
    lead: 'Alles, was hier über Sie gespeichert ist, in einer ZIP-Datei: als lesbare Seite, als JSON und mit den Unterlagen, die Sie hochgeladen haben.',
    submit: 'Meine Daten herunterladen',
    submitForOthers: 'Daten zusammenstellen',
    limits: 'Bis zu {{times}}-mal am Tag. Die Datei liegt {{days}} Tage bereit und wird dann gelöscht.',
    queued: 'Ihre Daten werden zusammengestellt',
    queuedText: 'Das kann einige Minuten dauern. Sie bekommen eine Mail, sobald die Datei bereitliegt.',
    caption: 'Zusammengestellte Dateien',
    asked: 'angefordert',
    state: 'Stand',
    states: {
      queued: 'wird zusammengestellt',
      ready: 'liegt bereit bis {{date}}',
      failed: 'fehlgeschlagen, bitte noch einmal anfordern',
      expired: 'abgelaufen',
    },
    size: 'Größe',
    fetch: 'Herunterladen',
    fetchLabel: 'Herunterladen: Daten vom {{date}}',
    get: 'Datei',
    errors: {
      running: 'Es wird schon eine Datei zusammengestellt. Bitte warten Sie, bis sie bereitliegt.',
      tooMany: 'Mehr als {{times}}-mal am Tag geht es nicht. Bitte versuchen Sie es morgen noch einmal.',
    },
    fileName: 'Nabe-Daten.zip',
    readme: {
      title: 'Ihre Daten bei Nabe',
      lead: 'Zusammengestellt am {{date}} für {{name}}. Dieselben Angaben stehen in daten.json, die Unterlagen im Ordner „unterlagen“.',
      contents: 'Inhalt',
      nothing: 'Nichts gespeichert.',
      count_one: 'Ein Eintrag',
      count_other: '{{count}} Einträge',
      yes: 'ja',
      no: 'nein',
      missing: 'Diese Dateien fehlten im Speicher: {{files}}',
    },
  },
  mails: {
    asked: {
      subject: 'Nabe: Ihr Konto wird am {{date}} gelöscht',
      text: `Guten Tag {{name}},

Ihr Konto bei Nabe ist gesperrt und wird am {{date}} endgültig gelöscht. Haben Sie es sich anders überlegt, oder waren Sie das nicht? Bis dahin machen Sie es hier rückgängig:

  {{link}}`,
      forOthers: `Guten Tag {{name}},

die Administration hat auf Ihren Wunsch oder aus einem anderen Grund eingetragen, dass Ihr Konto bei Nabe gelöscht wird. Es ist gesperrt und wird am {{date}} endgültig gelöscht. Soll es bleiben? Bis dahin machen Sie es hier rückgängig:

  {{link}}`,
    },
    done: {
      subject: 'Nabe: Ihr Konto ist gelöscht',
      text: `Guten Tag {{name}},

Ihr Konto bei Nabe ist gelöscht: Name, E-Mail-Adresse, Funktion, Passwort und alle Anmeldungen sind weg. Was Sie veröffentlicht haben und nicht mitlöschen ließen, bleibt unter „Ehemaliges Mitglied“ bei Ihrer Organisation.

Dies ist die letzte Mail an diese Adresse.`,
    },
    ready: {
      subject: 'Nabe: Ihre Daten liegen bereit',
      text: `Guten Tag {{name}},

die Datei mit den Daten liegt bis zum {{date}} bereit. Sie laden sie in Ihrem Konto herunter, nach der Anmeldung:

  {{link}}`,
    },
    failed: {
      subject: 'Nabe: Ihre Daten konnten nicht zusammengestellt werden',
      text: `Guten Tag {{name}},

beim Zusammenstellen der Daten ist ein Fehler aufgetreten. Bitte fordern Sie sie noch einmal an:

  {{link}}

Bleibt es dabei, wenden Sie sich bitte an die Adresse im Impressum.`,
    },
    forYou: {
      subject: 'Nabe: Ihre Daten wurden zusammengestellt',
      text: `Guten Tag {{name}},

die Administration hat eine Kopie aller Daten zusammengestellt, die bei Nabe über Sie gespeichert sind, um sie Ihnen zu geben. Haben Sie nicht darum gebeten? Dann wenden Sie sich bitte an die Adresse im Impressum.`,
    },
  },
  cli: {
    applySummary: 'Löscht nach dem Einspielen einer Sicherung noch einmal, was seitdem gelöscht worden war.',
    applied: 'Noch einmal gelöscht – Konten: {{members}}, Texte: {{texts}}, Unterlagen: {{attachments}}.',
  },
} as const
