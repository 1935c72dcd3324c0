import { db, type Tx } from '~/platform/db/client.server'
import { referencesOf } from '../deletion/tables.server'
import { type ExportRow, type Section, sectionsOf, tellRows } from './rows.server'

/** A file somebody uploaded, as it goes into the ZIP. */
export interface ExportFile {
  storageKey: string
  name: string
}

/** Everything that is kept about somebody. */
export interface ExportContent {
  name: string
  sections: Section[]
  files: ExportFile[]
}

/** Reads everything there is about a member, in one state of the database; null where there is nobody. */
export async function contentOf(memberId: number): Promise<ExportContent | null> {
  return db.$transaction(
    async (tx) => {
      const profile = await profileOf(tx, memberId)
      if (!profile) return null
      const sections = [
        { key: 'profile', rows: [profile] },
        ...(await textsOf(tx, memberId)),
        ...(await sectionsOf(tx, memberId)),
      ]
      const uploads = await tx.attachment.findMany({
        where: { uploaderId: memberId, state: 'visible', scanState: { not: 'infected' } },
        orderBy: { id: 'asc' },
        select: { id: true, fileName: true, storageKey: true },
      })
      return {
        name: String(profile.name),
        sections,
        files: uploads.map(({ id, fileName, storageKey }) => ({
          storageKey,
          name: `unterlagen/${id}-${fileName}`,
        })),
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: 120_000, maxWait: 30_000 },
  )
}

async function profileOf(tx: Tx, memberId: number): Promise<ExportRow | null> {
  const rows = await tx.$queryRaw<{ row: ExportRow }[]>`
    SELECT to_jsonb(m) - 'password_hash' - 'version' || jsonb_build_object('password', m.password_hash IS NOT NULL)
      AS row FROM member m WHERE m.id = ${memberId} AND m.anonymised_at IS NULL`
  const [found] = rows
  if (!found) return null
  const references = await referencesOf(tx, ['member', 'organisation'])
  const [profile] = await tellRows(tx, 'member', [found.row], { memberId, references })
  return profile ?? null
}

const kinds = [
  { key: 'solutions', kind: 'solution', table: 'solution' },
  { key: 'requests', kind: 'request', table: 'request' },
  { key: 'comments', kind: 'comment', table: 'comment' },
  { key: 'topics', kind: 'topic', table: 'topic' },
  { key: 'talks', kind: 'session', table: 'fachtag_session' },
] as const

/** What the member wrote, in every state: also drafts, and what is deleted but not purged yet. */
async function textsOf(tx: Tx, memberId: number): Promise<Section[]> {
  const references = await referencesOf(tx, ['member', 'organisation', 'entry'])
  const sections: Section[] = []
  for (const { key, kind, table } of kinds) {
    const rows = await tx.$queryRawUnsafe<{ row: ExportRow }[]>(
      `SELECT to_jsonb(t) - 'entry_id' || jsonb_build_object('id', e.id, 'state', e.state, 'visibility', e.visibility,
         'organisation_id', e.organisation_id, 'hidden_reason', e.hidden_reason, 'created_at', e.created_at,
         'updated_at', e.updated_at, 'published_at', e.published_at) AS row
       FROM entry e JOIN ${table} t ON t.entry_id = e.id WHERE e.author_id = $1 AND e.kind = $2 ORDER BY e.id`,
      memberId,
      kind,
    )
    // The row carries a column of `entry` as well.
    const ofBoth = [
      ...references,
      { table, column: 'organisation_id', target: 'organisation', cascades: false },
    ]
    const told = await tellRows(
      tx,
      table,
      rows.map(({ row }) => row),
      { memberId, references: ofBoth },
    )
    sections.push({ key, rows: told.map(({ kind: _, ...row }) => row) })
  }
  return sections
}
