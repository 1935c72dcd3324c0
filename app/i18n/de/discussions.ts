/** Comments on solutions and topics. */
export const discussions = {
  title: 'Diskussion',
  titleWithCount: 'Diskussion ({{number}})',
  order: 'Reihenfolge der Kommentare',
  oldest: 'Ältere zuerst',
  newest: 'Neueste zuerst',
  cursorBroken: 'Diese Seite der Diskussion gibt es nicht mehr. Sie sehen den Anfang.',
  emptyTitle: 'Noch hat niemand etwas geschrieben',
  emptyText: 'Fragen Sie nach, was für Ihre Kommune offen ist, oder schreiben Sie, wie es bei Ihnen läuft.',
  previous: 'Vorige Kommentare',
  next: 'Weitere Kommentare',
  threadOrigin: 'Zum Vortrag „{{title}}“',
  threadsFree: 'Weitere Beiträge',
  moreReplies: 'Weitere Antworten anzeigen',
  comment: {
    unknownAuthor: 'Fachtag-Team',
    deleted: 'Kommentar gelöscht',
    hidden: 'Vom Fachtag-Team ausgeblendet',
    repliesToPlaceholder: 'Antworten darauf',
    edited: 'bearbeitet am {{date}}',
    permalink: 'Link zu diesem Kommentar von {{author}}, {{date}}',
    reply: 'Antworten',
    edit: 'Bearbeiten',
    delete: 'Löschen',
    of: 'Kommentar von {{author}}',
    hiddenReason: 'Das Fachtag-Team hat diesen Kommentar ausgeblendet. Grund: {{reason}}',
  },
  form: {
    title: 'Kommentar schreiben',
    replyTitle: 'Antwort schreiben',
    body: 'Ihr Kommentar',
    replyBody: 'Ihre Antwort',
    bodyRequired: 'Bitte schreiben Sie Ihren Kommentar in das Feld.',
    submit: 'Kommentar absenden',
    replySubmit: 'Antwort absenden',
    signedAs: 'Erscheint mit Ihrer Organisation und Funktion, für Mitglieder auch mit Ihrem Namen.',
    answered: 'Sie antworten auf den Kommentar:',
    back: 'Zurück zu „{{title}}“',
  },
  writing: {
    guestTitle: 'Mitreden können Beschäftigte der beteiligten Kommunen',
    guestText:
      'Melden Sie sich an, dann kommen Sie hierher zurück. Noch kein Konto? Die Registrierung dauert zwei Minuten.',
    signIn: 'Anmelden',
    register: 'Registrieren',
    unconfirmedTitle: 'Ihr Konto ist noch nicht freigeschaltet',
    unconfirmedText:
      'Sobald das Fachtag-Team es freigeschaltet hat, können Sie hier mitreden. Sie bekommen dann eine Mail.',
    closed: 'Hier kann zurzeit nicht kommentiert werden, weil dieser Eintrag nicht öffentlich steht.',
  },
  problems: {
    tooMany:
      'Das waren sehr viele Kommentare in kurzer Zeit. Ihr Text steht noch im Feld. Bitte senden Sie ihn später noch einmal ab (Wartezeit in Minuten: {{minutes}}).',
    not_allowed:
      'Hier kann zurzeit nicht kommentiert werden. Ihr Text steht noch im Feld, sichern Sie ihn bei Bedarf.',
    parent_gone:
      'Den Kommentar, auf den Sie antworten, gibt es nicht mehr. Ihr Text steht noch im Feld: Mit „Kommentar absenden“ erscheint er als eigener Beitrag.',
    stale:
      'Dieser Kommentar wurde inzwischen an anderer Stelle geändert. Ihr Text steht noch im Feld; darunter sehen Sie, was jetzt gespeichert ist. Beim nächsten Speichern gilt Ihr Text.',
  },
  edit: {
    title: 'Kommentar bearbeiten',
    submit: 'Änderung speichern',
    current: 'Jetzt gespeichert',
    cancel: 'Nicht ändern',
  },
  deletion: {
    title: 'Kommentar löschen',
    text: 'Der Text verschwindet sofort für alle. Stehen Antworten darunter, bleibt an seiner Stelle der Hinweis „Kommentar gelöscht“.',
    submit: 'Kommentar löschen',
    cancel: 'Nicht löschen',
  },
  replies: {
    title: 'Antworten auf einen Kommentar',
    back: 'Zur ganzen Diskussion',
    previous: 'Vorige Antworten',
    next: 'Weitere Antworten',
  },
} as const
