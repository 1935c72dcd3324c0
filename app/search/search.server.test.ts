import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution } from '#tests/support/factories'
import { guest, type MemberViewer } from '~/auth/viewer'
import type { Visibility } from '~/entries/schema'
import { db } from '~/platform/db/client.server'
import { indexEntry, rebuildIndex, tidyIndex } from './commands.server'
import { similar } from './queries/similar.server'
import { suggest } from './queries/suggestions.server'
import { plainSearch, search } from './queries.server'

useDatabase()

let member: MemberViewer & { organisationId: number }

async function write(
  title: string,
  publicText = '',
  parts: { memberText?: string; visibility?: Visibility; state?: 'draft' } = {},
) {
  const { id } = await buildSolution({ author: member, visibility: parts.visibility, state: parts.state })
  await db.solution.update({ where: { entryId: id }, data: { title, summary: '' } })
  await db.$transaction((tx) =>
    indexEntry(tx, { entryId: id, title, publicText, memberText: parts.memberText }),
  )
  return id
}

const titles = async (q: string, viewer: typeof guest | typeof member = guest) =>
  (await search(viewer, plainSearch(q))).hits.map(({ title }) => title)

beforeAll(async () => {
  member = await buildMember()
  await write('Gewerbesteuerbescheid digital zustellen', 'Der Bescheid geht an das Postfach des Betriebs.')
  await write('Trinkwasserversorgung überwachen', 'Sensoren melden Druck und Menge.')
  await write('Wasser sparen im Freibad', 'Filter statt Frischwasser.')
  await write('Hundesteuer online anmelden', 'Ein Onlinedienst für Halterinnen und Halter.')
  await write('Ratsversammlung im Livestream', 'Übertragung der Sitzung.')
  await write('Häuser der Begegnung', 'Treffpunkte in den Ortsteilen.')
  await write('Gebühren im Friedhofswesen', 'Kalkulation neu geordnet.', {
    memberText: 'Ansprechstelle Zwetschgenkuchen',
  })
  await write('Nur für Mitglieder: Quittenmus', 'Quittenmus im Haushalt', { visibility: 'members' })
  await write('Entwurf Mirabellen', 'Mirabellen', { state: 'draft' })
})

describe('the search', () => {
  it.each([
    ['Steuer', 'Gewerbesteuerbescheid digital zustellen'],
    ['Bescheid Gewerbe', 'Gewerbesteuerbescheid digital zustellen'],
    ['Gewerbsteuer', 'Gewerbesteuerbescheid digital zustellen'],
    ['Gebuehr', 'Gebühren im Friedhofswesen'],
    ['Haus Begegnungen', 'Häuser der Begegnung'],
    ['Friedhof', 'Gebühren im Friedhofswesen'],
  ])('finds by %s', async (q, title) => {
    expect(await titles(q)).toContain(title)
  })

  it('ranks a word by itself before the compound that holds it', async () => {
    const found = await titles('Wasser')
    expect(found.indexOf('Wasser sparen im Freibad')).toBe(0)
    expect(found).toContain('Trinkwasserversorgung überwachen')
  })

  it('does not take a short word for a part', async () => {
    expect(await titles('Rat')).not.toContain('Ratsversammlung im Livestream')
  })

  it('proposes what was meant', async () => {
    expect((await search(guest, plainSearch('Hundsteuer'))).meant).toBe('Hundesteuer')
  })

  it('marks the whole compound', async () => {
    const [hit] = (await search(guest, plainSearch('Steuer Bescheid'))).hits
    expect(hit?.titleParts[0]).toEqual({ text: 'Gewerbesteuerbescheid', hit: true })
  })

  it('keeps phrases together, leaves words out', async () => {
    expect(await titles('"online anmelden"')).toEqual(['Hundesteuer online anmelden'])
    expect(await titles('Steuer -Bescheid')).not.toContain('Gewerbesteuerbescheid digital zustellen')
  })

  it('says which filters it does not know', async () => {
    const result = await search(guest, plainSearch('Steuer land:Atlantis'))
    expect(result.unknown).toEqual(['land:Atlantis'])
    expect(result.hits.length).toBeGreaterThan(0)
  })

  it.each([
    'x'.repeat(10_000),
    'und oder die',
    '"',
    ':*&|!()<->',
    '%_\\',
    '👩‍💻🚒',
    '\u0000',
    'thema: '.repeat(500),
    '- '.repeat(300),
    'art:quatsch -"',
    'AND OR NOT '.repeat(170),
    'land:x status:y thema:z kommune:w '.repeat(125),
    '"a b" '.repeat(250),
    'Steuer \u0000 \ud83d',
  ])('answers bad input %#', async (q) => {
    await expect(
      search(guest, { ...plainSearch(q), facets: { jahr: 'x', groesse: '99' } }),
    ).resolves.toBeDefined()
    await expect(suggest(guest, q)).resolves.toBeDefined()
    await expect(similar(guest, { title: q, summary: q })).resolves.toBeDefined()
  })
})

