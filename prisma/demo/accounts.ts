import { members } from './members'

export { DEMO_PASSWORD } from './members'

/** Accounts to try the demonstration with: one for each thing a person can be. */
export const demoAccounts = [
  { email: members.musterstadtDigital.email, label: 'Mitglied, Musterstadt' },
  { email: members.neuBeispielKaemmerei.email, label: 'Mitglied, Neu-Beispiel' },
  { email: members.fachtagTeam.email, label: 'Fachtag-Team' },
  { email: members.administration.email, label: 'Administration' },
  { email: members.musterrodaKaemmerei.email, label: 'wartet auf Freischaltung, Musterroda' },
] as const
