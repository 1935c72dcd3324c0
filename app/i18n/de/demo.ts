export const demo = {
  outbox: {
    title: 'Postausgang der Vorführung',
    lead: 'In der Vorführung wird keine Mail verschickt. Was sonst im Postfach läge, steht hier, das Neueste zuerst.',
    empty: 'Noch keine Mail.',
    emptyMore: 'Registrieren Sie sich oder setzen Sie ein Passwort zurück, dann erscheint die Mail hier.',
    to: 'An {{recipient}}, {{date}}',
  },
} as const
