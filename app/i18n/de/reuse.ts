/** Who reuses a solution, what they say of it, and who adapted it from whom. */
export const reuse = {
  state: {
    interested: 'interessiert',
    testing: 'in Erprobung',
    in_use: 'im Einsatz',
    ended: 'beendet',
  },
  stateSince: {
    interested: 'interessiert seit {{since}}',
    testing: 'in Erprobung seit {{since}}',
    in_use: 'im Einsatz seit {{since}}',
    ended: 'beendet {{since}}',
  },
  again: {
    yes: 'Ja',
    partly: 'Teilweise',
    no: 'Nein',
  },
  againSaid: {
    yes: 'Würde es wieder tun.',
    partly: 'Würde es teilweise wieder tun.',
    no: 'Würde es nicht wieder tun.',
  },

  hub_zero: 'Noch keine Nachnutzung',
  hub_one: '{{formatted}} Kommune nutzt das',
  hub_other: '{{formatted}} Kommunen nutzen das',

  own: {
    state: 'Ihre Kommune: {{state}}',
    label: 'Was Ihre Kommune damit macht',
    signIn: 'Nutzen Sie das auch? Anmelden und eintragen',
    /** One click from nothing. */
    start: {
      in_use: 'Das nutzen wir auch',
      testing: 'Wir erproben es',
      interested: 'Das interessiert uns',
    },
    /** One click from one state to the next. */
    step: {
      interested: 'Nur noch interessiert',
      testing: 'Jetzt in Erprobung',
      in_use: 'Jetzt im Einsatz',
      ended: 'Beendet …',
    },
    restart: 'Wieder im Einsatz',
    more: 'Angaben ergänzen',
  },

  saved: {
    interested: 'Vermerkt: Ihre Kommune interessiert sich dafür.',
    testing: 'Danke. Ihre Kommune steht jetzt mit „in Erprobung“ in der Liste.',
    in_use: 'Danke. Ihre Kommune steht jetzt mit „im Einsatz“ in der Liste.',
    ended: 'Danke. Ihre Kommune steht mit „beendet“ und dem Grund in der Liste.',
    more: 'Mehr dazu angeben',
    moreText: 'Was haben Sie geändert, und wen dürfen andere anrufen?',
    takenBack: 'Die Aussage Ihrer Kommune ist zurückgenommen.',
  },

  section: {
    title: 'Wer nutzt es nach?',
    empty: 'Noch hat keine andere Kommune eingetragen, dass sie diese Lösung nutzt.',
    emptyAllowed: 'Nutzen oder erproben Sie sie? Ein Klick oben auf der Seite genügt.',
    all_one: '{{formatted}} Kommune, mit Karte',
    all_other: 'Alle {{formatted}} Kommunen, mit Karte',
    map: 'Auf der Karte ansehen',
    contacts: 'Wen Sie dort anrufen können, sehen nur Mitglieder.',
  },

  item: {
    provider: 'IT-Dienstleister',
    adaptedFrom: 'übernommen von',
    effort: 'Aufwand {{effort}}',
    changes: 'Geändert:',
    endedReason: 'Warum beendet:',
    quoted: '„{{text}}“',
    contact: 'Ansprechstelle:',
    forMembers: '(sehen nur Mitglieder)',
    unconfirmed: 'nicht bestätigt seit {{month}}',
  },

  figures: {
    in_use_one: '{{formatted}} Kommune im Einsatz',
    in_use_other: '{{formatted}} Kommunen im Einsatz',
    testing_one: '{{formatted}} Kommune in Erprobung',
    testing_other: '{{formatted}} Kommunen in Erprobung',
    ended_one: '{{formatted}} Kommune hat beendet',
    ended_other: '{{formatted}} Kommunen haben beendet',
    interested_one: '{{formatted}} Kommune interessiert',
    interested_other: '{{formatted}} Kommunen interessiert',
    yes_one: '{{formatted}} Kommune würde es wieder tun',
    yes_other: '{{formatted}} Kommunen würden es wieder tun',
    partly_one: '{{formatted}} Kommune würde es teilweise wieder tun',
    partly_other: '{{formatted}} Kommunen würden es teilweise wieder tun',
    no_one: '{{formatted}} Kommune würde es nicht wieder tun',
    no_other: '{{formatted}} Kommunen würden es nicht wieder tun',
    smallOnly: '{{yes}}, mit unter 20.000 Einwohnern',
    smallBoth: '{{yes}}, beide mit unter 20.000 Einwohnern',
    smallAll: '{{yes}}, alle mit unter 20.000 Einwohnern',
    smallSome: '{{yes}}, {{small}} davon mit unter 20.000 Einwohnern',
  },

  lineage: {
    title: 'Wer hat von wem übernommen?',
    original: 'Original',
    drawn: 'Von wem zu wem',
    drawing: 'Zeichnung: wer von wem übernommen hat; dasselbe steht als Liste auf dieser Seite',
    more_one: '{{formatted}} weitere Kommune vom Original',
    more_other: '{{formatted}} weitere Kommunen vom Original',
  },

  map: {
    title: 'Wo läuft das?',
    name_one: 'Karte von Deutschland mit {{formatted}} Kommune; dieselbe steht in der Liste',
    name_other: 'Karte von Deutschland mit {{formatted}} Kommunen; dieselben stehen in der Liste',
  },

  all: {
    pageTitle: 'Nachnutzung: {{title}}',
    previous: 'Vorige',
    next: 'Nächste',
    brokenCursor: 'Diese Seite der Liste gibt es nicht mehr. Sie sehen wieder den Anfang.',
    empty: 'Noch keine Nachnutzung',
    back: 'Zur Lösung',
  },

  form: {
    title: 'Das nutzen wir auch',
    lead: 'Sie sprechen für Ihre Kommune: {{name}}. Kolleginnen und Kollegen können die Angaben ändern. Nur der Stand ist nötig.',
    state: 'Was macht Ihre Kommune damit?',
    stateHint: {
      interested: 'Sie merken sich die Lösung vor; andere sehen, dass Sie Austausch suchen.',
      testing: 'Sie probieren sie aus oder führen sie gerade ein.',
      in_use: 'Sie läuft bei Ihnen.',
      ended: 'Sie lief bei Ihnen oder wurde erprobt. Warum es nicht weiterging, hilft anderen.',
    },
    stateRequired: 'Bitte wählen Sie aus, was Ihre Kommune damit macht.',
    endedReason: 'Warum beendet?',
    endedReasonHint: 'Nur nötig, wenn Sie „beendet“ gewählt haben. Für alle sichtbar.',
    reasonRequired: 'Bitte schreiben Sie in einem Satz, warum Sie es beendet haben.',
    since: 'Seit wann?',
    year: 'Bitte geben Sie ein Jahr mit vier Ziffern ein, zum Beispiel 2024.',
    future: 'Bitte geben Sie einen Zeitpunkt ein, der nicht in der Zukunft liegt.',
    howGroup: 'Wie Sie es gemacht haben',
    howGroupHint: 'Alles freiwillig und jederzeit nachzutragen.',
    adaptedFrom: 'Von wem haben Sie es übernommen?',
    adaptedFromHint: 'Wenn Sie die Fassung einer anderen Kommune übernommen haben, wählen Sie sie hier.',
    fromOriginal: 'Vom Original ({{name}})',
    fromOriginalUnnamed: 'Vom Original',
    adaptedFromUnknown: 'Diese Kommune steht hier nicht mehr in der Liste. Bitte wählen Sie neu.',
    adaptedFromCycle:
      'Diese Kommune hat es selbst von Ihnen übernommen, unmittelbar oder über andere. Bitte wählen Sie eine andere.',
    changes: 'Was haben Sie geändert?',
    changesHint:
      'Andere Formulare, andere Reihenfolge, anderes Produkt: was jemand wissen sollte, der es ebenso macht.',
    effort: 'Eigener Aufwand bis zum Start',
    again: 'Würden Sie es wieder tun?',
    againNote: 'In einem Satz: warum?',
    contactGroup: 'Wen dürfen andere Verwaltungen fragen?',
    contactGroupHint: 'Sehen nur Mitglieder.',
    contactPerson: 'Ansprechperson',
    contactNobody: 'niemand Bestimmtes',
    contactUnknown: 'Diese Person gehört nicht (mehr) zu Ihrer Kommune. Bitte wählen Sie neu.',
    contact: 'Ansprechstelle',
    contactHint: 'Zum Beispiel Funktion und Durchwahl, keine privaten Daten.',
    none: 'keine Angabe',
    unknownChoice: 'Bitte wählen Sie eine der Angaben aus der Liste.',
    submit: 'Angaben speichern',
    cancel: 'Abbrechen',
    stale:
      'Während Sie schrieben, wurde die Aussage geändert. Ihre Angaben stehen im Formular. Übernehmen Sie aus der gespeicherten Fassung, was Sie brauchen, und speichern Sie dann erneut.',
    staleGone: 'Die Aussage wurde inzwischen zurückgenommen. Wenn Sie speichern, wird sie neu angelegt.',
  },

  may: {
    guest: 'Eintragen können das Beschäftigte der beteiligten Kommunen.',
    unconfirmed:
      'Sobald Ihr Konto freigeschaltet ist, können Sie hier eintragen, was Ihre Kommune damit macht.',
    own_organisation:
      'Das ist die Lösung Ihrer eigenen Organisation. Ob sie noch läuft, steht in der Lösung selbst.',
  },

  history: {
    title: 'Verlauf',
    entry: '{{date}}: {{state}}',
    by: 'eingetragen von {{name}}',
  },

  removal: {
    title: 'Aussage zurücknehmen',
    text: 'Dann steht Ihre Kommune bei dieser Lösung nicht mehr in der Liste.',
    submit: 'Aussage zurücknehmen',
    refused:
      'Wer erprobt oder eingesetzt hat, nimmt die Aussage nicht zurück, sondern beendet sie mit einem Grund: Auch das hilft anderen.',
  },

  organisation: {
    title: 'Nachnutzung',
    in_use: 'Im Einsatz',
    testing: 'In Erprobung',
    interested: 'Interessiert',
    ended: 'Beendet',
    from: 'von',
    all: 'Alle Lösungen, zu denen sie etwas sagt',
  },

  mail: {
    subject: 'Nabe: {{organisation}} nutzt „{{title}}“ nach',
    text: {
      testing:
        'Guten Tag {{name}},\n\n{{organisation}} erprobt Ihre Lösung „{{title}}“.\n\nWer sie noch nutzt und wen Sie dort fragen können, steht auf der Seite:\n{{link}}',
      in_use:
        'Guten Tag {{name}},\n\n{{organisation}} hat Ihre Lösung „{{title}}“ im Einsatz.\n\nWer sie noch nutzt und wen Sie dort fragen können, steht auf der Seite:\n{{link}}',
    },
  },
} as const
