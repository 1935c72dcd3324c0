import { hashPassword } from '~/auth/password.server'
import { DEMO_PASSWORD } from '../accounts'
import { type DemoMemberHandle, members } from '../members'
import { type DemoOrganisationHandle, organisations } from '../organisations'
import type { DemoMember, DemoOrganisation } from '../shapes'
import { insertRow, insertWithId } from './rows.server'
import type { Stage } from './stage.server'

/** Organisations in the order of `organisations`: whom another refers to stands before it. */
export async function loadOrganisations(stage: Stage): Promise<void> {
  for (const [handle, organisation] of Object.entries(organisations) as [
    DemoOrganisationHandle,
    DemoOrganisation,
  ][]) {
    const id = organisation.registered
      ? await findRegistered(stage, organisation.key)
      : await create(stage, organisation)
    stage.organisationIds.set(handle, id)
    if (organisation.joinedDaysAgo !== null) await join(stage, id, organisation)
  }
  await stage.client.query('UPDATE organisation SET is_operator = true WHERE id = $1', [
    stage.organisation('musterwerk'),
  ])
}

/** Members, all with the one password; unconfirmed ones have confirmed their address and wait for the team. */
export async function loadMembers(stage: Stage): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  for (const [handle, member] of Object.entries(members) as [DemoMemberHandle, DemoMember][]) {
    const registered = stage.daysAgo(member.joinedDaysAgo)
    const id = await insertWithId(stage.client, 'member', {
      organisation_id: stage.organisation(member.organisation),
      email: member.email,
      name: member.name,
      function_title: member.functionTitle,
      password_hash: passwordHash,
      role: member.role,
      email_verified_at: stage.daysAgo(member.joinedDaysAgo, 1),
      confirmed_at: member.confirmed ? stage.daysAgo(member.joinedDaysAgo, 2) : null,
      created_at: registered,
    })
    stage.memberIds.set(handle, id)
  }
}

async function findRegistered(stage: Stage, key: string): Promise<number> {
  const { rows } = await stage.client.query<{ id: number }>('SELECT id FROM organisation WHERE key = $1', [
    key,
  ])
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`organisation ${key} is missing: load the reference data first`)
  return id
}

async function create(
  stage: Stage,
  organisation: Extract<DemoOrganisation, { registered: false }>,
): Promise<number> {
  const { rows } = await stage.client.query<{ id: number }>(
    `INSERT INTO organisation (kind, key, slug, name, short_name, type_label, state, district_id, district_name, parent_id,
                               provider_id, population, size_band, postcode, area_ha, is_example, lat, lon)
     SELECT $1::text, $2, $3, $4, $5, $6, $7, d.id, coalesce(d.short_name, ''), p.id, v.id, $11::int,
            CASE WHEN $1::text IN ('municipality', 'joint_administration')
              THEN width_bucket($11::int, '{5000,10000,20000,50000,100000,500000}'::int[]) + 1 END,
            $12, $13, $14, $15, $16
     FROM (VALUES (1)) AS one
     LEFT JOIN organisation d ON d.key = $8
     LEFT JOIN organisation p ON p.key = $9
     LEFT JOIN organisation v ON v.slug = $10
     RETURNING id`,
    [
      organisation.kind,
      organisation.key,
      organisation.slug,
      organisation.name,
      organisation.shortName,
      organisation.typeLabel,
      organisation.state,
      organisation.districtKey,
      organisation.parentKey,
      organisation.providerSlug,
      organisation.population,
      organisation.postcode,
      organisation.areaHa,
      organisation.isExample,
      organisation.place.lat,
      organisation.place.lon,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error(`${organisation.shortName} was not created`)
  return id
}

async function join(stage: Stage, id: number, organisation: DemoOrganisation): Promise<void> {
  const at = stage.daysAgo(organisation.joinedDaysAgo ?? 0)
  await stage.client.query('UPDATE organisation SET joined_at = $2, verified_at = $2 WHERE id = $1', [id, at])
  await insertRow(stage.client, 'activity', { verb: 'organisation.joined', organisation_id: id, at })
  for (const domain of organisation.domains) {
    await insertRow(stage.client, 'organisation_domain', { organisation_id: id, domain, created_at: at })
  }
}
