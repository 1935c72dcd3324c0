import type { DemoProduct } from './shapes'

/** Products of the demonstration world: invented, but for what is free software or published by the BSI. */
export const products = {
  antragsbaukasten: { name: 'Antragsbaukasten', vendor: 'Musterwerk IT', aliases: ['Formularserver'] },
  musterfinanz: { name: 'Musterfinanz', vendor: 'Beispielsoft GmbH', aliases: ['Musterfinanz Kommunal'] },
  musterakte: { name: 'Musterakte', vendor: 'Beispielsoft GmbH', aliases: ['Musterakte DMS'] },
  ratsbeispiel: { name: 'Ratsbeispiel', vendor: 'Gremiensoft Muster AG', aliases: ['Ratsbeispiel mobil'] },
  terminmuster: { name: 'Terminmuster', vendor: 'Wartefrei Beispiel GmbH', aliases: [] },
  bauportal: { name: 'Bauportal Beispiel', vendor: 'Planwerk Muster GmbH', aliases: [] },
  hybridpost: { name: 'Beispielbrief', vendor: 'Druckzentrum Muster GmbH', aliases: ['Hybridbrief'] },
  schulkonsole: {
    name: 'Schulkonsole Muster',
    vendor: 'Musterwerk IT',
    aliases: ['MDM', 'Geräteverwaltung'],
  },
  bookstack: { name: 'BookStack', vendor: '', aliases: ['Wiki'] },
  wiba: {
    name: 'WiBA-Checklisten',
    vendor: 'Bundesamt für Sicherheit in der Informationstechnik',
    aliases: ['Weg in die Basis-Absicherung'],
  },
} as const satisfies Record<string, DemoProduct>

export type DemoProductHandle = keyof typeof products
