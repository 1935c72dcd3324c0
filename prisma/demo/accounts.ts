import { type DemoMemberHandle, members } from './members'

/** Password of every account of the demonstration world; a real instance has none of these accounts. */
export const DEMO_PASSWORD = 'Rad-neu-erfinden-2015'

const account = (member: DemoMemberHandle, label: string) => ({ member, email: members[member].email, label })

/** The accounts offered on the sign-in page: one for each role, and one that still waits for confirmation. */
export const demoAccounts: readonly { member: DemoMemberHandle; email: string; label: string }[] = [
  account('musterstadtDigital', 'Mitglied'),
  account('fachtagTeam', 'Fachtag-Team'),
  account('administration', 'Administration'),
  account('musterrodaKaemmerei', 'Mitglied, noch nicht freigeschaltet'),
]
