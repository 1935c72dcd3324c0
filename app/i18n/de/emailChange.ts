/** Changing the own address. */
export const emailChange = {
  title: 'E-Mail-Adresse ändern',
  lead: 'Sie bekommen an beide Adressen eine Mail. Die neue gilt, sobald beide bestätigt haben.',
  current: 'Bisherige Adresse',
  field: 'Neue E-Mail-Adresse',
  fieldHint:
    'Nehmen Sie Ihre dienstliche Adresse. Gehört sie nicht zu Ihrer Organisation, prüft das Fachtag-Team noch einmal, ob Sie dort arbeiten; bis dahin sehen Sie, was auch Gäste sehen.',
  submit: 'Mails an beide Adressen senden',
  sent: 'Zwei Mails sind unterwegs',
  sentText: 'Bitte bestätigen Sie in beiden Postfächern.',
  withdrawn: 'Die Änderung ist zurückgenommen',
  withdrawnText: 'Es bleibt bei Ihrer bisherigen Adresse.',
  open: 'Diese Änderung wartet',
  newAddress: 'Neue Adresse',
  oldSide: 'Bestätigung an der bisherigen Adresse',
  newSide: 'Bestätigung an der neuen Adresse',
  confirmed: 'bestätigt',
  waits: 'steht aus',
  until: 'Möglich bis',
  withdraw: 'Änderung zurücknehmen',
  noAccess:
    'Kommen Sie an das bisherige Postfach nicht mehr heran? Dann bestätigt die Administration an seiner Stelle. Die Adresse steht im Impressum.',
  errors: {
    same: 'Das ist schon Ihre Adresse.',
    tooMany: 'Heute geht das nicht noch einmal. Bitte versuchen Sie es morgen.',
    taken: 'Zu dieser Adresse gibt es inzwischen ein anderes Konto. Es bleibt bei Ihrer bisherigen Adresse.',
    last_administrator:
      'Das ist die letzte Person mit der Rolle Administration, und die neue Adresse gehört nicht zu ihrer Organisation. Geben Sie zuerst jemand anderem diese Rolle.',
  },
  confirm: {
    title: 'Neue E-Mail-Adresse bestätigen',
    oldText: 'Für Ihr Konto soll künftig {{email}} gelten. Haben Sie das selbst veranlasst?',
    newText: 'Diese Adresse ({{email}}) soll künftig für Ihr Konto gelten.',
    submit: 'Bestätigen',
    refuse: 'Das war ich nicht',
    doneTitle: 'Ihre neue E-Mail-Adresse gilt',
    doneText: 'Alle Geräte wurden abgemeldet. Bitte melden Sie sich mit der neuen Adresse an.',
    waitsTitle: 'Danke, das ist bestätigt',
    waitsText: 'Bestätigen Sie jetzt noch im anderen Postfach.',
    refusedTitle: 'Die Änderung ist abgebrochen',
    refusedText:
      'Ihre Adresse bleibt, alle Geräte wurden abgemeldet. Jemand war mit Ihrem Passwort angemeldet: Setzen Sie jetzt ein neues.',
    newPassword: 'Neues Passwort setzen',
    signIn: 'Anmelden',
    unusableTitle: 'Dieser Link gilt nicht mehr',
    unusableText:
      'Er ist älter als {{days}} Tage, wurde schon benutzt oder die Änderung wurde zurückgenommen.',
    impossibleTitle: 'Die Adresse wurde nicht geändert',
  },
  admin: {
    title: 'E-Mail-Adresse bestätigen: {{name}}',
    lead: 'Die Person möchte ihre Adresse ändern. Kommt sie an das bisherige Postfach nicht mehr heran, bestätigen Sie an seiner Stelle, nachdem Sie auf anderem Weg nachgefragt haben, etwa mit einem Anruf im Rathaus.',
    submit: 'Anstelle der bisherigen Adresse bestätigen',
    own: 'Ihre eigene Änderung bestätigt jemand anders aus der Administration.',
    none: 'Es wartet keine Änderung',
    noneText: 'Die Person beantragt sie selbst in ihrem Konto.',
    link: 'E-Mail',
  },
  mails: {
    old: {
      subject: 'Nabe: soll Ihre E-Mail-Adresse geändert werden?',
      text: `Guten Tag {{name}},

für Ihr Konto bei Nabe soll künftig diese Adresse gelten: {{email}}

Bitte bestätigen Sie das, oder sagen Sie, dass Sie es nicht waren:

  {{link}}

Der Link gilt {{days}} Tage. Tun Sie nichts, bleibt alles, wie es ist.`,
    },
    new: {
      subject: 'Nabe: bitte bestätigen Sie Ihre neue E-Mail-Adresse',
      text: `Guten Tag {{name}},

diese Adresse soll künftig für Ihr Konto bei Nabe gelten. Bitte bestätigen Sie das:

  {{link}}

Der Link gilt {{days}} Tage. Bestätigen Sie auch im bisherigen Postfach. Waren Sie das nicht? Dann brauchen Sie nichts zu tun.`,
    },
    taken: {
      text: `Guten Tag,

jemand möchte diese Adresse für ein Konto bei Nabe verwenden. Es gibt dazu schon ein Konto; deshalb ist das nicht möglich, und es ist nichts geändert worden. Hier melden Sie sich an:

  {{link}}`,
    },
    done: {
      subject: 'Nabe: Ihre E-Mail-Adresse ist geändert',
      text: `Guten Tag {{name}},

für Ihr Konto bei Nabe gilt jetzt diese Adresse: {{email}}

Alle Geräte wurden abgemeldet. Hier melden Sie sich an:

  {{link}}

Waren Sie das nicht? Dann wenden Sie sich bitte sofort an die Adresse im Impressum.`,
    },
    doneWaits: {
      text: `Guten Tag {{name}},

für Ihr Konto bei Nabe gilt jetzt diese Adresse: {{email}}

Sie gehört nicht zu den bekannten Domains Ihrer Organisation. Deshalb prüft das Fachtag-Team kurz, ob Sie noch dort arbeiten; bis dahin sehen Sie, was auch Gäste sehen. Alle Geräte wurden abgemeldet. Hier melden Sie sich an:

  {{link}}

Waren Sie das nicht? Dann wenden Sie sich bitte sofort an die Adresse im Impressum.`,
    },
    refused: {
      subject: 'Nabe: die Änderung Ihrer E-Mail-Adresse ist abgebrochen',
      text: `Guten Tag {{name}},

Sie haben gesagt, dass Sie die Änderung Ihrer E-Mail-Adresse nicht veranlasst haben. Sie ist abgebrochen, und alle Geräte wurden abgemeldet. Jemand war mit Ihrem Passwort angemeldet. Setzen Sie jetzt ein neues:

  {{link}}`,
    },
  },
} as const
