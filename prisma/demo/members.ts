import type { DemoMember } from './shapes'

/** Password of every account of the demonstration world; a real instance has none of these accounts. */
export const DEMO_PASSWORD = 'Rad-neu-erfinden-2015'

/** People are named by their function alone. */
export const members = {
  administration: {
    organisation: 'musterwerk',
    name: 'Administration, Musterwerk IT',
    functionTitle: 'Betrieb der Plattform',
    email: 'administration@musterwerk-it.example',
    role: 'administrator',
    confirmed: true,
    joinedDaysAgo: 760,
  },
  fachtagTeam: {
    organisation: 'musterwerk',
    name: 'Fachtag-Team, Musterwerk IT',
    functionTitle: 'Organisation des Fachtags',
    email: 'fachtag@musterwerk-it.example',
    role: 'organiser',
    confirmed: true,
    joinedDaysAgo: 755,
  },
  musterstadtDigital: {
    organisation: 'musterstadt',
    name: 'Sachbearbeitung Digitalisierung, Musterstadt',
    functionTitle: 'Sachbearbeitung Digitalisierung',
    email: 'digitalisierung@musterstadt.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 720,
  },
  musterrodaKaemmerei: {
    organisation: 'musterroda',
    name: 'Sachbearbeitung Kämmerei, Musterroda',
    functionTitle: 'Sachbearbeitung Kämmerei',
    email: 'kaemmerei@musterroda.example',
    role: 'member',
    confirmed: false,
    joinedDaysAgo: 2,
  },
  musterstadtSchule: {
    organisation: 'musterstadt',
    name: 'Schulverwaltung, Musterstadt',
    functionTitle: 'Sachbearbeitung Schulverwaltung',
    email: 'schulverwaltung@musterstadt.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 560,
  },
  neuBeispielKaemmerei: {
    organisation: 'neuBeispiel',
    name: 'Leitung Kämmerei, Neu-Beispiel',
    functionTitle: 'Leitung Kämmerei',
    email: 'kaemmerei@neu-beispiel.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 580,
  },
  neuBeispielGremien: {
    organisation: 'neuBeispiel',
    name: 'Sitzungsdienst, Neu-Beispiel',
    functionTitle: 'Sitzungsdienst und Hauptamt',
    email: 'sitzungsdienst@neu-beispiel.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 430,
  },
  musterlandHauptamt: {
    organisation: 'musterland',
    name: 'Leitung Hauptamt, VG Musterland',
    functionTitle: 'Leitung Hauptamt',
    email: 'hauptamt@vg-musterland.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 540,
  },
  musterdorfHauptamt: {
    organisation: 'musterdorf',
    name: 'Hauptamt, Musterdorf an der Probe',
    functionTitle: 'Hauptamt (allein zuständig für IT)',
    email: 'hauptamt@musterdorf-probe.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 410,
  },
  beispielhausenAmt: {
    organisation: 'beispielhausen',
    name: 'Vorzimmer Bürgermeisteramt, Beispielhausen',
    functionTitle: 'Vorzimmer und Amtsblatt',
    email: 'buergermeisteramt@beispielhausen.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 390,
  },
  grossbeispielDigital: {
    organisation: 'grossbeispiel',
    name: 'Stabsstelle Digitales, Großbeispiel',
    functionTitle: 'Stabsstelle Digitales',
    email: 'digitales@grossbeispiel.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 650,
  },
  grossbeispielDatenschutz: {
    organisation: 'grossbeispiel',
    name: 'Behördlicher Datenschutz, Großbeispiel',
    functionTitle: 'Behördlicher Datenschutz',
    email: 'datenschutz@grossbeispiel.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 365,
  },
  musterkreisBauaufsicht: {
    organisation: 'musterkreis',
    name: 'Bauaufsicht, Landkreis Musterkreis',
    functionTitle: 'Verfahrensbetreuung Bauaufsicht',
    email: 'bauaufsicht@musterkreis.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 610,
  },
  musterkreisSicherheit: {
    organisation: 'musterkreis',
    name: 'Informationssicherheit, Landkreis Musterkreis',
    functionTitle: 'Informationssicherheit',
    email: 'informationssicherheit@musterkreis.example',
    role: 'member',
    confirmed: true,
    joinedDaysAgo: 480,
  },
} as const satisfies Record<string, DemoMember>

export type DemoMemberHandle = keyof typeof members

/** The accounts offered on the sign-in page, one a role and one that still waits for confirmation. */
export const signInMembers = [
  { member: 'musterstadtDigital', label: 'Mitglied' },
  { member: 'fachtagTeam', label: 'Fachtag-Team' },
  { member: 'administration', label: 'Administration' },
  { member: 'musterrodaKaemmerei', label: 'Mitglied, noch nicht freigeschaltet' },
] as const satisfies readonly { member: DemoMemberHandle; label: string }[]
