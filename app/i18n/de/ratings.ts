/** How helpful a solution is for others. */
export const ratings = {
  title: 'Bewertung',
  mean: '{{mean}} von 5 (5 = sehr hilfreich), {{organisations}} Kommunen',
  tooFew: 'noch zu wenige Bewertungen',
  tooFewText: 'Ein Mittelwert erscheint, sobald drei Kommunen bewertet haben.',
  values: {
    very: 'sehr hilfreich (5)',
    helpful: 'hilfreich (4)',
    partly: 'teilweise (3)',
    little: 'wenig (2)',
    not: 'nicht hilfreich (1)',
  },
  own: 'Ihre Bewertung: {{value}}',
  ownHint: 'Ihre einzelne Bewertung sehen nur Sie.',
  change: 'Bewertung ändern',
  give: 'Diese Lösung bewerten',
  form: {
    value: 'Wie hilfreich ist diese Lösung für Ihre Kommune?',
    valueRequired: 'Bitte wählen Sie aus, wie hilfreich die Lösung für Ihre Kommune ist.',
    submit: 'Bewertung speichern',
    remove: 'Bewertung entfernen',
  },
  signIn: 'Zum Bewerten anmelden',
  may: {
    guest: 'Bewerten können Beschäftigte der beteiligten Kommunen.',
    unconfirmed: 'Sobald Ihr Konto freigeschaltet ist, können Sie hier bewerten.',
    closed: 'Diese Lösung kann zurzeit nicht bewertet werden.',
    own_organisation: 'Lösungen der eigenen Organisation bewerten Sie nicht selbst.',
    parent: 'Lösungen der Organisation, zu der Ihre gehört, bewerten Sie nicht selbst.',
    child: 'Lösungen einer Organisation, die zu Ihrer gehört, bewerten Sie nicht selbst.',
  },
} as const
