/** Inviting colleagues and accepting an invitation. */
export const invitations = {
  title: 'Kolleginnen und Kollegen einladen',
  lead: 'Wer die Einladung annimmt, gehört danach zu {{organisation}}. Laden Sie nur Menschen ein, die dort arbeiten: Ihr Name steht in der Mail.',
  newTitle: 'Einladung schreiben',
  fields: {
    email: 'Dienstliche E-Mail-Adresse',
    emailHint: 'An diese Adresse geht die Mail. Nimmt niemand an, löschen wir sie.',
    functionTitle: 'Funktion',
    functionTitleHint: 'Ein Vorschlag, den die eingeladene Person ändern kann.',
    greeting: 'Persönliche Worte',
    greetingHint: 'Stehen in der Mail als Zitat, ohne Links und Adressen.',
  },
  submit: 'Einladung senden',
  sent: 'Die Einladung ist unterwegs',
  sentText:
    'Der Link in der Mail gilt {{days}} Tage und nur einmal. Hat die Person schon ein Konto, steht das in der Mail.',
  withdrawn: 'Die Einladung ist zurückgenommen',
  withdrawnText: 'Der Link in der Mail gilt nicht mehr.',
  openTitle: 'Noch nicht angenommen',
  caption: 'Einladungen, die noch niemand angenommen hat',
  email: 'Adresse',
  sentAt: 'Gesendet',
  validUntil: 'Gilt bis',
  change: 'Ändern',
  ago_zero: 'heute',
  ago_one: 'gestern',
  ago_other: 'vor {{count}} Tagen',
  expired: 'abgelaufen',
  again: 'Noch einmal senden',
  againLabel: 'Noch einmal an {{email}} senden',
  withdraw: 'Zurücknehmen',
  withdrawLabel: 'Einladung an {{email}} zurücknehmen',
  none: 'Keine offenen Einladungen',
  noneText: 'Hier steht, wer noch nicht angenommen hat.',
  limits: 'Sie können {{member}} Einladungen am Tag senden, Ihre Organisation zusammen {{organisation}}.',
  errors: {
    link: 'Bitte schreiben Sie hier keine Links, Internet- oder E-Mail-Adressen.',
    tooMany: 'Heute sind keine weiteren Einladungen möglich. Bitte versuchen Sie es morgen noch einmal.',
  },
  accept: {
    title: 'Einladung annehmen',
    lead: 'Jemand von {{organisation}} lädt Sie ein, bei Nabe mitzulesen und mitzuschreiben. Hier teilen Kommunen Lösungen, die laufen.',
    account: 'Angemeldet wird mit {{email}}.',
    privacyTitle: 'Wer sieht was?',
    privacy:
      'Ihren Namen sehen nur freigeschaltete Mitglieder, Gäste sehen Funktion und Kommune. Ihre E-Mail-Adresse sieht niemand außer der Administration und dem Fachtag-Team. Möchten Sie nicht mitmachen, brauchen Sie nichts zu tun: Dann löschen wir Ihre Adresse.',
    privacyLink: 'Datenschutzerklärung',
    submit: 'Konto anlegen',
    unusableTitle: 'Diese Einladung gilt nicht mehr',
    unusableText:
      'Sie ist älter als {{days}} Tage, wurde schon angenommen oder zurückgenommen. Haben Sie schon ein Konto, melden Sie sich einfach an. Sonst bitten Sie um eine neue Einladung oder registrieren Sie sich.',
    signIn: 'Anmelden',
    register: 'Registrieren',
  },
  mails: {
    invitation: {
      subject: 'Nabe: Einladung von {{organisation}}',
      text: `Guten Tag,

{{inviter}} ({{organisation}}) lädt Sie zu Nabe ein. Dort teilen Kommunen Lösungen, die laufen, und fragen einander, bevor sie selbst anfangen.
{{words}}
Hier legen Sie Ihr Konto an:

  {{link}}

Der Link gilt {{days}} Tage und nur einmal. Möchten Sie nicht mitmachen oder kennen Sie {{inviter}} nicht? Dann brauchen Sie nichts zu tun: Ihre Adresse wird gelöscht.`,
    },
    member: {
      text: `Guten Tag,

{{inviter}} ({{organisation}}) lädt Sie zu Nabe ein. Sie haben dort schon ein Konto; es ist nichts geändert worden.
{{words}}
Arbeiten Sie jetzt für {{organisation}} und Ihr Konto gehört noch zu einer anderen Organisation? Dann verlassen Sie diese zuerst in Ihrem Konto und geben dort {{organisation}} an:

  {{link}}`,
    },
    accepted: {
      subject: 'Nabe: Ihre Einladung wurde angenommen',
      text: `Guten Tag {{name}},

{{colleague}} hat Ihre Einladung angenommen und ist jetzt dabei:

  {{link}}

Kennen Sie die Person nicht? Dann sagen Sie bitte dem Fachtag-Team Bescheid.`,
    },
  },
} as const
