/**
 * Builds `organisations.tsv` and `topics.tsv` beside this file from the prepared register tables:
 *
 *   node prisma/reference/build.mjs <folder with municipalities.tsv, associations.tsv, topics.tsv>
 *
 * Run by hand when a new edition of the register is taken over; the product reads only the result.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const target = path.dirname(fileURLToPath(import.meta.url))
const source = process.argv[2]
if (!source) {
  process.stderr.write('usage: node prisma/reference/build.mjs <folder with the source tables>\n')
  process.exit(2)
}

const STATES = {
  'Baden-Württemberg': 'BW',
  Bayern: 'BY',
  Berlin: 'BE',
  Brandenburg: 'BB',
  Bremen: 'HB',
  Hamburg: 'HH',
  Hessen: 'HE',
  'Mecklenburg-Vorpommern': 'MV',
  Niedersachsen: 'NI',
  'Nordrhein-Westfalen': 'NW',
  'Rheinland-Pfalz': 'RP',
  Saarland: 'SL',
  Sachsen: 'SN',
  'Sachsen-Anhalt': 'ST',
  'Schleswig-Holstein': 'SH',
  Thüringen: 'TH',
}
const FULFILLING = 'Erfüllende Gemeinde'
const COLUMNS = [
  'key',
  'kind',
  'name',
  'short_name',
  'type_label',
  'state',
  'district_key',
  'parent_key',
  'population',
  'lat',
  'lon',
  'postcode',
  'area_ha',
]

const readTable = (name) => {
  const [head = '', ...lines] = readFileSync(path.join(source, name), 'utf8').trimEnd().split(/\r?\n/)
  const columns = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    if (cells.length !== columns.length) throw new Error(`${name}: ${cells.length} cells in "${line}"`)
    return Object.fromEntries(columns.map((column, index) => [column, cells[index].trim()]))
  })
}

const writeTable = (name, columns, rows) => {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join('\t'))
  writeFileSync(path.join(target, name), `${[columns.join('\t'), ...lines].join('\n')}\n`)
}

const stateOf = (row) => {
  const state = STATES[row.state]
  if (!state) throw new Error(`unknown state "${row.state}"`)
  return state
}

/** "Bautzen" alone would be taken for the town; "Vogtlandkreis" already says what it is. */
const districtDisplayName = (row) => {
  if (/kreis\b|^(Region|Städteregion|Regionalverband) /i.test(row.name)) return row.name
  return `${row.kind} ${row.name}`
}

const associationType = (row) => {
  if (row.kind !== 'Verwaltungsverband' || row.state !== 'Baden-Württemberg') return row.kind
  return 'Gemeindeverwaltungsverband'
}

const associationDisplayName = (row) => {
  const name = row.name.replace(/ \(VGem\)$/, '')
  if (/^(VVG|GVV|Amt) /.test(name)) return name
  return `${row.kind} ${name}`
}

/** Coordinates come with up to 15 digits; five are about a metre. */
const degrees = (value) => (value === '' ? '' : String(Math.round(Number(value) * 1e5) / 1e5))

/** Centre of a district without coordinates: the mean of its municipalities, weighted by population. */
const meanPlace = (rows) => {
  const weight = rows.reduce((sum, row) => sum + Number(row.population), 0)
  const mean = (column) =>
    rows.reduce((sum, row) => sum + Number(row[column]) * Number(row.population), 0) / weight
  return { lat: mean('lat'), lon: mean('lon') }
}

/** Municipality of the town hall: among the members, else in the same district (some sit in a neighbour). */
const seatOf = (row, inside) => {
  const isSeat = (one) => one.short_name === row.seat
  const nearby = municipalities.filter((one) => one.ags.startsWith(row.ars9.slice(0, 5)) && isSeat(one))
  return inside.find(isSeat) ?? (nearby.length === 1 ? nearby[0] : undefined)
}

const rows = readTable('municipalities.tsv')
const associations = readTable('associations.tsv')
const districts = rows.filter((row) => row.ags.length === 5)
const municipalities = rows.filter((row) => row.ags.length === 8)
const districtKeys = new Set(districts.map((row) => row.ags))

const members = new Map(associations.map((row) => [row.ars9, []]))
for (const row of municipalities) members.get(row.ars.slice(0, 9))?.push(row)

/** ARS of an association → key of the one organisation that stands for it. */
const administrationKey = new Map(
  associations.map((row) => {
    if (row.kind !== FULFILLING) return [row.ars9, row.ars9]
    const same = members
      .get(row.ars9)
      .filter((member) =>
        [row.name, row.seat].some((name) => [member.name, member.short_name].includes(name)),
      )
    if (same.length !== 1) throw new Error(`no single municipality stands for "${row.name}"`)
    return [row.ars9, same[0].ags]
  }),
)

const organisations = [
  ...municipalities.map((row) => {
    const parent = administrationKey.get(row.ars.slice(0, 9)) ?? ''
    return {
      key: row.ags,
      kind: 'municipality',
      name: row.name,
      short_name: row.short_name,
      type_label: row.kind,
      state: stateOf(row),
      district_key: districtKeys.has(row.ags.slice(0, 5)) ? row.ags.slice(0, 5) : '',
      parent_key: parent === row.ags ? '' : parent,
      population: row.population,
      lat: degrees(row.lat),
      lon: degrees(row.lon),
      postcode: row.postcode,
      area_ha: row.area_ha,
    }
  }),
  ...districts.map((row) => {
    const place = row.lat ? row : meanPlace(municipalities.filter((one) => one.ags.startsWith(row.ags)))
    return {
      key: row.ags,
      kind: 'district',
      name: row.name,
      short_name: districtDisplayName(row),
      type_label: row.kind,
      state: stateOf(row),
      population: row.population,
      lat: degrees(place.lat),
      lon: degrees(place.lon),
      area_ha: row.area_ha,
    }
  }),
  ...associations
    .filter((row) => row.kind !== FULFILLING)
    .map((row) => {
      const inside = members.get(row.ars9)
      const seat = seatOf(row, inside) ?? meanPlace(inside)
      return {
        key: row.ars9,
        kind: 'joint_administration',
        name: row.name,
        short_name: associationDisplayName(row),
        type_label: associationType(row),
        state: stateOf(row),
        district_key: districtKeys.has(row.ars9.slice(0, 5)) ? row.ars9.slice(0, 5) : '',
        population: row.population,
        lat: degrees(seat.lat),
        lon: degrees(seat.lon),
        postcode: seat.postcode ?? '',
        area_ha: inside.reduce((sum, one) => sum + Number(one.area_ha), 0),
      }
    }),
].sort((a, b) => (a.key < b.key ? -1 : 1))

const keys = new Set(organisations.map((row) => row.key))
if (keys.size !== organisations.length) throw new Error('keys are not unique')

writeTable('organisations.tsv', COLUMNS, organisations)
writeTable('topics.tsv', ['field', 'slug', 'label', 'synonyms'], readTable('topics.tsv'))
process.stdout.write(`${organisations.length} organisations\n`)
