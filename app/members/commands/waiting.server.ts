/**
 * Who waits for the decision: the address is confirmed and an organisation named. Who left one and has not said
 * where they work now waits for nothing.
 */
export const waiting = {
  emailVerifiedAt: { not: null },
  confirmedAt: null,
  refusedAt: null,
  suspendedAt: null,
  anonymisedAt: null,
  OR: [{ organisationId: { not: null } }, { wantedOrganisation: { not: '' } }],
}
