import { belongsTo, isOrganiser, type Viewer } from '~/auth/viewer'

/** Whether the viewer keeps names, verification, mail domains and what an organisation belongs to. */
export function canKeepOrganisations(viewer: Viewer): boolean {
  return isOrganiser(viewer)
}

/** Whether the viewer says what an organisation runs: its own people do, and organisers. */
export function canKeepEquipment(viewer: Viewer, organisation: { id: number }): boolean {
  return isOrganiser(viewer) || belongsTo(viewer, organisation.id)
}

/** Whether the viewer moves one organisation into another. */
export function canMergeOrganisations(viewer: Viewer): boolean {
  return isOrganiser(viewer)
}
