import type { Viewer } from '~/auth/viewer'
import { previewOf } from '../import/preview'
import type { Fachtag } from './fachtag.server'
import { findImport, organisationNames } from './import.server'
import { programmeWorld } from './world.server'

/** An import of this Fachtag laid out to be checked; null for those who may not, and for imports of others. */
export async function findPreview(
  viewer: Viewer,
  fachtag: Fachtag,
  { importId, page }: { importId: number; page: number },
) {
  const found = await findImport(viewer, fachtag.id, importId)
  if (!found) return null
  const { draft, ...programme } = found
  const [world, organisations] = await Promise.all([programmeWorld(fachtag), organisationNames()])
  const topics = world.topics.map(({ id, label, field }) => ({ id, label, field }))
  return { programme, preview: previewOf(draft, world, page), topics, organisations }
}
