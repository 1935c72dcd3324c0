export const markdown = {
  imageLink: 'Bild',
  table: 'Tabelle',
  tableOf: 'Tabelle: {{columns}}',
} as const
