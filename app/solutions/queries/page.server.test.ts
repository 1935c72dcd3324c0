import { afterAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildTopic } from '#tests/support/factories'
import { solutionInput } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { publishSolution } from '../commands/publish.server'
import { findSolution } from './page.server'

useDatabase()
afterAll(closeDatabase)

const secrets = {
  contact: 'Durchwahl-4711',
  securityNotes: 'Schlupfloch-4712',
  costOnce: '5k_25k',
  costYearly: 'under_1k',
}

async function solution(parts: Parameters<typeof solutionInput>[1]) {
  const author = await buildMember()
  const made = await publishSolution(author, solutionInput((await buildTopic()).id, parts))
  if (!made.ok) throw new Error(made.problem)
  return { id: made.value.id, author }
}

test('cost, contact and security notes are for members', async () => {
  const { id } = await solution(secrets)
  const waiting = await buildMember({ confirmed: false })
  for (const viewer of [guest, waiting]) {
    const seen = await findSolution(viewer, id)
    expect(seen).toMatchObject({ costOnce: null, costYearly: null, contact: null, securityNotesHtml: null })
    expect(seen?.hasProtected).toBe(true)
    expect(JSON.stringify(seen)).not.toMatch(/4711|4712|5k_25k/)
  }
  const member = await findSolution(await buildMember(), id)
  expect(member).toMatchObject({ costOnce: '5k_25k', contact: 'Durchwahl-4711', hasProtected: false })
})

test('each of them can be opened to all', async () => {
  const { id } = await solution({ ...secrets, costPublic: 'on' })
  expect(await findSolution(guest, id)).toMatchObject({ costOnce: '5k_25k', contact: null })
  const open = await solution({ ...secrets, contactPublic: 'on', securityPublic: 'on' })
  const seen = await findSolution(guest, open.id)
  expect(seen).toMatchObject({ costOnce: null, contact: 'Durchwahl-4711' })
  expect(seen?.securityNotesHtml).toContain('4712')
})

test('protected words stay out of what guests may find', async () => {
  const { id } = await solution(secrets)
  const found = await db.searchDocument.findUniqueOrThrow({ where: { entryId: id } })
  expect(found.publicText).not.toMatch(/4711|4712/)
  expect(found.memberText).toMatch(/4711[\s\S]*4712/)
})

test('a solution for members does not exist for others', async () => {
  const { id } = await solution({ visibility: 'members' })
  expect(await findSolution(guest, id)).toBeNull()
  expect(await findSolution(await buildMember({ confirmed: false }), id)).toBeNull()
  expect(await findSolution(await buildMember(), id)).not.toBeNull()
})

test('guests read the function of an author, not the name, unless it was released', async () => {
  const { id, author } = await solution({})
  expect((await findSolution(guest, id))?.author).toMatchObject({ name: null, functionTitle: 'Hauptamt' })
  expect((await findSolution(await buildMember(), id))?.author?.name).toBe(author.name)
  await db.member.update({ where: { id: author.id }, data: { namePublic: true } })
  expect((await findSolution(guest, id))?.author?.name).toBe(author.name)
})
