/** Second factors: authenticator app, passkeys, recovery codes, and who needs them. */
export const secondFactor = {
  title: 'Sicherheit',
  lead: 'Womit Sie sich anmelden. Nach jeder Änderung melden wir Sie auf allen anderen Geräten ab und schicken Ihnen eine Mail.',
  link: 'Sicherheit',
  password: {
    title: 'Passwort',
    text: 'Ändern Sie es, sobald jemand anderes es kennen könnte.',
    change: 'Passwort ändern',
  },
  sessions: {
    title: 'Anmeldungen',
    text: 'Auf welchen Geräten Sie angemeldet sind, und wie Sie die Anmeldung dort beenden.',
  },
  needed: {
    title: 'Bitte richten Sie zuerst einen zweiten Faktor ein',
    text: 'Fachtag-Team, Administration und manche Organisationen melden sich nicht mit dem Passwort allein an. Solange hier noch nichts eingerichtet ist, sehen Sie nur, was auch Gäste sehen. Es dauert zwei Minuten: am einfachsten mit einem Passkey oder mit einer App auf dem Handy.',
  },
  saved: {
    app: 'Die App ist eingerichtet',
    appRemoved: 'Die App ist entfernt',
    passkey: 'Der Passkey ist gespeichert',
    passkeyRemoved: 'Der Passkey ist entfernt',
    text: 'Alle anderen Geräte sind abgemeldet.',
  },
  app: {
    title: 'Zwei-Faktor-Anmeldung mit einer App',
    none: 'Nach dem Passwort fragen wir zusätzlich nach sechs Ziffern, die eine App auf Ihrem Handy anzeigt. So kommt niemand hinein, der nur Ihr Passwort kennt. Geeignet ist jede Authenticator-App, auch ein Passwortmanager.',
    some: 'Eingerichtet am {{created}}, zuletzt benutzt am {{used}}.',
    setUp: 'App einrichten',
    replace: 'Neues Handy: App neu einrichten',
    remove: 'App entfernen',
    pageTitle: 'App einrichten',
    pageLead:
      'Öffnen Sie die App auf Ihrem Handy, fügen Sie dort ein Konto hinzu und lesen Sie diesen Code ein.',
    qrLabel: 'QR-Code für Ihre Authenticator-App; der Schlüssel steht darunter auch als Text',
    secret: 'Einlesen geht nicht? Dann tippen Sie in der App diesen Schlüssel ein (Art: zeitbasiert):',
    code: 'Code aus der App',
    codeHint: 'Die sechs Ziffern, die die App jetzt anzeigt.',
    submit: 'App einrichten',
    expired: 'Der Schlüssel war älter als eine halbe Stunde. Bitte lesen Sie den neuen QR-Code ein.',
    wrong:
      'Dieser Code passt nicht. Bitte geben Sie ein, was die App gerade anzeigt. Stimmt es wieder nicht, dann prüfen Sie die Uhrzeit Ihres Handys.',
  },
  passkeys: {
    title: 'Passkeys',
    none: 'Mit einem Passkey melden Sie sich ohne Passwort an: mit Fingerabdruck, Gesicht oder PIN Ihres Geräts oder mit einem Sicherheitsschlüssel. Er gilt nur auf dieser Seite und lässt sich nicht abfischen.',
    caption: 'Ihre Passkeys',
    name: 'Name',
    created: 'Angelegt am',
    used: 'Zuletzt benutzt',
    change: 'Ändern',
    never: 'noch nie',
    remove: 'Entfernen',
    removeLabel: 'Passkey entfernen: {{name}}',
    add: 'Passkey anlegen',
    pageTitle: 'Passkey anlegen',
    pageLead:
      'Geben Sie ihm einen Namen, an dem Sie ihn wiedererkennen. Danach fragt Ihr Gerät nach Fingerabdruck, Gesicht oder PIN.',
    nameLabel: 'Name des Passkeys',
    nameHint: 'Zum Beispiel: Dienstlaptop, Sicherheitsschlüssel am Schlüsselbund',
    submit: 'Passkey anlegen',
    needsScript:
      'Passkeys brauchen JavaScript, einen aktuellen Browser und die richtige Adresse dieser Seite. Hier geht es gerade nicht: Richten Sie stattdessen eine App ein.',
    demoAddress:
      'In der Vorführung gibt es Passkeys nur unter {{address}}: Browser erlauben sie nicht für Adressen aus Ziffern.',
    refused: 'Der Passkey passt nicht. Bitte versuchen Sie es noch einmal.',
    unknown:
      'Diesen Passkey kennen wir nicht. Vielleicht haben Sie ihn hier entfernt: Melden Sie sich mit Ihrem Passwort an.',
    tooMany: 'Mehr Passkeys gehen nicht. Bitte entfernen Sie zuerst einen, den Sie nicht mehr brauchen.',
  },
  codes: {
    title: 'Wiederherstellungscodes',
    text: 'Für den Tag, an dem Ihr Handy oder Passkey fehlt: Jeder Code ersetzt den zweiten Faktor einmal.',
    left_zero: 'Sie haben keine mehr. Bitte machen Sie neue.',
    left_one: 'Sie haben noch einen. Bitte machen Sie bald neue.',
    left_other: 'Sie haben noch {{count}}.',
    renew: 'Neue Wiederherstellungscodes',
    renewTitle: 'Neue Wiederherstellungscodes',
    renewLead: 'Ihre bisherigen Codes gelten dann nicht mehr.',
    renewSubmit: 'Neue Codes machen',
    noFactor: 'Codes gibt es zusammen mit einer App oder einem Passkey. Richten Sie zuerst eines davon ein.',
    shownTitle: 'Ihre Wiederherstellungscodes',
    shownLead:
      'Wir zeigen sie nur dieses eine Mal. Drucken Sie diese Seite aus oder speichern Sie die Datei, und bewahren Sie sie nicht auf demselben Gerät auf wie die App.',
    list: 'Zehn Codes, jeder gilt einmal',
    download: 'Als Textdatei speichern',
    fileName: 'nabe-wiederherstellungscodes.txt',
    fileHead: 'Wiederherstellungscodes für {{address}}, jeder gilt einmal',
    onwards: 'Ich habe sie aufgehoben',
  },
  signIn: {
    title: 'Zweiter Faktor',
    lead: 'Ihr Passwort stimmt. Jetzt fehlt noch der zweite Faktor.',
    resume: 'Ihr Passwort stimmt. Nach dem zweiten Faktor senden Sie ab, was Sie geschrieben haben.',
    appHint: 'Die sechs Ziffern aus Ihrer App oder einer Ihrer Wiederherstellungscodes.',
    recoveryHint: 'Einer Ihrer Wiederherstellungscodes, zum Beispiel abcd-efgh-jkmn.',
    submit: 'Anmelden',
    lost: 'Handy oder Passkey verloren? Nehmen Sie einen Wiederherstellungscode. Haben Sie auch davon keinen, dann setzt die Administration Ihren zweiten Faktor zurück; die Adresse steht im Impressum.',
    again: 'Mit einem anderen Konto anmelden',
    ended:
      'Das waren zu viele falsche Codes, oder es hat zu lange gedauert. Bitte geben Sie Ihr Passwort noch einmal ein.',
  },
  errors: {
    codeMissing: 'Bitte geben Sie den Code ein.',
    nameMissing: 'Bitte geben Sie dem Passkey einen Namen.',
    reasonMissing: 'Bitte wählen Sie einen Grund.',
    needed:
      'Ihre Rolle oder Ihre Organisation verlangt einen zweiten Faktor, und das ist Ihr letzter. Richten Sie zuerst einen anderen ein.',
    no_factor: 'Dieses Konto hat keinen zweiten Faktor.',
    not_allowed: 'Ihren eigenen zweiten Faktor ändern Sie in Ihrem Konto unter „Sicherheit“.',
  },
  admin: {
    title: 'Zwei-Faktor-Anmeldung',
    lead: 'Wer einen zweiten Faktor haben muss. Wer noch keinen hat, richtet ihn nach der nächsten Anmeldung ein und sieht bis dahin nur, was auch Gäste sehen.',
    team: 'Fachtag-Team und Administration melden sich nur mit zweitem Faktor an',
    teamHint: 'Gilt sofort, auch für Sie.',
    save: 'Speichern',
    saved: 'Die Änderung gilt sofort.',
    organisations: 'Organisationen, die ihn von allen Mitgliedern verlangen',
    noOrganisation:
      'Noch keine. Schalten Sie es auf der Seite zum Bearbeiten einer Kommune oder Organisation ein.',
    share: '{{withFactor}} von {{members}} Mitgliedern haben einen',
    organisationTitle: 'Zweiter Faktor: {{name}}',
    required: 'Alle Mitglieder dieser Organisation brauchen einen zweiten Faktor',
    reset: 'Faktor',
    resetTitle: 'Zweiten Faktor zurücksetzen: {{name}}',
    resetLead:
      'App, Passkeys und Wiederherstellungscodes werden entfernt und alle Anmeldungen beendet; danach genügt das Passwort. Fragen Sie vorher am Telefon unter einer bekannten Nummer nach, ob die Bitte wirklich von dieser Person kommt. Sie bekommt eine Mail mit dem Grund.',
    reason: 'Grund',
    resetSubmit: 'Zweiten Faktor zurücksetzen',
  },
  reasons: {
    lost: 'Handy oder Passkey ist verloren',
    broken: 'App oder Passkey funktioniert nicht mehr',
    misused: 'Jemand anderes hat sie vielleicht benutzt',
  },
  mails: {
    app_added: 'Zwei-Faktor-Anmeldung mit einer App eingerichtet',
    app_replaced: 'App für die Zwei-Faktor-Anmeldung neu eingerichtet',
    app_removed: 'App für die Zwei-Faktor-Anmeldung entfernt',
    passkey_added: 'Passkey angelegt',
    passkey_removed: 'Passkey entfernt',
    codes_renewed: 'neue Wiederherstellungscodes gemacht; die bisherigen gelten nicht mehr',
    changed: {
      subject: 'Nabe: Ihre Anmeldung wurde geändert',
      text: `Guten Tag {{name}},

an Ihrem Konto bei Nabe wurde soeben etwas geändert: {{what}}. Alle anderen Geräte wurden abgemeldet.

Waren Sie das nicht? Dann melden Sie sich bitte gleich an, prüfen Sie, was dort eingerichtet ist, und ändern Sie Ihr Passwort:

  {{link}}`,
    },
    reset: {
      subject: 'Nabe: Ihr zweiter Faktor wurde zurückgesetzt',
      text: `Guten Tag {{name}},

die Administration hat den zweiten Faktor Ihres Kontos bei Nabe zurückgesetzt. Grund: {{reason}}. Alle Geräte wurden abgemeldet, Ihr Passwort gilt weiter.

Richten Sie nach der Anmeldung einen neuen zweiten Faktor ein:

  {{link}}

Haben Sie darum nicht gebeten? Dann antworten Sie bitte der Administration, die Adresse steht im Impressum.`,
    },
    recovery: {
      subject: 'Nabe: ein Wiederherstellungscode wurde benutzt',
      text: `Guten Tag {{name}},

mit einem Ihrer Wiederherstellungscodes hat sich soeben jemand an Ihrem Konto bei Nabe angemeldet. Übrig sind: {{left}}.

Waren Sie das? Dann richten Sie Ihren zweiten Faktor neu ein:

  {{link}}

Waren Sie das nicht? Dann ändern Sie bitte sofort Ihr Passwort und machen Sie neue Codes.`,
    },
    wrong: {
      subject: 'Nabe: jemand kennt vielleicht Ihr Passwort',
      text: `Guten Tag {{name}},

jemand hat Ihr Passwort bei Nabe richtig eingegeben, danach aber mehrmals einen falschen Code. Hinein kam niemand.

Waren Sie das nicht? Dann setzen Sie bitte gleich ein neues Passwort:

  {{link}}`,
    },
  },
} as const
