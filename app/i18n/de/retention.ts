/** For how long things are kept, and the proof of what was removed. */
export const retention = {
  title: 'Aufbewahrung',
  lead: 'Jede Nacht wird entfernt, was älter ist als hier angegeben. Das Protokoll unten weist es nach, ohne Namen und Inhalte.',
  settingsTitle: 'Fristen in Tagen',
  submit: 'Fristen speichern',
  saved: 'Die Fristen sind gespeichert',
  savedText: 'Sie gelten ab dem nächsten Lauf.',
  stale: 'Jemand anders hat die Fristen inzwischen geändert. Bitte laden Sie die Seite neu.',
  bounds: '{{text}} {{min}} bis {{max}} Tage.',
  rules: {
    sessions: 'Beendete Anmeldungen',
    tokens: 'Verbrauchte Links aus Mails',
    invitations: 'Erledigte Einladungen',
    unverified: 'Nie bestätigte Registrierungen',
    refused: 'Abgelehnte Konten',
    draftsWarned: 'Mails zu Entwürfen, die bald entfernt werden',
    drafts: 'Entwürfe',
    inactiveAsked: 'Nachfragen bei Mitgliedern, die lange nicht da waren',
    inactive: 'Mitglieder, die lange nicht da waren',
    deleted: 'Gelöschte Texte',
    attachments: 'Entfernte Unterlagen',
    imports: 'Eingelesene Programme',
    mails: 'Mails, die nicht ankamen',
    demoMails: 'Postausgang der Vorführung',
    limits: 'Zähler gegen zu viele Versuche',
    reports: 'Entschiedene Meldungen',
    searches: 'Vergebliche Suchen',
    audit: 'Protokoll',
  },
  hints: {
    sessions: 'Gerät und Zeiten, nachdem die Anmeldung endete.',
    tokens: 'Passwort, Bestätigung, Adressänderung: nachdem der Link benutzt wurde oder ablief.',
    invitations:
      'Adresse und Grußworte, nachdem die Einladung angenommen, zurückgenommen oder abgelaufen ist.',
    unverified: 'Das ganze Konto, wenn niemand die Adresse bestätigt hat.',
    refused: 'Nach der Ablehnung wird das Konto anonymisiert.',
    drafts: 'Seit der letzten Änderung. 14 Tage vorher bekommt die Autorin oder der Autor eine Mail.',
    inactiveAsked:
      'Seit der letzten Anmeldung. Die Person bekommt eine Mail; eine Anmeldung oder ein Klick genügt.',
    inactive:
      'Seit der letzten Anmeldung, frühestens 60 Tage nach der Nachfrage. Das Konto wird anonymisiert, die Texte bleiben bei der Kommune. Administration wird gefragt, aber nicht entfernt.',
    deleted:
      'Bis dahin lassen sie sich zurückholen. Danach gehen Text, Versionen, Unterlagen und die Diskussion darunter; Antworten auf einen gelöschten Kommentar bleiben.',
    attachments: 'Angaben zu Dateien, die entfernt wurden, und was davon noch gespeichert ist.',
    imports: 'Die eingelesene Datei mit Namen der Vortragenden. Das Programm selbst bleibt.',
    mails: 'Empfänger und Text von Mails, deren Zustellung aufgegeben wurde.',
    demoMails: 'Nur in der Vorführung.',
    limits: 'Adressen und Konten in Zählern, nachdem die Zeit vorbei ist.',
    reports:
      'Wortlaut, Adresse und Person einer Meldung, nach der Entscheidung. Grund und Zeit bleiben für die öffentlichen Zahlen.',
    searches: 'Wonach ohne Treffer gesucht wurde, seit der letzten Suche danach.',
    audit: 'Anmeldungen, Rollen, Sperren und Einstellungen: wer was wann tat.',
  },
  errors: {
    days: 'Bitte geben Sie eine ganze Zahl von {{min}} bis {{max}} ein.',
    inactive: 'Zwischen der Nachfrage und dem Anonymisieren müssen mindestens {{days}} Tage liegen.',
  },
  proof: {
    title: 'Nachweis',
    empty: 'Noch kein Lauf',
    emptyText: 'Der erste Lauf beginnt in der nächsten Nacht oder mit dem Befehl „retention“.',
    caption: 'Was am {{day}} entfernt wurde',
    rule: 'Regel',
    cutoff: 'Älter als',
    removed: 'Anzahl',
    nothing: 'Nichts war fällig.',
    unfinished: 'Der Lauf ist noch nicht zu Ende.',
    older: 'Frühere Tage',
  },
  keep: {
    title: 'Möchten Sie Ihr Konto behalten?',
    lead: 'Sie waren lange nicht bei Nabe angemeldet. Mit einem Klick bleibt das Konto zu {{email}} bestehen.',
    submit: 'Konto behalten',
    doneTitle: 'Ihr Konto bleibt',
    doneText: 'Schön, dass Sie dabei bleiben.',
    unusableTitle: 'Dieser Link gilt nicht mehr',
    unusableText:
      'Sie haben schon geantwortet, waren inzwischen angemeldet oder das Konto gibt es nicht mehr.',
    signIn: 'Anmelden',
  },
  cli: {
    summary: 'Entfernt, was nicht länger aufbewahrt wird; mit --dry-run wird nur gezählt.',
    usage: 'retention [--dry-run]',
    busy: 'Ein anderer Prozess ist gerade dabei.',
    would: 'Fällig wären:',
    did: 'Entfernt:',
    line: '  {{removed}}  {{rule}} (älter als {{cutoff}})',
  },
  mails: {
    drafts: {
      subject: 'Nabe: alte Entwürfe werden bald entfernt',
      untitled: 'ohne Titel',
      more: '– und {{count}} weitere',
      text: `Guten Tag {{name}},

diese Entwürfe haben Sie lange nicht geändert. In {{days}} Tagen werden sie entfernt:

{{list}}

Möchten Sie einen behalten? Öffnen und speichern Sie ihn:

  {{link}}`,
    },
    stillThere: {
      subject: 'Nabe: möchten Sie Ihr Konto behalten?',
      text: `Guten Tag {{name}},

Sie waren lange nicht bei Nabe angemeldet. Möchten Sie Ihr Konto behalten? Dann genügt ein Klick, oder Sie melden sich an:

  {{link}}

Ohne Antwort wird Ihr Konto ab dem {{until}} anonymisiert: Ihr Name und Ihre Adresse werden gelöscht. Was Sie geschrieben haben, bleibt bei Ihrer Kommune.`,
    },
  },
} as const
