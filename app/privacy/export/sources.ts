/** What of the database belongs to a person's data, and why the rest does not. */

/** Rows that name the person in one of these columns; `without` are columns that are others' data or ours alone. */
export interface Source {
  section: string
  table: string
  columns: string[]
  without?: string[]
}

/** In the order in which they stand in the file. Entries are read by their kinds, see `entries.server.ts`. */
export const sources: Source[] = [
  { section: 'sessions', table: 'session', columns: ['member_id'] },
  { section: 'revisions', table: 'revision', columns: ['author_id'] },
  { section: 'ratings', table: 'rating', columns: ['member_id'] },
  { section: 'reuses', table: 'reuse', columns: ['member_id', 'contact_id'] },
  { section: 'reuseRevisions', table: 'reuse_revision', columns: ['member_id'] },
  { section: 'joins', table: 'request_join', columns: ['member_id'] },
  { section: 'answers', table: 'request_answer', columns: ['member_id'] },
  { section: 'offers', table: 'request_offer', columns: ['member_id'] },
  {
    section: 'contactFor',
    table: 'solution',
    columns: ['contact_member_id'],
    without: ['*', 'entry_id', 'title'],
  },
  { section: 'attachments', table: 'attachment', columns: ['uploader_id'], without: ['submission_key'] },
  { section: 'imports', table: 'programme_import', columns: ['member_id'], without: ['content'] },
  { section: 'reports', table: 'report', columns: ['reporter_id'], without: ['submission_key'] },
  {
    section: 'decisions',
    table: 'moderation_decision',
    columns: ['member_id', 'decider_id', 'reviewed_by_id'],
  },
  { section: 'redactions', table: 'redaction', columns: ['member_id'] },
  {
    section: 'invitations',
    table: 'invitation',
    columns: ['inviter_id'],
    without: ['email', 'function_title'],
  },
  { section: 'feeds', table: 'feed_key', columns: ['member_id'] },
  { section: 'deletions', table: 'member_deletion', columns: ['member_id'] },
  { section: 'deletedTexts', table: 'entry_deletion', columns: ['deleted_by_id'] },
  { section: 'exports', table: 'data_export', columns: ['member_id'] },
  { section: 'activity', table: 'activity', columns: ['actor_id', 'member_id'], without: ['tx'] },
  { section: 'audit', table: 'audit', columns: ['actor_id', 'member_id'] },
]

/** Columns that name a person without being their data: what somebody does in an office is in `audit` already. */
export const noSources: Record<string, string> = {
  'member.confirmed_by_id': 'who was let in is data of that person',
  'entry.author_id': 'read by kind',
  'member_deletion.asked_by_id': 'data of the person whose account it is',
  'data_export.asked_by_id': 'data of the person whose they are',
  'legal_version.published_by_id': 'published by the operator',
}

/** Columns that would let somebody in, or that nobody can read. */
export const secret =
  /(?:hash|hashes|secret|token|sealed|challenge|public_key|credential|credential_id|counter|storage_key|browser|subject|handle)$/
