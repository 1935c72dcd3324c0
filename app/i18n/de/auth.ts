/** Signing in and out, passwords. */
export const auth = {
  fields: {
    email: 'E-Mail-Adresse',
    emailHint: 'Ihre dienstliche Adresse',
    password: 'Passwort',
    newPassword: 'Neues Passwort',
    currentPassword: 'Bisheriges Passwort',
    newPasswordHint: 'Mindestens 12 Zeichen, zum Beispiel vier zufällige Wörter hintereinander.',
  },
  errors: {
    emailMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
    passwordMissing: 'Bitte geben Sie ein Passwort ein.',
    passwordShort: 'Bitte wählen Sie ein Passwort mit mindestens {{min}} Zeichen.',
    passwordLong: 'Bitte wählen Sie ein Passwort mit höchstens {{max}} Zeichen.',
    passwordGuessable:
      'Dieses Passwort ist leicht zu erraten: Bitte nehmen Sie vier zufällige Wörter, ohne Ihren Namen, Ihre Organisation und Jahreszahlen.',
    wrong: 'E-Mail-Adresse oder Passwort stimmt nicht. Bitte prüfen Sie beides.',
    unverified:
      'Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse: Der Link dazu steht in der Mail, die Sie nach der Registrierung bekommen haben.',
    suspended:
      'Dieser Zugang ist gesperrt. Bitte wenden Sie sich an die Administration, die Adresse steht im Impressum.',
    provider_only:
      'Ihre Organisation lässt nur die Anmeldung über ihren eigenen Anmeldedienst zu. Bitte melden Sie sich dort an.',
    currentWrong: 'Das bisherige Passwort stimmt nicht.',
    tooMany:
      'Das waren zu viele Versuche. Bitte warten Sie {{minutes}} Minuten und versuchen Sie es dann noch einmal.',
    tooManyOne:
      'Das waren zu viele Versuche. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  },
  signIn: {
    title: 'Anmelden',
    submit: 'Anmelden',
    forgot: 'Passwort vergessen?',
    noAccount: 'Noch kein Konto?',
    register: 'Jetzt registrieren',
    resend: 'Bestätigungsmail noch einmal senden',
    verified: 'Ihre E-Mail-Adresse ist bestätigt',
    verifiedText: 'Melden Sie sich jetzt mit Ihrer Adresse und Ihrem Passwort an.',
    passwordSet: 'Ihr neues Passwort gilt ab jetzt',
    passwordSetText: 'Alle Geräte wurden abgemeldet. Bitte melden Sie sich mit dem neuen Passwort an.',
    joined: 'Ihr Konto ist angelegt',
    joinedText: 'Melden Sie sich jetzt mit Ihrer Adresse und Ihrem Passwort an.',
    needed: 'Bitte melden Sie sich an, dann geht es dort weiter, wo Sie hinwollten.',
    demoTitle: 'Vorführung: mit einem Klick anmelden',
    demoText: 'Diese Konten gibt es nur in der Vorführung. Das Passwort lautet überall {{password}}.',
    demoSubmit: 'Anmelden als {{label}}',
  },
  offer: {
    title: 'Über Ihre Organisation anmelden',
    lead: 'Diese Organisationen haben einen eigenen Anmeldedienst. Ein Passwort für Nabe brauchen Sie dort nicht.',
    matching: 'Ihre Organisation hat einen eigenen Anmeldedienst',
    matchingText: 'Mit dieser Adresse melden Sie sich dort an, ohne Passwort für Nabe.',
    search: 'Name Ihrer Organisation',
    searchSubmit: 'Anmeldedienst suchen',
    none: 'Zu diesem Namen gibt es keinen Anmeldedienst. Melden Sie sich bitte mit E-Mail-Adresse und Passwort an.',
    button: 'Anmelden mit {{label}}',
  },
  confirmAtProvider: {
    title: 'Bitte melden Sie sich noch einmal an',
    text: 'Das soll nur tun können, wer Ihr Konto kennt, nicht wer an Ihrem Gerät sitzt. {{label}} fragt Sie noch einmal; Ihre Eingaben sind danach noch da.',
    plainText: '{{label}} fragt Sie noch einmal. Danach werden Sie 30 Minuten lang nicht wieder gefragt.',
    tooLong:
      'Ihre Eingaben sind zu lang, um sie hier mitzunehmen. Melden Sie sich in einem neuen Fenster noch einmal an, kehren Sie dann hierher zurück und gehen Sie im Browser einen Schritt zurück: Ihre Eingaben sind dort noch da.',
    open: 'Noch einmal anmelden',
    submit: 'Weiter zu {{label}}',
  },
  signOut: {
    title: 'Abmelden',
    text: 'Möchten Sie sich auf diesem Gerät abmelden?',
    submit: 'Abmelden',
  },
  resume: {
    title: 'Bitte melden Sie sich noch einmal an',
    text: 'Ihre Anmeldung ist abgelaufen. Was Sie geschrieben haben, ist nicht verloren: Nach dem Anmelden senden Sie es mit einem Klick ab.',
    tooLong:
      'Ihre Anmeldung ist abgelaufen, und der Text ist zu lang, um ihn hier mitzunehmen. Öffnen Sie die Anmeldung in einem neuen Fenster, kehren Sie dann hierher zurück und gehen Sie im Browser einen Schritt zurück: Ihr Text ist dort noch da.',
    openSignIn: 'Anmeldung öffnen',
    doneTitle: 'Angemeldet. Ihr Text ist noch da.',
    doneText:
      'Noch ist nichts gespeichert. Mit dem nächsten Klick wird abgesendet, was Sie eingegeben haben.',
    send: 'Jetzt absenden',
  },
  confirm: {
    title: 'Bitte geben Sie Ihr Passwort noch einmal ein',
    text: 'Das soll nur tun können, wer Ihr Passwort kennt, nicht wer an Ihrem Gerät sitzt. Ihre Eingaben sind noch da: Nach dem Passwort senden Sie sie mit einem Klick ab.',
    plainText: 'Danach werden Sie 30 Minuten lang nicht wieder gefragt.',
    tooLong:
      'Ihre Eingaben sind zu lang, um sie hier mitzunehmen. Geben Sie Ihr Passwort in einem neuen Fenster ein, kehren Sie dann hierher zurück und gehen Sie im Browser einen Schritt zurück: Ihre Eingaben sind dort noch da.',
    open: 'Passwort eingeben',
    submit: 'Weiter',
    wrong: 'Das Passwort stimmt nicht.',
    doneTitle: 'Danke. Ihre Eingaben sind noch da.',
  },
  factor: {
    code: 'Code',
    codeHint: 'Die sechs Ziffern aus Ihrer App oder ein Wiederherstellungscode.',
    wrong: 'Dieser Code stimmt nicht oder wurde schon benutzt.',
    confirm: 'Mit Passkey bestätigen',
    signIn: 'Mit Passkey anmelden',
    failed: 'Das hat nicht geklappt oder wurde abgebrochen. Bitte versuchen Sie es noch einmal.',
    known: 'Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto.',
    setUpTitle: 'Ihr Text wartet auf den zweiten Faktor',
    setUpText:
      'Seit eben verlangt Ihre Rolle oder Ihre Organisation einen zweiten Faktor. Richten Sie ihn in einem neuen Fenster ein und senden Sie danach hier ab, was Sie geschrieben haben.',
    open: 'Zweiten Faktor einrichten (neues Fenster)',
  },
  sessions: {
    title: 'Ihre Anmeldungen',
    lead: 'Auf diesen Geräten sind Sie angemeldet. Kennen Sie eines nicht, dann beenden Sie die Anmeldung dort und ändern Sie gleich danach Ihr Passwort.',
    caption: 'Geräte, auf denen Sie angemeldet sind',
    device: 'Gerät',
    begun: 'Angemeldet seit',
    used: 'Zuletzt benutzt',
    change: 'Ändern',
    here: 'diese Anmeldung',
    end: 'Beenden',
    endLabel: 'Anmeldung beenden: {{device}}, seit {{begun}}',
    endOthers: 'Alle anderen beenden',
    password: 'Passwort ändern',
    limits:
      'Eine Anmeldung endet von selbst, wenn Sie {{hours}} Stunden nichts tun, spätestens nach {{days}} Tagen.',
    ended: 'Die Anmeldung ist beendet',
    endedText: 'Auf jenem Gerät kommt nur noch hinein, wer Ihr Passwort kennt.',
    othersEnded: 'Alle anderen Anmeldungen sind beendet',
    othersEndedText: 'Nur auf diesem Gerät sind Sie noch angemeldet.',
  },
  devices: {
    onWindows: '{{browser}} unter Windows',
    onMacOs: '{{browser}} unter macOS',
    onLinux: '{{browser}} unter Linux',
    onChromeOs: '{{browser}} unter ChromeOS',
    onAndroid: '{{browser}} unter Android',
    onIphone: '{{browser}} auf einem iPhone',
    onIpad: '{{browser}} auf einem iPad',
    browser: 'Browser',
    unknown: 'unbekanntes Gerät',
  },
  forgot: {
    title: 'Passwort vergessen',
    lead: 'Geben Sie die Adresse an, mit der Sie sich registriert haben. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort setzen.',
    submit: 'Link anfordern',
    sentTitle: 'Bitte sehen Sie in Ihr Postfach',
    sentText:
      'Wenn es zu dieser Adresse ein Konto gibt, ist eine Mail unterwegs. Der Link darin gilt eine Stunde und nur einmal. Nichts angekommen? Prüfen Sie den Spam-Ordner oder fordern Sie den Link noch einmal an.',
  },
  reset: {
    title: 'Neues Passwort setzen',
    submit: 'Passwort speichern',
    unusableTitle: 'Dieser Link gilt nicht mehr',
    unusableText:
      'Er ist älter als eine Stunde oder wurde schon benutzt. Fordern Sie einfach einen neuen an.',
    again: 'Neuen Link anfordern',
  },
  mails: {
    reset: {
      subject: 'Nabe: neues Passwort setzen',
      text: `Guten Tag {{name}},

für Ihr Konto bei Nabe wurde ein neues Passwort angefordert. Setzen Sie es hier:

  {{link}}

Der Link gilt eine Stunde und nur einmal. Waren Sie das nicht? Dann brauchen Sie nichts zu tun, Ihr bisheriges Passwort gilt weiter.`,
    },
    changed: {
      subject: 'Nabe: Ihr Passwort wurde geändert',
      text: `Guten Tag {{name}},

das Passwort Ihres Kontos bei Nabe wurde soeben geändert. Alle anderen Geräte wurden abgemeldet.

Waren Sie das nicht? Dann setzen Sie bitte sofort ein neues:

  {{link}}`,
    },
  },
} as const
