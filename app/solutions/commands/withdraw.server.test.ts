import { afterAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildTopic } from '#tests/support/factories'
import { draftInput, solutionInput } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { findSolution } from '../queries/page.server'
import { keepDraft, publishSolution } from './publish.server'
import { discardDraft, restoreSolution, withdrawSolution } from './withdraw.server'

useDatabase()
afterAll(closeDatabase)

test('colleagues withdraw and bring back; meanwhile it is gone for others, and counts follow', async () => {
  const author = await buildMember()
  const colleague = await buildMember({ organisationId: author.organisationId })
  const organiser = await buildMember({ role: 'organiser' })
  const topic = await buildTopic()
  const made = await publishSolution(author, solutionInput(topic.id))
  if (!made.ok) throw new Error(made.problem)
  const { id } = made.value
  const count = async () => (await db.topic.findUniqueOrThrow({ where: { entryId: topic.id } })).solutionCount

  expect(await withdrawSolution(organiser, id)).toEqual({ ok: false, problem: 'not_allowed' })
  expect((await withdrawSolution(colleague, id)).ok).toBe(true)
  expect((await withdrawSolution(colleague, id)).ok).toBe(true)
  expect(await count()).toBe(0)
  for (const other of [guest, organiser, await buildMember()])
    expect(await findSolution(other, id)).toBeNull()
  expect((await findSolution(author, id))?.state).toBe('withdrawn')

  expect(await restoreSolution(await buildMember(), id)).toEqual({ ok: false, problem: 'not_allowed' })
  expect((await restoreSolution(author, id)).ok).toBe(true)
  expect(await count()).toBe(1)
  expect(await findSolution(guest, id)).not.toBeNull()
  const verbs = await db.activity.findMany({ where: { entryId: id }, orderBy: { id: 'asc' } })
  expect(verbs.map(({ verb }) => verb)).toEqual([
    'solution.published',
    'solution.withdrawn',
    'solution.restored',
  ])
})

test('what organisers hid cannot be brought back by its authors', async () => {
  const author = await buildMember()
  const made = await publishSolution(author, solutionInput((await buildTopic()).id))
  if (!made.ok) throw new Error(made.problem)
  await db.entry.update({ where: { id: made.value.id }, data: { state: 'hidden' } })
  expect((await restoreSolution(author, made.value.id)).ok).toBe(false)
  expect((await withdrawSolution(author, made.value.id)).ok).toBe(false)
})

test('only its author throws a draft away', async () => {
  const author = await buildMember({ confirmed: false })
  const kept = await keepDraft(author, draftInput({ title: 'Halb fertig' }))
  if (!kept.ok) throw new Error(kept.problem)
  const colleague = await buildMember({ organisationId: author.organisationId })
  expect((await discardDraft(colleague, kept.value.id)).ok).toBe(false)
  expect((await discardDraft(author, kept.value.id)).ok).toBe(true)
  expect(await findSolution(author, kept.value.id)).toBeNull()
})
