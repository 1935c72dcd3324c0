/** Texts of "Ähnliche Lösungen und worin sie sich unterscheiden" on a solution's page. */
export const relatedSolutions = {
  title: 'Ähnliche Lösungen und worin sie sich unterscheiden',
  same: 'Gleich:',
  different: 'Anders:',
  sameSize: 'Größe der Kommune',
  sameState: 'Land ({{state}})',
  smaller: 'kleiner: {{size}}',
  larger: 'größer: {{size}}',
  productSame: 'Produkt ({{names}})',
  productOther: 'anderes Produkt: {{other}} statt {{own}}',
  providerSame: 'IT-Dienstleister ({{names}})',
  providerOther: 'anderer IT-Dienstleister: {{other}} statt {{own}}',
  costSame: { once: 'Kosten einmalig', yearly: 'Kosten im Jahr' },
  free: { once: 'günstiger: einmalig keine Kosten', yearly: 'günstiger: im Jahr keine Kosten' },
  cheaper: { once: 'günstiger: einmalig {{cost}}', yearly: 'günstiger: im Jahr {{cost}}' },
  dearer: { once: 'teurer: einmalig {{cost}}', yearly: 'teurer: im Jahr {{cost}}' },
  status: 'Stand: {{other}} statt {{own}}',
  refresh: {
    summary:
      'Sucht zu allen neuen und geänderten Lösungen die ähnlichen heraus, zum Beispiel nach einer Übernahme.',
    usage: 'related',
    progress: '{{done}} Lösungen verglichen',
    done: 'Fertig: {{done}} Lösungen verglichen.',
  },
} as const
