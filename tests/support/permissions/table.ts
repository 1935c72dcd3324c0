import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Things } from './world'

/** Who looks, in the order of the table's columns. */
export const roles = [
  'Gast',
  'wartet',
  'andere',
  'Kollegin',
  'Autorin',
  'Team',
  'Administration',
  'gesperrt',
] as const
export type RoleName = (typeof roles)[number]

/** One line of `docs/permissions.md`: what each role gets at an address. */
export interface Row {
  /** The route, as Remix writes it: `/loesungen/:idSlug`. */
  route: string
  /** The thing that stands for its parameters; `–` where it has none. */
  thing: string
  kind: 'lesen' | 'schreiben'
  cells: Record<RoleName, string>
}

/** Reads the table of `docs/permissions.md`. */
export function readTable(): Row[] {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/permissions.md'), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `/'))
    .map((line) => {
      const [route = '', thing = '', kind, ...cells] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      if (kind !== 'lesen' && kind !== 'schreiben') throw new Error(`neither reading nor writing: ${line}`)
      if (cells.length !== roles.length) throw new Error(`not a cell for every role: ${line}`)
      const byRole = Object.fromEntries(roles.map((role, at) => [role, cells[at]])) as Row['cells']
      return { route: route.replaceAll('`', ''), thing, kind, cells: byRole }
    })
}

/**
 * The address of a line, with the thing that stands for its parameters.
 * @throws Error where the thing lacks one of them
 */
export function addressOf({ route, thing }: Pick<Row, 'route' | 'thing'>, things: Things): string {
  const whole = route.replace(/\*$/, things[thing]?.['*'] ?? '*')
  return whole.replace(/:(\w+)/g, (_, name: string) => {
    const value = things[thing]?.[name]
    if (value === undefined) throw new Error(`${route}: „${thing}“ has no ${name}`)
    return value
  })
}
