export const search = {
  title: 'Suche',
  titleFor: '{{q}} – Suche',
  lead: 'Durchsucht Lösungen, Themen, Vorträge der Fachtage und Diskussionen.',
  count_one: '{{count}} Treffer',
  count_other: '{{count}} Treffer',
  shown: 'Die {{shown}} besten von {{count}} Treffern',
  partly: 'Kein Text enthält alle Ihre Wörter. Diese enthalten einige davon.',
  none: 'Nichts gefunden zu „{{q}}“.',
  noneMore:
    'Versuchen Sie ein anderes Wort, zum Beispiel die Abkürzung oder den amtlichen Begriff, oder gehen Sie über ein Thema.',
  toTopics: 'Alle Themen ansehen',
  toSolutions: 'Alle Lösungen ansehen',
  commentOn: 'Kommentar zu: {{title}}',
  kinds: { solution: 'Lösung', topic: 'Thema', session: 'Vortrag', comment: 'Kommentar' },
} as const
