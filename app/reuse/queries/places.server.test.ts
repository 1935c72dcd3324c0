import { afterAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { reusePlaces } from './places.server'

useDatabase()
afterAll(closeDatabase)

async function placed(lat: number | null) {
  const member = await buildMember()
  await db.organisation.update({ where: { id: member.organisationId }, data: { lat, lon: lat && 12 } })
  return member
}

test('the map begins with the original and leaves out who is interested or lies nowhere', async () => {
  const author = await placed(51)
  const solution = await buildSolution({ author })
  const state = async (member: { id: number; organisationId: number }, said: string) => {
    const { id: memberId, organisationId } = member
    await db.reuse.create({ data: { solutionId: solution.id, organisationId, memberId, state: said } })
    return organisationId
  }
  const uses = await state(await placed(52), 'in_use')
  const ended = await state(await placed(50), 'ended')
  await state(await placed(49), 'interested')
  await state(await placed(null), 'in_use')
  expect(await reusePlaces(guest, solution.id)).toMatchObject([
    { id: author.organisationId, state: null, lat: 51, lon: 12 },
    { id: uses, state: 'in_use' },
    { id: ended, state: 'ended' },
  ])
})

test('shows nothing of what the viewer may not see', async () => {
  const author = await placed(51)
  const solution = await buildSolution({ author, visibility: 'members' })
  expect(await reusePlaces(guest, solution.id)).toEqual([])
  expect(await reusePlaces(author, solution.id)).toHaveLength(1)
})
