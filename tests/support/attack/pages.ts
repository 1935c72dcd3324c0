import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, type RoleName, type Row, readTable } from '../permissions/table'
import { dataForm, isFile } from '../permissions/visitors'
import { site } from './site'

const table = readTable()
const able: RoleName[] = ['Autorin', 'andere', 'Administration', 'Team', 'wartet', 'Gast', 'Kollegin']

/** An address of the site, and somebody who gets something there. */
export interface Place {
  route: string
  address: string
  role: RoleName
  /** All who get something there, the most able first. */
  roles: RoleName[]
  kind: Row['kind']
}

function placesOf(kind: Row['kind']): Place[] {
  const rows = table.filter((row) => row.kind === kind)
  const places = rows.map((row): Place => {
    const roles = able.filter((name) => ['ja', 'Eingabe'].includes(row.cells[name]))
    return {
      route: row.route,
      kind,
      address: addressOf(row, site.things),
      role: roles[0] ?? 'Autorin',
      roles,
    }
  })
  return places.filter(({ address }, at) => places.findIndex((place) => place.address === address) === at)
}

/** Every address that answers GET, and of these what is a page. */
export const readable = placesOf('lesen')
export const pages = readable.filter(({ address }) => !isFile(address))

/** Every address that takes POST. */
export const writable = placesOf('schreiben')

/** Every address there is, as a page and as data. */
export const everyAddress = [...new Set([...readable, ...writable].map(({ address }) => address))].flatMap(
  (address) => (isFile(address) ? [address] : [address, dataForm(address)]),
)

/** One address for each route. */
export const oneEach = readable.filter(
  ({ route }, at) => readable.findIndex((place) => place.route === route) === at,
)

/** Names that some loader looks for in a query, as far as the sources tell. */
export const queryNames: string[] = [
  ...new Set(
    sources(join(import.meta.dirname, '../../../app')).flatMap((text) =>
      [...text.matchAll(/\.(?:get|has|getAll)\(\s*'([a-z][\w-]{0,30})'/gi)].map(([, name = '']) => name),
    ),
  ),
].sort()

/** Names in the links and GET forms of a page. */
export function namesIn(html: string): string[] {
  const inLinks = [...html.matchAll(/(?:href|action)="[^"]*"/g)].flatMap(([link]) =>
    [...link.matchAll(/[?;&]([a-z][\w-]{0,30})=/gi)].map(([, name = '']) => name),
  )
  const inForms = [...html.matchAll(/<form(?![^>]*method="post")[\s\S]*?<\/form>/g)].flatMap(([form]) =>
    [...form.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name),
  )
  return [...new Set([...inLinks, ...inForms])]
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}
