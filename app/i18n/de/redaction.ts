/** Taking a passage out of what people wrote. */
export const redaction = {
  title: 'Textstelle entfernen',
  lead: 'Ersetzt eine Textstelle durch „[entfernt]“: im Text, in allen früheren Fassungen, in der Suche und überall sonst, wo sie zu diesem Eintrag aufgehoben wird. Das lässt sich nicht rückgängig machen.',
  of: {
    solution: 'Lösung „{{title}}“',
    request: 'Gesuch „{{title}}“',
    comment: 'Kommentar zu „{{title}}“',
    topic: 'Thema „{{title}}“',
    session: 'Vortrag „{{title}}“',
  },
  passage: 'Textstelle',
  passageHint:
    'So, wie sie zu lesen ist, in einer oder mehreren Zeilen. Groß- und Kleinschreibung, Zeilenumbrüche und Auszeichnungen spielen keine Rolle. Sie wird auch mitten in anderen Wörtern gefunden.',
  passageRequired: 'Bitte geben Sie die Textstelle ein, die entfernt werden soll.',
  passageShort: 'Bitte geben Sie mindestens drei Zeichen ein; kürzere stehen in jedem zweiten Wort.',
  nothing: 'Diese Textstelle steht nirgends in diesem Eintrag. Bitte vergleichen Sie die Schreibweise.',
  extent: 'Was soll entfernt werden?',
  extents: {
    passage: 'nur die Textstelle',
    whole: 'jedes Feld ganz, in dem sie steht',
  },
  reason: 'Grund',
  reasonHint:
    'Geht per Mail an die Person, die den Eintrag geschrieben hat, und wird aufgehoben. Nennen Sie die Textstelle darin nicht.',
  reasonRequired: 'Bitte nennen Sie den Grund. Er geht an die Person, die den Eintrag geschrieben hat.',
  reasonTells: 'Der Grund enthält die Textstelle. Er wird aufgehoben: Bitte nennen Sie sie darin nicht.',
  look: 'Stellen ansehen',
  submit: 'Endgültig entfernen',
  cancel: 'Nichts ändern',
  placesTitle_one: '{{count}} Stelle',
  placesTitle_other: '{{count}} Stellen',
  placesLead: 'Davor und danach steht, was bleibt.',
  placesWhole: 'Jeder dieser Texte wird als Ganzes durch „[entfernt]“ ersetzt.',
  more_one: 'und {{count}} weitere Stelle',
  more_other: 'und {{count}} weitere Stellen',
  parts: {
    current: 'jetziger Text',
    revision: 'Fassung {{version}}',
    topic_alias: 'anderer Name (fällt weg)',
    topic_proposal: 'vorgeschlagenes Thema',
    programme_import: 'eingelesenes Programm',
    join: '„Wir auch“',
    reuse: 'Nachnutzung',
    reuse_revision: 'frühere Aussage zur Nachnutzung',
    attachment: 'Unterlage',
    report: 'Meldung',
    decision: 'Entscheidung',
  },
  fields: {
    title: 'Titel',
    summary: 'Kurzbeschreibung',
    body: 'Text',
    background: 'Ausgangslage',
    results: 'Ergebnis und Erfahrungen',
    endedReason: 'Warum beendet',
    legalBasis: 'Rechtsgrundlage',
    licence: 'Lizenz',
    contact: 'Ansprechstelle',
    securityNotes: 'Hinweise zur IT-Sicherheit',
    softwareUrl: 'Link zur Software (fällt weg)',
    products: 'Produkt (fällt weg)',
    providers: 'Dienstleister',
    proposedTopic: 'Thema',
    context: 'Rahmen',
    outcomeReason: 'Ergebnis',
    hiddenReason: 'Grund des Ausblendens',
    changes: 'Änderungen',
    againNote: 'Anmerkung',
    note: 'Anmerkung',
    altText: 'Beschreibung des Bildes',
    originalName: 'Dateiname',
    fileName: 'Dateiname',
    label: 'Name',
    introduction: 'Einführung',
    speakers: 'Vortragende',
    abstract: 'Inhalt',
    other: 'weiterer Text',
  },
  done_one: '{{count}} Stelle wurde entfernt.',
  done_other: '{{count}} Stellen wurden entfernt.',
  what: {
    solution: 'Ihrer Lösung „{{title}}“',
    request: 'Ihrem Gesuch „{{title}}“',
    comment: 'Ihrem Kommentar zu „{{title}}“',
    topic: 'dem Thema „{{title}}“',
    session: 'dem Vortrag „{{title}}“',
  },
  mail: {
    subject: 'Nabe: In einem Eintrag von Ihnen wurde eine Textstelle entfernt',
    text: `Guten Tag {{name}},

das Fachtag-Team hat in {{what}} eine Textstelle entfernt, auch aus früheren Fassungen. Wo sie stand, steht jetzt „[entfernt]“:

  {{link}}

Der Grund:

{{reason}}

Wenn Sie das anders sehen, wenden Sie sich bitte an das Fachtag-Team. Die Adresse steht im Impressum.`,
  },
  staleTitle: 'Das Fachtag-Team hat inzwischen eine Textstelle entfernt.',
  stale:
    'In den Feldern, in denen sie stand, steht unten der jetzige Text statt Ihrem; Ihre übrigen Änderungen sind noch da.',
} as const
