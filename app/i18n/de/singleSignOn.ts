/** Signing in at an organisation's own identity provider. */
export const singleSignOn = {
  start: {
    title: 'Anmelden mit {{label}}',
    lead: 'Sie melden sich bei {{organisation}} an und kommen dann hierher zurück.',
    submit: 'Weiter zu {{label}}',
    otherWay: 'Anders anmelden',
  },
  leave: {
    title: 'Weiter zu {{label}}',
    lead: 'Es geht gleich von selbst weiter. Wenn nicht, folgen Sie bitte dem Link.',
    link: 'Weiter zu {{label}}',
    signedOutTitle: 'Sie sind bei Nabe abgemeldet',
    signedOutLead:
      'Jetzt werden Sie noch bei {{label}} abgemeldet. Wenn es nicht von selbst weitergeht, folgen Sie bitte dem Link.',
    signedOutLink: 'Bei {{label}} abmelden',
  },
  signedOut: {
    title: 'Sie sind abgemeldet',
    text: 'Auf diesem Gerät kommt nur noch hinein, wer sich anmeldet.',
    start: 'Zur Startseite',
    again: 'Wieder anmelden',
  },
  back: {
    failedTitle: 'Die Anmeldung hat nicht geklappt',
    again: 'Noch einmal versuchen',
    otherWay: 'Anders anmelden',
    account: 'Zu Ihrem Konto',
    problems: {
      over: 'Diese Anmeldung ist abgelaufen oder wurde schon benutzt, oder sie begann in einem anderen Browser. Bitte beginnen Sie noch einmal.',
      gone: 'Dieser Anmeldedienst ist abgeschaltet. Bitte melden Sie sich mit E-Mail-Adresse und Passwort an.',
      cancelled: 'Die Anmeldung wurde dort abgebrochen.',
      failed:
        'Der Anmeldedienst hat keine gültige Antwort gegeben. Bitte versuchen Sie es noch einmal; bleibt es dabei, dann wenden Sie sich an die IT Ihrer Organisation.',
      no_email:
        'Der Anmeldedienst hat uns keine E-Mail-Adresse genannt. Bitte wenden Sie sich an die IT Ihrer Organisation: Nabe braucht den Bereich „email“.',
      email_unverified:
        'Der Anmeldedienst hat Ihre E-Mail-Adresse noch nicht bestätigt. Bitte holen Sie das dort nach.',
      other_domain:
        'Ihre E-Mail-Adresse gehört nicht zu dieser Organisation. Bitte registrieren Sie sich mit E-Mail-Adresse und Passwort oder nehmen Sie den Anmeldedienst Ihrer Organisation.',
      suspended:
        'Dieser Zugang ist gesperrt. Bitte wenden Sie sich an die Administration, die Adresse steht im Impressum.',
      closed:
        'Dieses Konto wurde gelöscht. Bitte wenden Sie sich an die Administration, die Adresse steht im Impressum.',
      left: 'Ihr Konto gehört nicht mehr zu dieser Organisation. Melden Sie sich bitte mit E-Mail-Adresse und Passwort an und sagen Sie dort, wo Sie jetzt arbeiten.',
      not_accepted:
        'Ihre Registrierung wurde abgelehnt. Bitte wenden Sie sich an das Fachtag-Team, die Adresse steht im Impressum.',
      other_person: 'Dort hat sich jemand anderes angemeldet als hier. Es wurde nichts geändert.',
      not_anew:
        'Der Anmeldedienst hat nicht noch einmal gefragt, wer Sie sind. Bitte melden Sie sich hier ab und wieder an.',
      identity_taken: 'Diese Anmeldung gehört schon zu einem anderen Konto. Es wurde nichts geändert.',
      other_organisation:
        'Ihr Konto gehört zu einer anderen Organisation als dieser Anmeldedienst. Es wurde nichts geändert.',
    },
  },
  adopt: {
    title: 'Sie haben schon ein Konto',
    lead: 'Zu {{email}} gibt es hier schon ein Konto mit Passwort. Ist es Ihres? Dann geben Sie sein Passwort ein: Danach melden Sie sich immer mit {{label}} an.',
    submit: 'Konto verknüpfen',
    forgot: 'Passwort vergessen?',
    wrong: 'Das Passwort stimmt nicht.',
  },
  own: {
    title: 'Anmeldedienst Ihrer Organisation',
    lead: 'Wer verknüpft ist, meldet sich über die eigene Organisation an und braucht kein Passwort für Nabe.',
    open: 'Anmeldedienst ansehen',
    none: 'Ihre Organisation hat hier keinen Anmeldedienst',
    noneText: 'Die Administration richtet ihn ein, sobald die IT Ihrer Organisation das möchte.',
    since: 'Verknüpft seit {{date}}',
    notLinked: 'Nicht verknüpft',
    link: 'Verknüpfen',
    linkLabel: 'Konto mit {{label}} verknüpfen',
    unlink: 'Verknüpfung lösen',
    unlinkLabel: 'Verknüpfung mit {{label}} lösen',
    onlyWay:
      'Sie haben noch kein Passwort für Nabe. Setzen Sie zuerst eines, sonst kommen Sie nicht mehr in Ihr Konto.',
    setPassword: 'Passwort setzen',
    linked: 'Ihr Konto ist jetzt verknüpft',
    unlinked: 'Die Verknüpfung ist gelöst',
  },
  admin: {
    title: 'Anmeldedienste',
    lead: 'Organisationen mit eigenem Anmeldedienst (OpenID Connect) lassen ihre Mitarbeitenden damit in Nabe. Wer sich dort zum ersten Mal anmeldet, wird Mitglied dieser Organisation.',
    add: 'Anmeldedienst hinzufügen',
    none: 'Noch hat keine Organisation einen Anmeldedienst',
    noneText: 'Sie brauchen von ihr die Adresse des Dienstes, eine Kennung und ein Geheimnis.',
    caption: 'Anmeldedienste',
    label: 'Name',
    organisation: 'Organisation',
    state: 'Stand',
    members: 'Mitglieder',
    change: 'Ändern',
    changeLabel: '{{label}} ändern',
    on: 'eingeschaltet',
    off: 'abgeschaltet',
    only: 'eingeschaltet, einziger Weg',
    newTitle: 'Anmeldedienst hinzufügen',
    whose: 'Für welche Organisation?',
    whoseSubmit: 'Organisation suchen',
    choose: 'Welche Organisation?',
    chooseError: 'Bitte wählen Sie eine Organisation.',
    noHits: 'Dazu wurde keine Organisation gefunden.',
    next: 'Weiter',
    editTitle: 'Anmeldedienst „{{label}}“',
    forOrganisation: 'Für {{organisation}}',
    saved: 'Der Anmeldedienst ist gespeichert',
    save: 'Speichern',
    check: 'Verbindung prüfen',
    checkTitle: 'Verbindung zu „{{label}}“',
    checkLead: 'Nabe fragt den Anmeldedienst, wer er ist und womit er unterschreibt.',
    good: 'Der Anmeldedienst antwortet',
    goodText: 'Ob Kennung und Geheimnis stimmen, zeigt erst die erste Anmeldung.',
    issuerFound: 'Er nennt sich',
    keysFound: 'Schlüssel, mit denen er unterschreibt',
    signsOut: 'Meldet beim Abmelden auch dort ab',
    bindsCodes: 'Sagt zu, Anmeldungen an den Browser zu binden (PKCE)',
    yes: 'ja',
    no: 'nein',
    bad: 'Der Anmeldedienst ist so nicht zu gebrauchen',
    back: 'Zu den Einstellungen',
    tell: 'Das trägt die IT der Organisation beim Anmeldedienst ein',
    tellReturn: 'Rücksprung nach dem Anmelden (Redirect URI)',
    tellSignedOut: 'Rücksprung nach dem Abmelden (Post Logout Redirect URI)',
    tellLater:
      'Beide Adressen stehen hier, sobald der Dienst gespeichert ist. Schalten Sie ihn erst ein, wenn sie eingetragen sind.',
    sections: {
      service: 'Dienst',
      people: 'Wer darf hinein?',
      roles: 'Rolle aus dem Dienst übernehmen',
      rolesHint:
        'Nur wenn ausgefüllt: Wer den Wert hat, gehört zum Fachtag-Team dieser ganzen Seite, wer ihn verliert, nicht mehr. Die Administration wird nie von dort vergeben.',
      use: 'Betrieb',
    },
    fields: {
      label: 'Name auf dem Knopf',
      labelHint: 'Was die Mitarbeitenden kennen, zum Beispiel „Stadt Musterstadt“',
      issuer: 'Adresse des Dienstes (Issuer)',
      issuerHint: 'Zum Beispiel https://anmeldung.musterstadt.de/realms/stadt',
      clientId: 'Kennung (Client-ID)',
      clientSecret: 'Geheimnis (Client-Secret)',
      clientSecretHint: 'Wird verschlüsselt aufbewahrt und nicht wieder angezeigt.',
      clientSecretKeep: 'Leer lassen, um das bisherige zu behalten. Es wird nicht angezeigt.',
      scopes: 'Bereiche (Scopes)',
      scopesHint: 'Durch Leerzeichen getrennt; „openid“ gehört immer dazu, „email“ wird gebraucht.',
      domains: 'Maildomains der Organisation',
      domainsHint:
        'Nur wer eine Adresse darunter hat, kommt hinein. Eine je Zeile, zum Beispiel musterstadt.de',
      roleClaim: 'Angabe (Claim)',
      roleClaimHint: 'Zum Beispiel groups oder realm_access.roles',
      organiserValue: 'Wert für das Fachtag-Team',
      ownNetwork: 'Der Dienst steht im eigenen Netz (private IP-Adresse)',
      exclusive: 'Mitglieder dieser Organisation dürfen sich nur noch hier anmelden',
      exclusiveHint:
        'Ihr Passwort gilt dann nicht mehr, und wer damit angemeldet ist, wird abgemeldet. Die Administration ist ausgenommen.',
      enabled: 'Eingeschaltet',
      enabledHint: 'Wird der Dienst abgeschaltet, enden alle Anmeldungen, die dort begannen.',
    },
  },
  errors: {
    label: 'Bitte geben Sie den Namen an, den die Mitarbeitenden kennen.',
    issuer:
      'Bitte geben Sie die vollständige Adresse an, wie sie der Dienst nennt, zum Beispiel https://anmeldung.musterstadt.de.',
    clientId: 'Bitte geben Sie die Kennung an, unter der Nabe dort eingetragen ist.',
    domains: 'Bitte geben Sie mindestens eine und höchstens 20 Maildomains an.',
    domain:
      '„{{domain}}“ ist keine Maildomain. Gemeint ist der Teil nach dem @, zum Beispiel musterstadt.de.',
    sharedDomain:
      'Unter „{{domain}}“ kann jeder eine Adresse haben. Bitte nur Domains der Organisation angeben.',
    scopes: 'Bitte geben Sie die Bereiche durch Leerzeichen getrennt an, zum Beispiel openid email profile.',
    roleHalf: 'Bitte füllen Sie beide Felder aus oder keines.',
    stale: 'Jemand anderes hat diesen Anmeldedienst inzwischen geändert. Bitte laden Sie die Seite neu.',
    not_https: 'Die Adresse muss mit https:// beginnen.',
    private_address:
      'Diese Adresse liegt in einem privaten Netz. Wenn das so sein soll, kreuzen Sie bitte „im eigenen Netz“ an; Adressen dieses Rechners selbst gehen nie.',
    secret_missing: 'Bitte geben Sie das Geheimnis an, das zur Kennung gehört.',
    secret_for_issuer: 'Für eine andere Adresse brauchen wir auch das Geheimnis noch einmal.',
  },
  faults: {
    not_https:
      'Der Dienst nennt Adressen, die nicht mit https:// beginnen. Darüber meldet Nabe niemanden an.',
    private_address:
      'Der Dienst liegt unter einer privaten Adresse. Wenn das so sein soll, kreuzen Sie in den Einstellungen „im eigenen Netz“ an.',
    too_large: 'Die Antwort ist viel zu lang. Wahrscheinlich ist das die Adresse von etwas anderem.',
    unknown_host: 'Diesen Rechnernamen gibt es nicht. Bitte prüfen Sie die Schreibweise.',
    unreachable: 'Der Dienst ist nicht erreichbar. Bitte prüfen Sie Adresse und Firewall.',
    timeout: 'Der Dienst hat zu lange nicht geantwortet. Bitte prüfen Sie Adresse und Firewall.',
    certificate:
      'Dem Zertifikat des Dienstes traut dieser Server nicht. Bei einer eigenen Zertifizierungsstelle hilft NODE_EXTRA_CA_CERTS.',
    not_a_provider:
      'Unter dieser Adresse antwortet kein Anmeldedienst: /.well-known/openid-configuration fehlt oder ist nicht lesbar.',
    other_issuer:
      'Dort antwortet ein Anmeldedienst, aber er nennt sich anders. Bitte übernehmen Sie die Adresse genau so, wie „issuer“ in seiner /.well-known/openid-configuration steht.',
    incomplete:
      'Dem Anmeldedienst fehlen Angaben, die Nabe braucht: die Adressen zum Anmelden oder seine Schlüssel.',
    secret_unreadable:
      'Das gespeicherte Geheimnis lässt sich mit dem Schlüssel dieses Servers nicht öffnen. Bitte geben Sie es in den Einstellungen neu ein.',
    client_refused: 'Der Anmeldedienst lehnt Kennung oder Geheimnis ab. Bitte prüfen Sie beides.',
    token_invalid: 'Der Anmeldedienst hat etwas geschickt, das sich nicht prüfen lässt.',
    start:
      'Der Anmeldedienst ist gerade nicht zu erreichen. Bitte versuchen Sie es später noch einmal oder melden Sie sich anders an.',
  },
  mails: {
    linked: {
      subject: 'Nabe: Ihr Konto ist mit einem Anmeldedienst verknüpft',
      text: `Guten Tag {{name}},

Ihr Konto bei Nabe ist jetzt mit „{{label}}“ verknüpft: Wer sich dort als Sie anmeldet, kommt in Ihr Konto.

Waren Sie das nicht? Dann lösen Sie die Verknüpfung bitte sofort:

  {{link}}`,
    },
  },
} as const
