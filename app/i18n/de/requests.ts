/** Texts of requests ("Wer hat schon …?"): form, page, "Wir auch", answers, how they end, mails. */
export const requests = {
  state: { open: 'offen', solved: 'gelöst', closed: 'abgeschlossen' },
  neededBy: 'gebraucht bis {{date}}',
  membersOnly: 'nur für Mitglieder',
  joinCount_zero: 'Noch sucht niemand mit',
  joinCount_one: '{{formatted}} Kommune sucht mit',
  joinCount_other: '{{formatted}} Kommunen suchen mit',

  list: {
    title: 'Gesuche',
  },

  form: {
    newTitle: 'Neues Gesuch',
    editTitle: 'Gesuch bearbeiten',
    lead: 'Fragen Sie, wer das schon hat. Drei Angaben genügen, eine Minute reicht.',
    title: 'Wer hat schon …?',
    titleHint: 'Zum Beispiel: Wer hat schon ein Löschkonzept für die E-Akte?',
    titleRequired: 'Bitte schreiben Sie, was Sie suchen.',
    summary: 'Was brauchen Sie?',
    summaryHint: 'Ein, zwei Sätze. Sie stehen in Listen und Suchergebnissen.',
    summaryRequired: 'Bitte beschreiben Sie kurz, was Sie brauchen.',
    body: 'Näheres',
    bodyHint: 'Was haben Sie schon versucht, woran hängt es?',
    context: 'Rahmen: Größe, vorhandene Produkte',
    contextHint:
      'Was eine passende Lösung wissen muss, zum Beispiel: 40 Arbeitsplätze, eigenes Rechenzentrum.',
    neededBy: 'Bis wann?',
    neededByHint: 'Nur wenn es einen Termin gibt.',
    products: 'Produkte, mit denen es zusammenarbeiten soll',
    productsHint: 'Eines je Zeile, wenn Sie mögen mit Hersteller: „Produkt, Hersteller“.',
    proposedTopic: 'Kein Thema passt? Thema vorschlagen',
    proposedTopicHint: 'Ihr Gesuch erscheint sofort; das Fachtag-Team ordnet das Thema ein.',
    visibility: 'Wer darf das Gesuch lesen?',
    visibilityPublic: 'Alle',
    visibilityPublicHint: 'Auch ohne Anmeldung und über Suchmaschinen. Ihr Name steht nicht dabei.',
    visibilityMembers: 'Nur Mitglieder',
    visibilityMembersHint: 'Bestätigte Beschäftigte von Kommunen und ihren Dienstleistern.',
    further: 'Weitere Angaben',
    furtherHint: 'Je genauer, desto eher passt eine Antwort.',
    publish: 'Gesuch veröffentlichen',
    save: 'Änderungen speichern',
    preview: 'Vorschau',
    cancel: 'Abbrechen',
    previewTitle: 'Vorschau',
    previewNotice: 'Es ist noch nichts veröffentlicht. Ihr Text steht darunter im Formular.',
    previewUntitled: 'Noch ohne Titel',
    unconfirmedTitle: 'Gesuche veröffentlichen können Sie nach der Freischaltung',
    unconfirmed:
      'Ihr Konto wartet noch auf das Fachtag-Team. Sie bekommen eine Mail, sobald es freigeschaltet ist. Bis dahin können Sie suchen, ob es schon eine Lösung gibt.',
    unconfirmedSearch: 'Lösungen suchen',
    notAllowed:
      'Veröffentlichen können Sie erst, wenn Ihr Konto freigeschaltet ist. Ihr Text steht noch im Formular: Bewahren Sie ihn bis dahin bei sich auf.',
    tooMany:
      'Das waren sehr viele Gesuche in kurzer Zeit. Ihr Text steht noch im Formular. Bitte senden Sie es später noch einmal ab (Wartezeit in Minuten: {{minutes}}).',
    unknownDay: 'Bitte geben Sie einen Tag ein, den es gibt, zum Beispiel 31.12.2026.',
    pastDay: 'Bitte geben Sie einen Tag ein, der nicht in der Vergangenheit liegt.',
    farDay: 'Bitte geben Sie einen Tag innerhalb der nächsten zehn Jahre ein.',
    stale:
      'Während Sie schrieben, wurde das Gesuch geändert. Ihr Text steht im Formular. Übernehmen Sie aus der gespeicherten Fassung, was Sie brauchen, und speichern Sie dann erneut.',
  },

  page: {
    atAGlance: 'Auf einen Blick',
    state: 'Stand',
    stateSince: '{{state}} seit {{date}}',
    neededBy: 'Gebraucht bis',
    context: 'Rahmen',
    products: 'Produkte',
    topics: 'Themen',
    body: 'Näheres',
    author: 'Gesuch von',
    published: 'veröffentlicht am {{date}}',
    updated: 'zuletzt geändert am {{date}}',
    edit: 'Bearbeiten',
    finish: 'Gesuch abschließen',
    reopen: 'Wieder öffnen',
    withdraw: 'Zurückziehen',
    restore: 'Wieder veröffentlichen',
    solved: 'Gelöst',
    solvedBy: 'Gelöst durch',
    solvedUnseen: 'Die Lösung dazu ist zurzeit nicht zu sehen.',
    closed: 'Abgeschlossen',
    withdrawnTitle: 'Zurückgezogen',
    withdrawnNotice:
      'Dieses Gesuch sehen nur noch Sie und Ihre Kolleginnen und Kollegen. Kommentare und „Wir auch“ bleiben erhalten.',
    hiddenTitle: 'Vom Fachtag-Team ausgeblendet',
    hiddenNotice: 'Grund: {{reason}}',
    membersNotice: 'Dieses Gesuch sehen nur Mitglieder.',
  },

  join: {
    title: 'Wer sucht das auch?',
    submit: 'Wir auch',
    pageTitle: 'Wir auch',
    pageLead: 'Sucht Ihre Kommune dasselbe? Dann bekommen Sie eine Mail, sobald jemand eine Lösung nennt.',
    leave: 'Wir suchen nicht mehr',
    joined: 'Ihre Organisation sucht mit. Sie bekommen eine Mail, sobald jemand eine Lösung nennt.',
    note: 'Notiz Ihrer Organisation',
    noteHint: 'Was ist bei Ihnen anders, worauf kommt es Ihnen an? Sehen nur Mitglieder.',
    noteSave: 'Notiz speichern',
    none: 'Bis jetzt sucht das noch niemand sonst.',
    noneOwn: 'Sobald sich eine Kommune anschließt, bekommen Sie eine Mail.',
    more_one: 'und {{formatted}} weitere Kommune',
    more_other: 'und {{formatted}} weitere Kommunen',
    own: 'Ihre Organisation',
    notesForMembers: 'Die Notizen der Kommunen sehen Mitglieder.',
    back: 'Zurück zum Gesuch',
    may: {
      guest: 'Suchen Sie das auch? Mit „Wir auch“ erfahren Sie es per Mail, wenn jemand eine Lösung nennt.',
      unconfirmed: '„Wir auch“ können Sie sagen, sobald Ihr Konto freigeschaltet ist.',
      closed: 'Dieses Gesuch ist nicht mehr offen, deshalb ist „Wir auch“ nicht mehr möglich.',
      own_organisation: 'Das ist ein Gesuch Ihrer eigenen Organisation.',
    },
  },

  answers: {
    title: 'Lösungen dazu',
    empty: 'Noch hat niemand eine Lösung genannt.',
    formTitle: 'Lösung nennen',
    solution: 'Titel oder Adresse der Lösung',
    solutionHint: 'Zum Beispiel „Hundesteuer online anmelden“ oder die Adresse aus der Adresszeile.',
    submit: 'Lösung nennen',
    remove: 'Passt nicht',
    removeLabel: '„{{title}}“ als Lösung entfernen',
    solvesIt: 'Damit gelöst',
    pageTitle: 'Lösung nennen',
    pageLead: 'Wer das Gesuch aufgegeben hat und wer mitsucht, bekommt eine Mail.',
    choose: 'Welche Lösung meinen Sie?',
    chooseHint: 'Das haben wir gefunden.',
    suggested: 'Diese Lösungen könnten passen',
    suggestedHint: 'Wählen Sie eine aus oder suchen Sie unten nach einer anderen.',
    chooseSubmit: 'Diese Lösung nennen',
    contribute: 'Eigene Lösung beitragen',
    required: 'Bitte geben Sie den Titel oder die Adresse einer Lösung ein.',
    choiceRequired: 'Bitte wählen Sie eine der Lösungen aus.',
    unknown:
      'Zu dieser Eingabe gibt es keine Lösung, die Sie sehen. Bitte prüfen Sie den Titel oder fügen Sie die Adresse aus der Adresszeile ein.',
    several_one: 'Eine Lösung passt dazu. Meinen Sie diese, wählen Sie sie bitte aus.',
    several_other: 'Mehrere Lösungen passen dazu. Bitte wählen Sie die gemeinte aus.',
    may: {
      guest: 'Lösungen nennen können Mitglieder.',
      unconfirmed: 'Lösungen nennen können Sie, sobald Ihr Konto freigeschaltet ist.',
      closed: 'Dieses Gesuch ist nicht mehr offen. Schreiben Sie gern einen Kommentar.',
    },
    onSolution: 'Antwort auf Gesuche',
    onSolutionOne: 'Antwort auf das Gesuch',
    by: 'von {{organisation}}',
  },

  outcome: {
    title: 'Gesuch abschließen',
    lead: 'Alle, die mitsuchen, bekommen eine Mail. Sie können das Gesuch jederzeit wieder öffnen.',
    choice: 'Wie ist es ausgegangen?',
    solvedBy: 'Gelöst durch „{{title}}“',
    otherwise: 'Anders gelöst',
    otherwiseHint: 'Schreiben Sie dazu, wie.',
    closed: 'Ohne Lösung abschließen',
    closedHint: 'Schreiben Sie dazu, warum, zum Beispiel: Wird nicht mehr gebraucht.',
    reason: 'Wie gelöst, oder warum abgeschlossen?',
    reasonHint: 'Steht auf der Seite des Gesuchs.',
    submit: 'Gesuch abschließen',
    cancel: 'Zurück zum Gesuch',
    choiceRequired: 'Bitte wählen Sie, wie es ausgegangen ist.',
    reasonRequired: 'Bitte schreiben Sie dazu, wie es gelöst wurde oder warum Sie abschließen.',
    gone: 'Diese Lösung steht nicht mehr bei dem Gesuch. Bitte wählen Sie neu.',
    already: 'Dieses Gesuch ist schon abgeschlossen.',
  },

  withdrawal: {
    title: 'Gesuch zurückziehen',
    text: 'Das Gesuch „{{title}}“ verschwindet aus Listen und Suche, seine Adresse führt für andere ins Leere. Kommentare und „Wir auch“ bleiben erhalten; Sie können es jederzeit wieder veröffentlichen.',
    submit: 'Gesuch zurückziehen',
    back: 'Zurück zum Gesuch',
    restoreTitle: 'Gesuch wieder veröffentlichen',
    restoreText:
      'Das Gesuch „{{title}}“ steht dann wieder in Listen und Suche, mit seinen Kommentaren und allen, die mitsuchen.',
    restoreSubmit: 'Wieder veröffentlichen',
    own: 'Von Ihrer Organisation zurückgezogene Gesuche',
  },

  mails: {
    joined: {
      subject: 'Nabe: {{organisation}} sucht das auch',
      text: `Guten Tag {{name}},

Ihr Gesuch „{{title}}“: {{organisation}} sucht das auch.

  {{link}}`,
    },
    answered: {
      subject: 'Nabe: Lösung zum Gesuch „{{title}}“',
      text: `Guten Tag {{name}},

zum Gesuch „{{title}}“ wurde eine Lösung genannt: „{{solution}}“ ({{organisation}}).

  {{solutionLink}}

Das Gesuch steht hier:

  {{link}}

{{why}}`,
    },
    ended: {
      subjectSolved: 'Nabe: Das Gesuch „{{title}}“ ist gelöst',
      subjectClosed: 'Nabe: Das Gesuch „{{title}}“ ist abgeschlossen',
      textSolvedBy: `Guten Tag {{name}},

das Gesuch „{{title}}“ ist gelöst, und zwar durch „{{solution}}“ ({{organisation}}).

  {{solutionLink}}

Das Gesuch steht hier:

  {{link}}

{{why}}`,
      textSolved: `Guten Tag {{name}},

das Gesuch „{{title}}“ ist gelöst:

{{reason}}

  {{link}}

{{why}}`,
      textClosed: `Guten Tag {{name}},

das Gesuch „{{title}}“ wurde ohne Lösung abgeschlossen. Der Grund:

{{reason}}

  {{link}}

{{why}}`,
    },
    whyAsker: 'Sie bekommen diese Mail, weil Sie das Gesuch aufgegeben haben.',
    whyJoined:
      'Sie bekommen diese Mail, weil Ihre Organisation dasselbe sucht. Auf der Seite des Gesuchs können Sie das beenden.',
  },
} as const
