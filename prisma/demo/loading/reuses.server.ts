import { members } from '../members'
import type { DemoOrganisationHandle } from '../organisations'
import type { DemoReuse } from '../shapes'
import type { DemoSolutionHandle } from '../solutions'
import { demoWorld } from '../world'
import { insertRow, insertWithId } from './rows.server'
import type { Stage } from './stage.server'

/** What other organisations do with one solution, each statement with its revision and activity. */
export async function loadReuses(
  stage: Stage,
  solutionId: number,
  handle: DemoSolutionHandle,
): Promise<void> {
  const ids = new Map<DemoOrganisationHandle, number>()
  for (const reuse of demoWorld.reuses[handle] ?? []) {
    ids.set(members[reuse.member].organisation, await loadReuse(stage, solutionId, reuse, ids))
  }
}

async function loadReuse(
  stage: Stage,
  solutionId: number,
  reuse: DemoReuse,
  ids: Map<DemoOrganisationHandle, number>,
): Promise<number> {
  const at = stage.daysAgo(reuse.daysAgo)
  const memberId = stage.member(reuse.member)
  const organisationId = stage.organisationOf(reuse.member)
  const source = reuse.adaptedFrom === undefined ? null : ids.get(reuse.adaptedFrom)
  if (source === undefined) throw new Error(`${reuse.adaptedFrom} says nothing (yet) that could be adapted`)
  const said = {
    state: reuse.state,
    since: reuse.since === undefined ? null : `${stage.daysAgo(reuse.since).toISOString().slice(0, 7)}-01`,
    changes: reuse.changes ?? '',
    effort: reuse.effort ?? null,
    contact: reuse.contact ?? '',
    again: reuse.again ?? null,
  }
  const endedReason = reuse.endedReason ?? ''
  const againNote = reuse.againNote ?? ''
  const contactId = reuse.namesContact ? memberId : null
  const id = await insertWithId(stage.client, 'reuse', {
    ...said,
    solution_id: solutionId,
    organisation_id: organisationId,
    member_id: memberId,
    ended_reason: endedReason,
    adapted_from_id: source,
    contact_id: contactId,
    again_note: againNote,
    confirmed_at: at,
    created_at: at,
    updated_at: at,
  })
  await insertRow(stage.client, 'reuse_revision', {
    reuse_id: id,
    version: 1,
    member_id: memberId,
    source: JSON.stringify({ ...said, endedReason, adaptedFromId: source, contactId, againNote }),
    at,
  })
  await insertRow(stage.client, 'activity', {
    verb: 'reuse.stated',
    entry_id: solutionId,
    actor_id: memberId,
    organisation_id: organisationId,
    facts: JSON.stringify({ state: reuse.state, before: null }),
    at,
  })
  return id
}
