import { renderToString } from 'react-dom/server'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildOrganisation } from '#tests/support/factories'
import { renderedForm } from '#tests/support/renderedForm'
import { callRoute } from '#tests/support/route'
import { guest, type MemberViewer, type Viewer } from '~/auth/viewer'
import { UpkeepForm } from '~/organisations/upkeep/UpkeepForm'
import { closeDatabase, db } from '~/platform/db/client.server'
import { loader as page } from './kommunen.$key._index'
import { action as edit, loader as editForm } from './kommunen.$key.bearbeiten'
import { action as merge, loader as mergeForm } from './kommunen.$key.zusammenfuehrung'

useDatabase()
afterAll(closeDatabase)

let organiser: MemberViewer
let member: MemberViewer & { organisationId: number }
let id: number
let key: string

beforeEach(async () => {
  organiser = await buildMember({ role: 'organiser' })
  ;({ id, key } = await buildOrganisation())
  member = await buildMember({ organisationId: id })
})

describe('upkeep', () => {
  const open = (viewer: Viewer, of = key) =>
    callRoute({ loader: editForm, url: `/kommunen/${of}/bearbeiten`, params: { key: of }, viewer })
  const post = (viewer: Viewer, form: Record<string, string>) =>
    callRoute({ action: edit, url: `/kommunen/${key}/bearbeiten`, params: { key }, viewer, form })

  it('is for its own people and organisers; others get no page', async () => {
    expect((await open(organiser)).data.upkeep.may).toBe('all')
    expect((await open(member)).data.upkeep.may).toBe('equipment')
    expect((await open(await buildMember())).status).toBe(404)
    expect((await open(guest)).location).toContain('/anmelden?weiter=')
    expect((await open(organiser, '1'.repeat(40))).status).toBe(404)
    expect((await post(await buildMember(), { version: '1' })).status).toBe(404)
  })

  it('saves what the form of the page posts, untouched', async () => {
    await db.organisation.update({ where: { id }, data: { verifiedAt: new Date() } })
    const { data } = await open(organiser)
    const html = renderToString(<UpkeepForm upkeep={data.upkeep} version={data.upkeep.version} />)
    const { location } = await callRoute({
      action: edit,
      url: `/kommunen/${key}/bearbeiten`,
      params: { key },
      viewer: organiser,
      form: renderedForm(html),
    })
    expect(location).toBe(`/kommunen/${key}/bearbeiten?gespeichert=1`)
    expect(await db.organisation.findUnique({ where: { id } })).toMatchObject({
      version: 2,
      verifiedAt: expect.any(Date),
    })
  })

  it('lets a member change nothing else, whatever is posted', async () => {
    const { location } = await post(member, { version: '1', verified: 'on', domains: 'a.example' })
    expect(location).toContain('gespeichert')
    const domains = await db.organisationDomain.count({ where: { organisationId: id } })
    expect([domains, (await db.organisation.findUnique({ where: { id } }))?.verifiedAt]).toEqual([0, null])
  })

  it('answers with the form, the text kept', async () => {
    const bad = await post(organiser, { version: '1', domains: 'gmx.de', provider: 'x'.repeat(200) })
    expect(bad.status).toBe(400)
    expect(Object.keys(bad.data.lastResult.error)).toEqual(['provider', 'domains'])
    expect(bad.data.lastResult.initialValue).toMatchObject({ domains: 'gmx.de' })
    const lost = await post(organiser, { version: '1', parent: 'Nirgendwo' })
    expect([lost.status, Object.keys(lost.data.lastResult.error)]).toEqual([409, ['parent']])
  })

  it('tells who was slower what is stored by now, and goes on from there', async () => {
    await post(member, { version: '1', provider: 'Eins IT' })
    const late = await post(organiser, { version: '1', provider: 'Zwei IT' })
    expect(late.status).toBe(409)
    expect(late.data).toMatchObject({ version: 2, stored: { values: { provider: 'Eins IT' } } })
    expect((await post(organiser, { version: '2', provider: 'Zwei IT' })).location).toContain('gespeichert')
  })

  it('is offered on the page to those who may', async () => {
    const seen = async (viewer: Viewer) =>
      (await callRoute({ loader: page, url: `/kommunen/${key}`, params: { key }, viewer })).data.may
    expect(await seen(organiser)).toEqual({ edit: true, merge: true })
    expect(await seen(member)).toEqual({ edit: true, merge: false })
    expect(await seen(guest)).toEqual({ edit: false, merge: false })
  })
})

describe('merging', () => {
  const open = (query: string, viewer: Viewer = organiser) =>
    callRoute({
      loader: mergeForm,
      url: `/kommunen/${key}/zusammenfuehrung${query}`,
      params: { key },
      viewer,
    })
  const post = (organisationId: string, viewer: MemberViewer = organiser) =>
    callRoute({
      action: merge,
      url: `/kommunen/${key}/zusammenfuehrung`,
      params: { key },
      viewer,
      form: { organisationId },
    })

  it('searches, previews and moves', async () => {
    const into = await buildOrganisation()
    const found = await open(`?ort=${into.key}`)
    expect(found.data.hits).toMatchObject([{ id: into.id }])
    expect((await open(`?ort=${key}`)).data.hits).toEqual([])
    const preview = await open(`?organisationId=${into.id}`)
    expect(preview.data).toMatchObject({ into: { id: into.id }, preview: { members: 1 } })
    expect((await post(String(into.id))).location).toBe(`/kommunen/${into.key}?zusammengefuehrt`)
    expect((await open('')).status).toBe(404)
    expect((await post(String(into.id))).status).toBe(404)
  })

  it('refuses what is no successor, and everybody who is no organiser', async () => {
    for (const odd of ['', 'x', String(id), '999999999']) expect((await post(odd)).status).toBe(409)
    for (const odd of ['x', String(id), '999999999']) {
      expect((await open(`?organisationId=${odd}`)).data.into).toBeNull()
    }
    expect((await open('', member)).status).toBe(404)
    expect((await post('1', member)).status).toBe(404)
    expect((await open('', guest)).location).toContain('/anmelden')
  })
})
