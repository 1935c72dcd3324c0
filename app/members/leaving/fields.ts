/** Names of the selects: one for all, one for each thing. */
export const handOverFields = {
  all: 'alle',
  solution: (id: number) => `loesung-${id}`,
  reuse: (id: number) => `nachnutzung-${id}`,
} as const