it('reads nothing where nothing is asked', async () => {
  for (const q of ['und oder die', ':*&|!()<->', '👩‍💻', '-Steuer', 'land:SN']) {
    const { hits, count } = await search(guest, plainSearch(q))
    expect({ q, hits, count }).toEqual({ q, hits: [], count: 0 })
  }
})

describe('what only members read', () => {
  it.each(['Zwetschgenkuchen', 'Quittenmus', 'Mirabellen', 'Zwetschgnkuchen', 'Quitten', 'Quitenmus'])(
    'is nothing to guests by %s',
    async (q) => {
      const result = await search(guest, plainSearch(q))
      expect(result).toMatchObject({ hits: [], count: 0, meant: null })
      expect(result.facets.flatMap(({ values }) => values)).toEqual([])
      expect(await suggest(guest, q.slice(0, 5))).toEqual([])
      expect(await similar(guest, { title: q })).toEqual([])
    },
  )

  it('is found by members, drafts by nobody', async () => {
    expect(await titles('Zwetschgenkuchen', member)).toEqual(['Gebühren im Friedhofswesen'])
    expect(await titles('Quittenmus', member)).toEqual(['Nur für Mitglieder: Quittenmus'])
    expect(await titles('Mirabellen', member)).toEqual([])
  })

  it('does not change what guests get', async () => {
    const before = await search(guest, plainSearch('Steuer Wasser'))
    await write('Steuer und Wasser intern', 'Steuer Steuer Wasser', { visibility: 'members' })
    const after = await search(guest, plainSearch('Steuer Wasser'))
    const seen = (result: typeof before) => ({
      ...result,
      hits: result.hits.map(({ id, excerpt }) => ({ id, excerpt })),
    })
    expect(seen(after)).toEqual(seen(before))
  })
})

describe('a rare word', () => {
  beforeAll(async () => {
    await write('Datenschutz im Hauptamt', 'Akten und Schränke bleiben verschlossen, auch der Aktenschrank.')
    await write('Wanderweg mit Mirabellenbäumen', 'Der Weg führt an Hecken und Höfen vorbei.')
    await write('Winterdienst mit Bereitschaft', 'Wer wann streut.', {
      memberText: 'Schlüssel im Quittenschrank, Büro Schlehenhof',
    })
    await write('Streuplan im Mirabellenweg', 'Welche Wege zuerst.', { visibility: 'members' })
  })

  it.each([
    ['Quittenschrank', 'Winterdienst mit Bereitschaft'],
    ['Schlehenhof', 'Winterdienst mit Bereitschaft'],
    ['Mirabellenweg', 'Streuplan im Mirabellenweg'],
  ])('finds by %s what holds it and nothing that shares letters with it', async (q, title) => {
    expect(await titles(q, member)).toEqual([title])
    expect(await titles(q)).toEqual([])
  })

  it('finds by a mistyped one what holds the right one, and its compounds', async () => {
    await write('Feuerwehrhaus', 'Neubau.')
    await write('Freiwillige Feuerwehr', 'Ausbildung.')
    expect(await titles('Feurwehr')).toEqual(['Freiwillige Feuerwehr', 'Feuerwehrhaus'])
  })

  it('finds candidates for a whole title even where no word is the same', async () => {
    const [first] = await similar(guest, { title: 'Aktenschränke abschließbar machen' })
    expect(first?.title).toBe('Datenschutz im Hauptamt')
  })
})

