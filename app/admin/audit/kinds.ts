/** Kinds of entries in the audit log, as its filter offers them, with the beginnings of their verbs. */
export const auditKinds = {
  anmeldung: ['sign_in', 'session.', 'password.', 'factor.', 'identity.'],
  mitglieder: ['member.', 'email.', 'invitation.', 'feed_key.'],
  rollen: [
    'member.role',
    'member.first_administrator',
    'member.suspended',
    'member.unsuspended',
    'member.left',
  ],
  moderation: ['moderation.', 'entry.'],
  einstellungen: ['settings.', 'retention.', 'legal.', 'provider.', 'factor.duty', 'organisation.'],
} as const satisfies Record<string, readonly string[]>
export type AuditKind = keyof typeof auditKinds

/** The kind of an address, or null. */
export function parseAuditKind(value: string | null): AuditKind | null {
  return value !== null && Object.hasOwn(auditKinds, value) ? (value as AuditKind) : null
}
