/** Texts of the yearly question whether something still runs. */
export const stillRunning = {
  title: 'Läuft das noch?',
  lead: 'Das hat {{organisation}} zuletzt vor einem Jahr oder länger bestätigt. Läuft es noch, genügt ein Klick.',
  nothing: 'Alles beantwortet',
  nothingText: 'Ihre Kommune hat keine offene Frage. Danke, dass Sie die Angaben aktuell halten.',
  toSolutions: 'Zu den Lösungen',
  own: 'Eigene Lösung',
  reused: 'Nachnutzung der Lösung von {{owner}}',
  reusedOfNobody: 'Nachnutzung',
  lastConfirmed: 'zuletzt bestätigt {{month}}',
  runs: 'Läuft noch',
  runsLabel: 'Läuft noch: {{title}}',
  ended: 'Läuft nicht mehr …',
  reason: 'Warum nicht mehr?',
  reasonHint: 'Ein Satz hilft anderen: Auch was nicht geklappt hat, ist eine Erfahrung.',
  reasonRequired: 'Bitte sagen Sie in einem Satz, warum es nicht mehr läuft.',
  endedSubmit: 'Als beendet speichern',
  saved: 'Gespeichert. Danke!',
  gone: 'Diese Angabe gibt es nicht mehr, oder jemand hat schon geantwortet.',
  unusableTitle: 'Dieser Link gilt nicht mehr',
  unusableText: 'Melden Sie sich an: Offene Fragen Ihrer Kommune stehen auf Ihrer Kontoseite.',
  signIn: 'Anmelden',
  unconfirmed: 'nicht bestätigt seit {{month}}',
  toDoText: 'Zuletzt vor einem Jahr oder länger bestätigt. Je Angabe genügt ein Klick.',
  toDo_one: '1 Angabe Ihrer Kommune bestätigen',
  toDo_other: '{{count}} Angaben Ihrer Kommune bestätigen',
  mail: {
    subject_one: 'Läuft das noch? Eine Angabe Ihrer Kommune',
    subject_other: 'Läuft das noch? {{count}} Angaben Ihrer Kommune',
    more_one: '– und eine weitere',
    more_other: '– und {{count}} weitere',
    text: `Guten Tag {{name}},

läuft das noch? Zuletzt vor einem Jahr oder länger bestätigt wurde:

{{list}}

Bitte sagen Sie es mit einem Klick, ohne Anmeldung:
{{link}}

Der Link gilt 75 Tage. Hören wir 60 Tage nichts, steht bei diesen Angaben „nicht bestätigt seit …“.`,
  },
} as const