describe('requests', () => {
  it('are found by title and summary, with their address, until they are closed also as candidates', async () => {
    const { id } = await db.entry.create({
      data: { kind: 'request', state: 'visible', authorId: member.id, organisationId: member.organisationId },
    })
    const data = { title: 'Wer hat schon Trinkbrunnen?', slug: 'wer-hat-schon-trinkbrunnen' }
    await db.request.create({ data: { entryId: id, ...data, summary: 'Aufstellung im Kurpark' } })
    await db.$transaction((tx) => indexEntry(tx, { entryId: id, title: data.title, publicText: '' }))

    const { hits } = await search(guest, plainSearch('Trinkbrunnen status:im-einsatz'))
    expect(hits).toEqual([])
    const [hit] = (await search(guest, plainSearch('Kurpark'))).hits
    expect(hit).toMatchObject({ kind: 'request', id, ...data })
    expect(hit?.organisation).toMatch(/^Musterort/)
    expect(hit?.excerpt.map(({ text }) => text).join('')).toBe('Aufstellung im Kurpark')

    for (let more = 0; more < 3; more += 1) await write('Trinkbrunnen aufstellen')
    const mixed = await similar(guest, { title: 'Trinkbrunnen', limit: 2 })
    expect(mixed.map(({ kind }) => kind).toSorted()).toEqual(['request', 'solution', 'solution'])
    const alike = () => similar(guest, { title: 'Trinkbrunnen', kinds: ['request'] })
    expect(await alike()).toMatchObject([{ kind: 'request', id, slug: data.slug }])
    await db.request.update({
      where: { entryId: id },
      data: { outcome: 'closed', outcomeAt: new Date(), outcomeReason: 'Nicht mehr nötig' },
    })
    expect(await alike()).toEqual([])
    expect(await titles('Trinkbrunnen')).toContain(data.title)
  })
})

describe('the index', () => {
  it('forgets what an entry no longer says', async () => {
    const id = await write('Pfirsichbaum')
    await db.$transaction((tx) => indexEntry(tx, { entryId: id, title: 'Aprikosenbaum', publicText: '' }))
    expect(await titles('Pfirsichbaum')).not.toContain('Aprikosenbaum')
    await tidyIndex()
    expect(await db.searchWord.findUnique({ where: { word: 'pfirsichbaum' } })).toBeNull()
    expect(await titles('Aprikosenbaum')).toEqual(['Aprikosenbaum'])
  })

  it('is built anew with the same answers', async () => {
    const before = await titles('Steuer Bescheid Wasser')
    await rebuildIndex(() => undefined)
    expect(await titles('Steuer Bescheid Wasser')).toEqual(before)
  })

  it('completes words, topics and titles', async () => {
    const found = await suggest(guest, 'Hunde')
    expect(found.map(({ label }) => label)).toContain('Hundesteuer online anmelden')
  })

  it('finds what is alike, not of the own organisation', async () => {
    const [first] = await similar(guest, { title: 'Anmeldung der Hundesteuer als Onlinedienst' })
    expect(first).toMatchObject({ title: 'Hundesteuer online anmelden' })
    expect(first?.words).toContain('Hundesteuer')
    expect(
      await similar(guest, { title: 'Hundesteuer', excludeOrganisationId: member.organisationId }),
    ).toEqual([])
  })
})
