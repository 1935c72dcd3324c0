import type { MemberViewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import type { Profile } from '../schema'

/** Changes the viewer's own name, function and whether guests see the name. */
export async function editProfile(viewer: MemberViewer, profile: Profile): Promise<void> {
  await db.member.update({ where: { id: viewer.id }, data: profile })
}
