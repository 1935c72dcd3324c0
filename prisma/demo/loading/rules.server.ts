import { templates } from '~/legal/templates.server'
import { insertRow } from './rows.server'
import type { Stage } from './stage.server'

/** The shipped rules are in force, and every member accepted them when they registered. */
export async function loadConsents(stage: Stage): Promise<void> {
  const page = 'nutzungsregeln'
  await insertRow(stage.client, 'legal_version', { page, number: 1, source: templates[page] })
  await stage.client.query(
    'INSERT INTO consent (member_id, version, at) SELECT id, 1, created_at FROM member',
  )
}
