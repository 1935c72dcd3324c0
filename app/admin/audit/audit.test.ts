import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember } from '#tests/support/factories'
import { recordAudit } from '~/activity/commands.server'
import { guest, type Viewer } from '~/auth/viewer'
import { closeDatabase, db } from '~/platform/db/client.server'
import { parseAuditKind } from './kinds'
import { auditLog } from './queries.server'
import { deedWords, factWords } from './wording'

useDatabase()
afterAll(closeDatabase)

let administrator: Viewer & { id: number }
let member: { id: number; name: string }

beforeAll(async () => {
  await db.audit.deleteMany()
  administrator = await buildMember({ role: 'administrator' })
  member = await buildMember()
  const facts = { from: 'member', to: 'organiser' }
  await recordAudit(db, { verb: 'member.role', actorId: administrator.id, memberId: member.id, facts })
  for (let count = 0; count < 60; count += 1) {
    await recordAudit(db, { verb: 'sign_in', actorId: member.id, memberId: member.id })
  }
  await recordAudit(db, { verb: 'sign_in.failed' })
})

test('newest first, in pages, without a gap', async () => {
  const first = await auditLog(administrator, { kind: null, cursor: null })
  expect(first?.entries[0]).toMatchObject({ verb: 'sign_in.failed', actor: null, member: null })
  const second = await auditLog(administrator, { kind: null, cursor: first?.older ?? null })
  const ids = [...(first?.entries ?? []), ...(second?.entries ?? [])].map(({ id }) => id)
  expect(new Set(ids).size).toBe(62)
  expect(second?.older).toBeNull()
})

test('narrowed to roles, in words', async () => {
  const page = await auditLog(administrator, { kind: parseAuditKind('rollen'), cursor: null })
  const [entry] = page?.entries ?? []
  expect(page?.entries).toHaveLength(1)
  expect(entry).toMatchObject({
    actor: { id: administrator.id },
    member: { id: member.id, name: member.name },
  })
  expect(entry && deedWords(entry)).toBe('Rolle geändert')
  expect(entry && factWords(entry)).toBe('von Mitglied zu Fachtag-Team')
  expect(deedWords({ verb: 'etwas.neues' })).toBe('etwas.neues')
})

test.each(['x', '-1', '1; DROP TABLE audit', '9'.repeat(30)])(
  'a broken cursor begins anew: %s',
  async (cursor) => {
    expect((await auditLog(administrator, { kind: null, cursor }))?.entries).toHaveLength(50)
  },
)

test('for administrators alone', async () => {
  for (const viewer of [guest, await buildMember(), await buildMember({ role: 'organiser' })]) {
    expect(await auditLog(viewer, { kind: null, cursor: null })).toBeNull()
  }
  expect(parseAuditKind('toString')).toBeNull()
})
