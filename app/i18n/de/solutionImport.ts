/** Texts of the command that takes over a collection of solutions. */
export const solutionImport = {
  problems: {
    line_too_long: 'Die Zeile ist länger als 1 MB.',
    quotation:
      'Ein Anführungszeichen beginnt, aber endet nicht richtig. Anführungszeichen im Text werden verdoppelt: "".',
    json: 'Die Zeile ist kein gültiges JSON.',
    not_an_object: 'Die Zeile ist kein JSON-Objekt.',
    too_many_cells:
      'Die Zeile hat mehr Spalten als die Überschriften. Text mit Trennzeichen gehört in Anführungszeichen.',
    type: 'Erwartet wird ein Text; bei Themen und Produkten auch eine Liste von Texten.',
    control: 'Der Text enthält ein Steuerzeichen ({{code}}).',
    letters: 'Der Text enthält Zeichen, die beim Speichern der Datei verloren gegangen sind (�).',
    missing: 'Die Angabe fehlt.',
    unknownMunicipality:
      '„{{words}}“ gibt es nicht. Erwartet wird der Schlüssel (Gemeinde 8 Ziffern, Landkreis 5, Gemeindeverband 9) oder der amtliche Name.',
    ambiguous: '„{{words}}“ gibt es mehrmals. Bitte nehmen Sie den Schlüssel: {{candidates}}.',
    moreCandidates: 'und {{count}} weitere',
    choice: '„{{words}}“ ist keine der möglichen Angaben.',
    date: '„{{words}}“ ist kein Datum. Erwartet wird zum Beispiel 2019-11-28 oder 28.11.2019.',
    future: '„{{words}}“ liegt in der Zukunft.',
    past: '„{{words}}“ liegt vor 1990.',
    double: 'Diese Kennung steht schon in Zeile {{before}}.',
    taken: 'Unter dieser Kennung gibt es schon etwas anderes als eine übernommene Lösung.',
    edited: 'Die Lösung wurde seit der Übernahme im Forum geändert. Mit --overwrite gilt die Datei.',
    out_of_sight:
      'Die Lösung wurde im Forum zurückgezogen oder ausgeblendet. Mit --overwrite wird ihr Text trotzdem erneuert; sichtbar wird sie dadurch nicht.',
    late: 'Die Lösung wurde während der Übernahme von anderer Seite geändert. Bitte noch einmal ausführen.',
  },
  notes: {
    proposed: 'Das Thema „{{topic}}“ gibt es nicht; es ist vorgeschlagen und wartet auf das Fachtag-Team.',
    notProposed: 'Nicht übernommen, weil je Lösung nur ein Thema vorgeschlagen werden kann: {{topics}}.',
    noTopic: 'Ohne Thema; zu finden unter „Noch ohne Thema“.',
  },
  cli: {
    summary: 'Übernimmt eine bestehende Sammlung von Lösungen (JSON Lines oder CSV).',
    usage:
      'import-solutions DATEI [--dry-run] [--report DATEI] [--overwrite] [--visibility public|members] [--json]',
    help: `Aufruf: npm run nabe -- {{usage}}

  --dry-run      prüft alles und schreibt nichts
  --report       schreibt abgelehnte Zeilen und Hinweise in eine Datei (.csv, sonst JSON Lines)
  --overwrite    die Datei gilt auch dort, wo im Forum inzwischen geändert wurde
  --visibility   wer neue Lösungen liest: public (alle, üblich) oder members
  --json         gibt das Ergebnis als eine Zeile JSON aus

Ein zweiter Lauf ändert nur, was sich in der Datei geändert hat. Übernommene Lösungen gehören zur genannten Kommune und erscheinen auf ihrer Seite; die Kommune nimmt dadurch noch nicht teil, das beginnt mit ihrem ersten bestätigten Mitglied. Eine Autorin oder einen Autor haben sie nicht; Kolleginnen und Kollegen der Kommune können sie bearbeiten.
Ergebnis: 0 alles übernommen, 1 Zeilen abgelehnt, 2 Aufruf oder Datei nicht zu gebrauchen. Felder und Beispiele: docs/import.md.`,
    unreadable: '{{file}} ist nicht lesbar. Erwartet wird eine Datei.',
    empty: '{{file}} enthält keine Zeilen zum Übernehmen.',
    not_text:
      '{{file}} ist keine Textdatei. Erwartet wird JSON Lines oder CSV; aus einer Tabellenkalkulation bitte als CSV speichern.',
    json_list:
      '{{file}} ist eine JSON-Liste. Erwartet wird JSON Lines: je Zeile ein Objekt, ohne Klammern und Kommas darum.',
    no_headings:
      '{{file}}: In der ersten Zeile fehlen diese Überschriften: {{missing}}. Dort steht: {{found}}.',
    heading_twice: '{{file}}: Die Überschrift „{{heading}}“ nennt ein Feld zum zweiten Mal.',
    reportUnwritable: '{{file}} lässt sich nicht schreiben.',
    reportIsFile: 'Der Bericht darf nicht in die Datei geschrieben werden, die übernommen wird.',
    progress: '{{lines}} Zeilen ({{share}} %), {{rate}} je Sekunde',
    tidying: 'Alle Zeilen sind gelesen; der Suchindex wird geordnet.',
    stopping: 'Wird nach diesem Schritt beendet.',
    remark: 'Zeile {{line}}: {{reason}}',
    remarkField: 'Zeile {{line}}, {{field}}: {{reason}}',
    moreRemarks: '… und {{count}} weitere. Alle nennt --report DATEI.',
    ignored: 'Nicht übernommene Spalten: {{names}}.',
    dryRun: 'Probelauf, es wurde nichts geschrieben.',
    stopped: 'Abgebrochen. Ein weiterer Lauf übernimmt den Rest.',
    result:
      '{{lines}} Zeilen: {{created}} neu, {{updated}} geändert, {{unchanged}} unverändert, {{refused}} abgelehnt, {{notes}} Hinweise.',
    reportHeadings: 'Zeile;Kennung;Art;Feld;Grund',
    kinds: { refused: 'abgelehnt', note: 'Hinweis' },
  },
} as const
