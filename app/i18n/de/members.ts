/** Registering, confirming, roles, member pages, the own account. */
export const members = {
  fields: {
    name: 'Vor- und Nachname',
    nameHint: 'Sehen nur freigeschaltete Mitglieder, Gäste nicht.',
    functionTitle: 'Funktion',
    functionTitleHint: 'Zum Beispiel „Sachbearbeitung Digitalisierung“. Gäste sehen Funktion und Kommune.',
    wantedOrganisation: 'Ihre Organisation',
    wantedOrganisationHint: 'Name und Ort. Das Fachtag-Team trägt sie ein und gibt Ihnen Bescheid.',
    namePublic: 'Mein Name darf auch für Gäste bei meinen Beiträgen stehen.',
    reason: 'Begründung',
    reasonHint: 'Steht in der Mail an die Person.',
    rememberDomain: 'Domain {{domain}} für diese Organisation merken',
    rememberDomainHint: 'Wer sich künftig mit einer solchen Adresse registriert, ist sofort freigeschaltet.',
    role: 'Rolle',
  },
  errors: {
    name: 'Bitte geben Sie Ihren Vor- und Nachnamen ein.',
    functionTitle: 'Bitte geben Sie Ihre Funktion ein, zum Beispiel „Leitung Hauptamt“.',
    wantedOrganisation: 'Bitte geben Sie den Namen Ihrer Organisation ein.',
    reason: 'Bitte nennen Sie den Grund: Er steht in der Mail an die Person.',
    unknown_organisation: 'Diese Organisation gibt es hier nicht. Bitte wählen Sie noch einmal aus.',
    gone: 'Das gibt es nicht mehr. Bitte laden Sie die Liste neu.',
    no_organisation: 'Bitte ordnen Sie zuerst eine Organisation zu.',
    shared_domain:
      'Adressen bei diesem Anbieter kann jeder haben. Seine Domain lässt sich nicht merken: Bitte nehmen Sie das Häkchen heraus.',
    last_administrator:
      'Das ist die letzte Person mit der Rolle Administration. Geben Sie zuerst jemand anderem diese Rolle.',
    unconfirmed: 'Eine Rolle bekommt nur, wer freigeschaltet ist.',
    not_allowed: 'Das dürfen Sie nicht. Sich selbst kann zum Beispiel niemand sperren.',
  },
  roles: { member: 'Mitglied', organiser: 'Fachtag-Team', administrator: 'Administration' },
  roleHints: {
    member: 'Veröffentlicht Lösungen, kommentiert und bewertet.',
    organiser: 'Legt Fachtage an, pflegt Themen, schaltet Mitglieder frei und moderiert.',
    administrator: 'Wie das Fachtag-Team, dazu Einstellungen, Rollen und Sperren.',
  },
  register: {
    title: 'Registrieren',
    lead: 'Nabe ist für Beschäftigte von Kommunen, Landkreisen, Verwaltungsgemeinschaften und kommunalen IT-Dienstleistern.',
    whereTitle: 'Ihre Organisation',
    whereLabel: 'Wo arbeiten Sie?',
    whereHint: 'Name, Postleitzahl des Rathauses oder Gemeindeschlüssel',
    search: 'Suchen',
    next: 'Weiter',
    choose: 'Bitte wählen Sie aus',
    chooseError: 'Bitte wählen Sie eine Organisation aus.',
    none: 'Nichts gefunden',
    noneText: 'Versuchen Sie es mit einem Teil des Namens oder mit der Postleitzahl des Rathauses.',
    tooShort: 'Bitte geben Sie mindestens zwei Zeichen ein.',
    more: 'Es gibt noch mehr Treffer. Bitte geben Sie mehr vom Namen ein.',
    missing: 'Meine Organisation ist nicht dabei',
    parentTitle: 'Wo genau sind Sie beschäftigt?',
    parentText:
      '{{name}} gehört zu {{parent}}. Häufig sind die Beschäftigten dort angestellt. Bitte wählen Sie, für wen Sie hier sprechen.',
    yourDetails: 'Ihre Angaben',
    organisation: 'Organisation',
    change: 'ändern',
    submit: 'Konto anlegen',
    haveAccount: 'Sie haben schon ein Konto?',
    signIn: 'Anmelden',
    chosen: '{{name}} ausgewählt',
    hits_one: 'Ein Treffer. Mit den Pfeiltasten auswählen.',
    hits_other: '{{count}} Treffer. Mit den Pfeiltasten auswählen.',
    noHits: 'Keine Treffer.',
  },
  mailSent: {
    title: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    lead: 'Wir haben Ihnen eine Mail geschickt. Der Link darin gilt 24 Stunden und nur einmal.',
    againTitle: 'Nichts angekommen?',
    againText:
      'Sehen Sie auch im Spam-Ordner nach. Oder lassen Sie sich die Mail noch einmal schicken; der Link aus der vorigen Mail gilt dann nicht mehr.',
    submit: 'Bestätigungsmail noch einmal senden',
    sent: 'Die Mail ist unterwegs',
    sentText: 'Wenn zu dieser Adresse eine Registrierung auf die Bestätigung wartet, ist die Mail gleich da.',
  },
  verify: {
    title: 'E-Mail-Adresse bestätigen',
    text: 'Registriert wurde {{name}}, {{organisation}}, mit der Adresse {{email}}. Waren Sie das nicht? Dann schließen Sie diese Seite einfach.',
    submit: 'E-Mail-Adresse bestätigen',
    unusableTitle: 'Dieser Link gilt nicht mehr',
    unusableText:
      'Er ist älter als 24 Stunden, wurde schon benutzt oder durch einen neueren ersetzt. Haben Sie Ihre Adresse schon bestätigt? Dann melden Sie sich einfach an.',
    again: 'Neue Mail anfordern',
    signIn: 'Anmelden',
  },
  firstAdministrator: {
    title: 'Zugang für die Administration einrichten',
    lead: 'Guten Tag {{name}}, Sie richten diese Seite für {{organisation}} ein. Setzen Sie jetzt Ihr Passwort; angemeldet wird mit {{email}}.',
    submit: 'Passwort speichern',
    unusableTitle: 'Dieser Link gilt nicht mehr',
    unusableText:
      'Er ist älter als 72 Stunden oder wurde schon benutzt. Der Befehl „first-administrator“ macht einen neuen.',
  },
  waiting: {
    title: 'Ihr Konto wartet auf die Freischaltung',
    text: 'Nabe ist für Beschäftigte von Kommunen. Deshalb prüft das Fachtag-Team kurz, ob Sie für {{organisation}} arbeiten. Das dauert meist ein bis zwei Arbeitstage; Sie bekommen dann eine Mail.',
    meanwhile:
      'Bis dahin sehen Sie, was auch Gäste sehen. Lösungen können Sie schon als Entwurf schreiben und nach der Freischaltung veröffentlichen.',
    refusedTitle: 'Ihr Konto wurde nicht freigeschaltet',
    refusedText: 'Begründung: {{reason}}',
    refusedNext: 'Stimmt das nicht? Dann wenden Sie sich an die Adresse, die hier steht:',
    imprint: 'Impressum',
  },
  leaving: {
    title: 'Nicht mehr bei {{organisation}}: {{name}}',
    ownTitle: 'Sie arbeiten nicht mehr bei {{organisation}}?',
    lead: '{{name}} sieht danach nur noch, was auch Gäste sehen, bis eine andere Organisation zugeordnet ist. Was {{organisation}} veröffentlicht hat, bleibt dort.',
    ownLead:
      'Ihr Konto bleibt. Bis Sie für eine andere Organisation freigeschaltet sind, sehen Sie nur noch, was auch Gäste sehen. Was {{organisation}} veröffentlicht hat, bleibt dort.',
    handOver: 'Wer übernimmt?',
    nothing: 'Es gibt nichts zu übergeben.',
    nobody:
      'Hier ist sonst niemand dabei, der übernehmen kann. Die Seiten sagen dann „Derzeit ohne Ansprechperson“.',
    all: 'Alles übernimmt',
    allHint:
      'Ohne Auswahl stehen die Seiten ohne Ansprechperson da; Ihre Kolleginnen und Kollegen bekommen eine Mail.',
    noOne: 'vorerst niemand',
    asAbove: 'wie oben gewählt',
    solutions: 'Lösungen',
    solutionsHint: 'Soll eine davon jemand anderes übernehmen, wählen Sie es hier.',
    reuses: 'Nachnutzungen',
    submit: 'Austritt bestätigen',
    ownSubmit: 'Organisation verlassen',
    cancel: 'Abbrechen',
    done: 'Nicht mehr dabei',
    doneText: 'Die Person gehört nicht mehr zu dieser Organisation und hat eine Mail bekommen.',
    release: 'Nicht mehr in dieser Organisation',
    unknown_colleague: 'Eine der gewählten Personen ist nicht mehr dabei. Bitte wählen Sie noch einmal.',
    newPlace: 'Wo arbeiten Sie jetzt?',
    newPlaceLead: 'Wählen Sie Ihre Organisation. Das Fachtag-Team prüft kurz und schaltet Sie frei.',
    newPlaceSubmit: 'Organisation angeben',
    newPlaceMissing: 'Nicht in der Liste?',
    newPlaceTitle: 'Sie gehören zurzeit zu keiner Organisation',
    newPlaceText: 'Arbeiten Sie jetzt woanders? Dann sagen Sie uns, wo.',
  },
  account: {
    title: 'Ihr Konto',
    more: 'Weiteres',
    profile: 'Ihre Angaben',
    profileSubmit: 'Angaben speichern',
    saved: 'Gespeichert',
    savedText: 'Ihre Angaben sind geändert.',
    passwordTitle: 'Passwort ändern',
    passwordText: 'Alle anderen Geräte werden dabei abgemeldet.',
    passwordSubmit: 'Passwort ändern',
    passwordSaved: 'Ihr Passwort ist geändert',
    passwordSavedText: 'Alle anderen Geräte wurden abgemeldet.',
    email: 'E-Mail-Adresse',
    organisation: 'Organisation',
    role: 'Rolle',
    status: 'Status',
    confirmed: 'freigeschaltet',
    waits: 'wartet auf Freischaltung',
    refused: 'nicht freigeschaltet',
    drafts: 'Ihre Entwürfe',
    left: 'ohne Organisation',
    leave: 'Nicht mehr bei {{organisation}}',
    leftNow: 'Sie gehören nicht mehr zur Organisation',
    leftNowText: 'Was sie veröffentlicht hat, bleibt stehen.',
    applied: 'Das Fachtag-Team prüft Ihre Angabe',
    appliedText: 'Sie bekommen eine Mail, sobald Sie wieder freigeschaltet sind.',
    joined: 'Willkommen bei Nabe',
    joinedText: 'Ihr Konto gehört jetzt zu Ihrer Organisation.',
    joinedSecurity: 'Passkey oder zweiten Faktor einrichten',
    withoutContact: 'Ihre Lösungen ohne Ansprechperson',
    withoutContactText:
      'Wer dazu Fragen hat, findet bei Ihnen gerade niemanden. Wer von Ihnen übernimmt, steht danach auf der Seite.',
    reusesWithoutContact: 'Ihre Nachnutzungen ohne Ansprechperson',
    takeOver: 'Ich übernehme',
    takeOverLabel: 'Ich übernehme: {{title}}',
    page: 'Ihr Profil ansehen',
  },
  page: {
    since: 'dabei seit {{date}}',
    organisation: 'Zu den Lösungen von {{name}}',
  },
  confirmations: {
    title: 'Freischaltungen',
    lead: 'Wer wartet, am längsten zuerst. Die Adressen sind bestätigt; geprüft wird, ob die Person für die Organisation arbeitet.',
    empty: 'Niemand wartet',
    emptyText: 'Alle bestätigten Konten sind entschieden. Neue kommen mit einer Mail an.',
    caption: 'Wartende Mitglieder',
    person: 'Person',
    organisation: 'Organisation',
    email: 'E-Mail-Adresse',
    since: 'wartet seit',
    decide: 'Prüfen',
    decideLabel: 'Prüfen: {{name}}',
    wanted: '{{name}} (nicht in der Liste)',
    none: 'keine zugeordnet',
    pageTitle: 'Freischaltung: {{name}}',
    confirmTitle: 'Freischalten',
    confirmSubmit: 'Freischalten',
    shared:
      'Die Adresse liegt bei einem Anbieter, bei dem jeder ein Postfach haben kann ({{domain}}). Bitte prüfen Sie auf anderem Weg, etwa mit einem Anruf im Rathaus.',
    colleagues_one: 'Eine Person dieser Organisation ist schon dabei.',
    colleagues_other: '{{count}} Personen dieser Organisation sind schon dabei.',
    firstColleague: 'Es wäre die erste Person dieser Organisation.',
    refuseTitle: 'Ablehnen',
    refuseSubmit: 'Ablehnen und Mail senden',
    assignTitle: 'Organisation zuordnen oder berichtigen',
    assignSearchTitle: 'Organisation suchen',
    assignSearch: 'Suchen',
    assignNone: 'Nichts gefunden. Legen Sie die Organisation an, wenn es sie wirklich gibt.',
    assignSubmit: 'Organisation zuordnen',
    addTitle: 'Organisation neu anlegen',
    addText: 'Für IT-Dienstleister, Verbände und andere, die nicht im Gemeindeverzeichnis stehen.',
    addSubmit: 'Organisation anlegen und zuordnen',
    confirmed: 'Freigeschaltet',
    confirmedText: 'Die Person hat eine Mail bekommen.',
    refused: 'Abgelehnt',
    refusedText: 'Die Person hat die Begründung per Mail bekommen.',
    gone: 'Schon entschieden',
    goneText: 'Über diese Person hat inzwischen jemand anders entschieden. Es wurde nichts geändert.',
    refusedTitle: 'Abgelehnte',
    refusedLead:
      'Wer nicht freigeschaltet wurde, zuletzt Abgelehnte zuerst. Stimmt eine Ablehnung nicht, prüfen Sie noch einmal.',
    refusedEmpty: 'Niemand ist abgelehnt',
    refusedEmptyText: 'Hier stehen Konten, die nicht freigeschaltet wurden, mit der Begründung.',
    refusedCaption: 'Abgelehnte Mitglieder',
    refusedSince: 'abgelehnt am',
    reason: 'Begründung',
    reconsider: 'Doch prüfen',
    reconsiderLabel: 'Doch prüfen: {{name}}',
    toRefused: 'Abgelehnte ansehen',
    moderation: 'Moderation',
    otherwise: 'Stimmt etwas nicht?',
  },
  admin: {
    above: 'Administration',
    title: 'Mitglieder',
    searchLabel: 'Name, E-Mail-Adresse oder Organisation',
    searchSubmit: 'Suchen',
    caption: 'Mitglieder',
    name: 'Name',
    organisation: 'Organisation',
    status: 'Status',
    role: 'Rolle',
    change: 'Ändern',
    changeLabel: 'Ändern: {{name}}',
    suspended: 'gesperrt',
    confirmed: 'freigeschaltet',
    waits: 'wartet',
    unverified: 'Adresse unbestätigt',
    refused: 'abgelehnt',
    leaving: 'wird gelöscht',
    empty: 'Keine Treffer',
    emptyText: 'Suchen Sie nach einem Teil des Namens, der Adresse oder der Organisation.',
    roleTitle: 'Rolle ändern: {{name}}',
    roleSubmit: 'Rolle speichern',
    suspend: 'Sperren',
    suspendTitle: '{{name}} sperren',
    suspendText:
      'Die Person wird sofort überall abgemeldet und kann sich nicht mehr anmelden. Was sie geschrieben hat, bleibt stehen.',
    unsuspend: 'Sperre aufheben',
    unsuspendTitle: 'Sperre aufheben: {{name}}',
    unsuspendText: 'Die Person kann sich wieder anmelden.',
    registered: 'registriert am {{date}}',
    done: 'Gespeichert',
    doneText: 'Die Änderung gilt sofort.',
    back: 'Zur Liste der Mitglieder',
    brokenCursor: 'Diese Seite der Liste gibt es nicht mehr. Sie sehen den Anfang.',
  },
  cli: {
    summary: 'Legt die erste Administration an und gibt den Link aus, mit dem sie ihr Passwort setzt.',
    usage: 'first-administrator SCHLÜSSEL-ODER-NAME E-MAIL VORNAME NACHNAME',
    help: `Aufruf: npm run nabe -- first-administrator SCHLÜSSEL-ODER-NAME E-MAIL VORNAME NACHNAME
Die Organisation ist die, die diese Seite betreibt: mit ihrem Gemeindeschlüssel oder ihrem genauen Namen in Anführungszeichen.
Beispiel: npm run nabe -- first-administrator 14713000 vorname.nachname@leipzig.example Vorname Nachname`,
    unknown_organisation:
      'Die Organisation „{{wanted}}“ gibt es nicht. Erwartet wird der Gemeindeschlüssel (8 Ziffern; Landkreis 5) oder der genaue Name.',
    ambiguous_organisation:
      'Den Namen „{{wanted}}“ gibt es mehrmals. Bitte nehmen Sie den Gemeindeschlüssel (8 Ziffern; Landkreis 5).',
    done: '{{name}}, {{organisation}}, setzt mit diesem Link das Passwort. Er gilt 72 Stunden und nur einmal:',
  },
  mails: {
    verify: {
      subject: 'Nabe: bitte bestätigen Sie Ihre E-Mail-Adresse',
      text: `Guten Tag {{name}},

willkommen bei Nabe. Bitte bestätigen Sie Ihre E-Mail-Adresse:

  {{link}}

Der Link gilt 24 Stunden und nur einmal. Waren Sie das nicht? Dann brauchen Sie nichts zu tun.`,
    },
    exists: {
      subject: 'Nabe: Sie haben schon ein Konto',
      text: `Guten Tag {{name}},

mit Ihrer Adresse wollte sich jemand bei Nabe registrieren. Sie haben dort schon ein Konto; es ist nichts geändert worden. Hier melden Sie sich an:

  {{link}}

Passwort vergessen? Hier setzen Sie ein neues:

  {{resetLink}}`,
    },
    waits: {
      subject: 'Nabe: jemand wartet auf die Freischaltung',
      text: `Guten Tag,

für {{organisation}} hat sich jemand registriert und wartet auf die Freischaltung:

  {{link}}`,
    },
    confirmed: {
      subject: 'Nabe: Ihr Konto ist freigeschaltet',
      text: `Guten Tag {{name}},

Ihr Konto für {{organisation}} ist freigeschaltet. Sie sehen jetzt alles, was für Mitglieder ist, und können Lösungen veröffentlichen, kommentieren und bewerten:

  {{link}}`,
    },
    released: {
      subject: 'Nabe: nicht mehr bei {{organisation}}',
      text: `Guten Tag {{name}},

das Fachtag-Team hat eingetragen, dass Sie nicht mehr für {{organisation}} arbeiten. Ihr Konto bleibt; bis zur Freischaltung für eine andere Organisation sehen Sie, was auch Gäste sehen. Hier sagen Sie, wo Sie jetzt arbeiten:

  {{link}}

Stimmt das nicht? Dann wenden Sie sich bitte an die Adresse im Impressum.`,
    },
    withoutContact: {
      subject: 'Nabe: Lösungen ohne Ansprechperson',
      text: `Guten Tag {{name}},

jemand von Ihnen arbeitet nicht mehr in Ihrer Organisation. Ohne Ansprechperson sind jetzt:

{{list}}

Auf Ihrem Konto übernehmen Sie mit einem Klick:

  {{link}}`,
      more: '– und {{count}} weitere',
    },
    refused: {
      subject: 'Nabe: Ihr Konto wurde nicht freigeschaltet',
      text: `Guten Tag {{name}},

Ihr Konto bei Nabe wurde nicht freigeschaltet. Die Begründung:

{{reason}}

Stimmt das nicht? Dann wenden Sie sich bitte an die Adresse im Impressum.`,
    },
  },
} as const
