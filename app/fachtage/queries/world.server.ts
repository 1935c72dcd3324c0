import { db, type Tx } from '~/platform/db/client.server'
import { topicChoices } from '~/topics/queries/vocabulary.server'
import type { KnownSession, ProgrammeWorld } from '../import/world'
import type { Fachtag } from './fachtag.server'

/** What is there already of a Fachtag's programme; in the transaction that writes, under its locks. */
export async function programmeWorld(
  fachtag: Pick<Fachtag, 'id' | 'firstDay' | 'lastDay'>,
  tx: Tx = db,
): Promise<ProgrammeWorld> {
  const sessions = await tx.$queryRaw<KnownSession[]>`
    SELECT s.entry_id AS id, s.guid, s.title, s.day::text AS date, s.starts AS start, s.ends AS end, s.room,
      s.format, s.organisation_label AS organisation, s.speakers, s.abstract,
      nullif(s.slides_url, '') AS "slidesUrl", s.session_kind AS kind, s.cancelled_at IS NOT NULL AS cancelled,
      coalesce((SELECT json_agg(json_build_object('id', t.entry_id, 'label', t.label) ORDER BY o.id)
        FROM origin o JOIN topic t ON t.entry_id = o.topic_id WHERE o.session_id = s.entry_id),
        '[]'::json) AS topics
    FROM fachtag_session s WHERE s.fachtag_id = ${fachtag.id} ORDER BY s.position, s.entry_id`
  const topics = await topicChoices(tx)
  return { days: { firstDay: fachtag.firstDay, lastDay: fachtag.lastDay }, sessions, topics }
}
