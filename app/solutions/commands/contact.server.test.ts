import { afterAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildTopic } from '#tests/support/factories'
import { solutionInput } from '#tests/support/solutionForm'
import { closeDatabase } from '~/platform/db/client.server'
import { solutionToEdit } from '../queries/form.server'
import { findSolution } from '../queries/page.server'
import { editSolution } from './edit.server'
import { publishSolution } from './publish.server'

useDatabase()
afterAll(closeDatabase)

test('a solution names a colleague to call; members read who it is, guests do not', async () => {
  const author = await buildMember()
  const colleague = await buildMember({ organisationId: author.organisationId })
  const topic = await buildTopic()
  const input = solutionInput(topic.id, { contactMemberId: String(colleague.id) })
  const made = await publishSolution(author, input)
  if (!made.ok) throw new Error(made.problem)
  const { id } = made.value
  const reader = await buildMember()
  expect((await findSolution(reader, id))?.contactPerson).toEqual({
    id: colleague.id,
    name: colleague.name,
    functionTitle: 'Hauptamt',
  })
  const open = await findSolution({ kind: 'guest' }, id)
  expect(JSON.stringify(open)).not.toContain(colleague.name)
  expect(open).toMatchObject({ contactPerson: null, hasProtected: true })
  expect((await solutionToEdit(author, id))?.values.contactMemberId).toBe(String(colleague.id))

  // Without a choice it is the author again; a stranger or somebody who waits cannot be chosen.
  const stranger = await buildMember()
  const waiting = await buildMember({ organisationId: author.organisationId, confirmed: false })
  for (const [at, person] of [null, stranger, waiting].entries()) {
    const parts = { contactMemberId: person ? String(person.id) : '', version: at + 1 }
    expect((await editSolution(author, id, solutionInput(topic.id, parts), 'keep')).ok).toBe(true)
    expect((await findSolution(reader, id))?.contactPerson?.id).toBe(author.id)
  }
})
