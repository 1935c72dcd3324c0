/** What reading a conference programme has to say: refusals, notes, and what is wrong in a row. */
export const programme = {
  problems: {
    empty:
      'Es ist nichts darin zu lesen. Bitte wählen Sie die Datei mit dem Programm aus oder fügen Sie die Tabelle ein.',
    onlyHeadings: 'Unter den Überschriften stehen keine Programmpunkte.',
    noTitleColumn:
      'Es fehlt eine Spalte mit den Titeln. Gefundene Überschriften: {{headings}}. Bitte nennen Sie die Spalte „Titel“.',
    tooLarge:
      'Die Datei ist größer als {{megabytes}} MB. Bitte speichern Sie nur die Tabelle mit dem Programm, ohne Bilder.',
    tooManyRows:
      'Das Programm hat mehr als {{limit}} Zeilen. Bitte prüfen Sie, ob es die richtige Datei ist, oder teilen Sie sie auf.',
    tooManyColumns:
      'Die Tabelle hat mehr als {{limit}} Spalten. Bitte löschen Sie, was nicht zum Programm gehört.',
    pdf: 'Aus einer PDF-Datei lässt sich das Programm nicht lesen. Bitte die Tabelle in das Feld kopieren oder als XLSX speichern.',
    wordOrOldSpreadsheet:
      'Dieses Dateiformat lässt sich nicht lesen. Bitte die Tabelle in das Feld kopieren oder als XLSX speichern.',
    passwordProtected:
      'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort oder kopieren Sie die Tabelle in das Feld.',
    webPage:
      'Das ist eine Webseite oder XML-Datei. Bitte die Tabelle in das Feld kopieren oder als XLSX speichern.',
    otherArchive: 'Das ist ein Archiv ohne Tabelle. Bitte wählen Sie die Tabelle selbst aus (XLSX oder CSV).',
    binary:
      'Das ist keine Tabelle, sondern zum Beispiel ein Bild oder ein Programm. Bitte wählen Sie eine XLSX- oder CSV-Datei.',
    brokenSpreadsheet:
      'Die Datei ist beschädigt oder keine gültige XLSX-Datei. Bitte speichern Sie sie neu oder kopieren Sie die Tabelle in das Feld.',
    archiveTooLarge:
      'Entpackt wäre die Datei unverhältnismäßig groß (höchstens {{megabytes}} MB). Bitte kopieren Sie nur die Tabelle mit dem Programm in eine neue Datei.',
    quoteNotClosed:
      'In Zeile {{row}} beginnt ein Anführungszeichen (") und endet nicht. Bitte berichtigen Sie die Zeile oder speichern Sie die Tabelle als XLSX.',
    jsonBroken: 'Die JSON-Datei ist unvollständig oder fehlerhaft. Bitte exportieren Sie sie neu.',
    jsonTooDeep: 'Die JSON-Datei ist zu tief verschachtelt und wird nicht gelesen.',
    jsonNoSchedule:
      'Diese JSON-Datei ist kein Programm. Erwartet wird die „schedule.json“ aus pretalx oder frab.',
  },
  rowProblems: {
    timeUnreadable: '„{{value}}“ ist keine lesbare Uhrzeit – bitte als 9:30 schreiben',
    endBeforeStart: 'Ende liegt vor Beginn – bitte berichtigen',
    endAfterMidnight: 'Ende liegt nach Mitternacht – bitte ein Ende bis 24:00 eintragen',
    durationUnreadable: '„{{value}}“ ist keine lesbare Dauer – bitte als 45 min oder 0:45 schreiben',
    dateUnreadable: '„{{value}}“ ist kein lesbares Datum – bitte als 28.11.2019 schreiben',
    dateImpossible: 'Den Tag „{{value}}“ gibt es nicht – bitte berichtigen',
    dateYearMissing: 'Im Datum „{{value}}“ fehlt das Jahr – bitte ergänzen',
    dateOutsideFachtag: 'Der Tag liegt außerhalb des Fachtags – bitte berichtigen oder die Zeile weglassen',
    titleMissing: 'Der Titel fehlt – bitte ergänzen oder die Zeile weglassen',
    lineTooLong: 'Der Text ist zu lang – bitte auf höchstens 300 Zeichen kürzen',
    linkNotWeb: '„{{value}}“ ist keine Webadresse – bitte mit https:// beginnen',
  },
  notes: {
    blankRows: 'Leere Zeilen übersprungen: {{rows}}',
    linesAboveHeadings: 'Zeilen über den Überschriften übersprungen: {{lines}}',
    columnsIgnored: 'Nicht übernommene Spalten: {{headings}}',
    columnRepeated: 'Mehrfach vorhandene Spalten, übernommen wurde die erste: {{headings}}',
    headingsRepeated: 'Zeile {{row}} wiederholt die Überschriften und wurde übersprungen.',
    remarkSkipped: 'Zeile {{row}} als Anmerkung übersprungen: „{{text}}“',
    cellCut: 'Zeile {{row}}: Ein Text war länger als {{limit}} Zeichen und wurde gekürzt.',
    charactersRemoved: 'Unsichtbare Steuerzeichen wurden entfernt.',
  },
  columns: {
    guid: 'Kennung',
    date: 'Datum',
    start: 'Beginn',
    end: 'Ende',
    duration: 'Dauer',
    room: 'Raum',
    title: 'Titel',
    format: 'Format',
    organisation: 'Organisation',
    speakers: 'Vortragende',
    abstract: 'Kurzbeschreibung',
    topics: 'Themen',
    slidesUrl: 'Folien',
  },
  kinds: {
    session: 'Vortrag oder Workshop',
    break: 'Pause',
    greeting: 'Begrüßung',
    closing: 'Abschluss',
  },
  outcomes: {
    new: 'neu',
    changed: 'geändert',
    unchanged: 'unverändert',
    ambiguous: 'mehrere kommen in Frage',
    gone: 'entfallen',
  },
} as const
