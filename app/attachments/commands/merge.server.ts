import type { Tx } from '~/platform/db/client.server'

/** Where one organisation goes into another, its files belong to that one. */
export async function moveAttachments(tx: Tx, fromId: number, intoId: number): Promise<void> {
  await tx.attachment.updateMany({ where: { organisationId: fromId }, data: { organisationId: intoId } })
}
