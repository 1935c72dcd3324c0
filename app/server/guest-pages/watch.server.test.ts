import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { liftEndedSuspensions } from '~/members/commands/suspension.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { runDueDeletions } from '~/privacy/deletion/commands/run.server'
import { relateDue } from '~/solutions/related/commands.server'
import { GuestPages } from './store.server'
import { watchWrites } from './watch.server'

useDatabase()

/** What no guest's page shows; every other table has the trigger. */
const unseen = `
  _prisma_migrations activity audit authenticator_app backup_run consent data_export deletion_list demo_mail draft_notice
  email_change entry_deletion entry_purge feed_key held_post identity_provider invitation mail_outcome member_deletion
  member_deletion_entry member_identity member_presence moderation_decision organisation_domain passkey
  passkey_challenge pending_sign_in programme_import provider_session provider_visit rate_limit recovery_code
  redaction report request_offer retention_day retention_run reuse_revision revision search_document
  search_gram search_miss search_posting search_word second_factor_duty session token`
  .trim()
  .split(/\s+/)

class Watched extends GuestPages {
  lives: boolean[] = []
  override setLive(live: boolean): void {
    this.lives.push(live)
    super.setLive(live)
  }
}

const pages = new Watched()
let end: () => Promise<void>
beforeAll(async () => {
  end = await watchWrites(pages, process.env.DATABASE_URL ?? '')
})
afterAll(async () => {
  await end()
  await closeDatabase()
})

/** Whether what was written is heard of. */
async function heard(write: () => Promise<unknown>): Promise<void> {
  const before = pages.version
  await write()
  await vi.waitFor(() => expect(pages.version).toBeGreaterThan(before))
}

test('every table is watched, or named as one that no page of a guest shows', async () => {
  const rows = await db.$queryRaw<{ name: string; watched: boolean }[]>`
    SELECT c.relname::text AS name, EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid
      AND t.tgname = 'pages_changed') AS watched
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`
  expect(rows.length).toBeGreaterThan(40)
  const forgotten = rows.filter(({ name, watched }) => watched === unseen.includes(name))
  expect(forgotten).toEqual([])
})

test('what others write is heard, also in one statement about many', async () => {
  const author = await buildMember()
  let id = 0
  await heard(async () => {
    id = (await buildSolution({ author })).id
  })
  await heard(() => db.entry.update({ where: { id }, data: { commentCount: 3 } }))
  await heard(() => db.member.updateMany({ data: { namePublic: true } }))
  await heard(() => db.entry.update({ where: { id }, data: { state: 'hidden' } }))
})

test('jobs that find nothing to do write nothing', async () => {
  await relateDue(20)
  await heard(() => db.member.updateMany({ data: { namePublic: true } }))
  const before = pages.version
  await relateDue(20)
  await liftEndedSuspensions()
  await runDueDeletions()
  // Notifications come in the order of the commits: this one would be the second.
  await heard(() => db.member.updateMany({ data: { namePublic: false } }))
  expect(pages.version).toBe(before + 1)
})

test('a lost connection keeps nothing until there is a new one', async () => {
  expect(pages.lives).toEqual([true])
  await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%'`
  await vi.waitFor(() => expect(pages.lives).toEqual([true, false]))
  await vi.waitFor(() => expect(pages.lives).toEqual([true, false, true]), { timeout: 10_000 })
  await heard(() => db.member.updateMany({ data: { namePublic: false } }))
})
