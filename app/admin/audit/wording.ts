import { t } from '~/i18n'
import type { AuditEntry } from './queries.server'

const roles: Record<string, string> = {
  member: t('members.roles.member'),
  organiser: t('members.roles.organiser'),
  administrator: t('members.roles.administrator'),
}

/** What an entry says was done; a verb without words of its own stands as it is. */
export function deedWords({ verb }: Pick<AuditEntry, 'verb'>): string {
  return t(`audit.verbs.${verb.replace('.', '_')}` as 'audit.verbs.sign_in', { defaultValue: verb })
}

/** The facts of an entry in a line: roles and yes or no in words, everything else as recorded. */
export function factWords({ verb, facts }: Pick<AuditEntry, 'verb' | 'facts'>): string {
  if (verb === 'member.role') {
    return t('audit.roleFacts', { from: roleOf(facts.from), to: roleOf(facts.to) })
  }
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([name, value]) =>
        `${name}: ${typeof value === 'boolean' ? t(`audit.${value ? 'yes' : 'no'}`) : value}`,
    )
    .join(', ')
}

function roleOf(value: AuditEntry['facts'][string] | undefined): string {
  return roles[String(value)] ?? String(value)
}
