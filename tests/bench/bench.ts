import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { firstVisit } from './parts/firstVisit'
import { freshness } from './parts/freshness'
import { growth } from './parts/growth'
import { guestPages } from './parts/guestPages'
import { takeOver } from './parts/import'
import { memory } from './parts/memory'
import type { Given, Part } from './parts/part'
import { reuse } from './parts/reuse'
import { search } from './parts/search'
import { signedIn } from './parts/signedIn'
import { start } from './parts/start'
import { writes } from './parts/writes'
import { formatted, markdownTable, plainTable, type Row } from './shared/table'
import { type OpenCode, openWorlds } from './world/worlds'

/** In the order in which they are run. */
const parts: Record<string, Part> = {
  guests: guestPages,
  freshness,
  members: signedIn,
  start,
  writes,
  growth,
  search,
  memory,
  visit: firstVisit,
}

/** Run where they are named. */
const others: Record<string, Part> = { reuse, import: takeOver }
const known = { ...parts, ...others }

/** What only a plain script can hand over. */
interface Bench {
  args: string[]
  openCode: OpenCode
  findChromium(): Promise<string>
}

/** Runs the benches that the arguments name and prints one table. */
export async function bench({ args, openCode, findChromium }: Bench): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      markdown: { type: 'boolean', default: false },
      minutes: { type: 'string' },
      large: { type: 'string' },
    },
  })
  const wanted = values.only ? values.only.split(',') : Object.keys(parts)
  const unknown = wanted.filter((name) => !known[name])
  if (unknown.length > 0)
    throw new Error(`--only ${unknown.join(',')}: es gibt ${Object.keys(known).join(', ')}`)
  // Garbage is let lie about while there is room: give the measuring process little.
  setFlagsFromString('--max-old-space-size=640')
  const { quick } = values
  const say = (line: string) => console.error(line)
  const large = Number(values.large ?? (quick ? 1_000 : 100_000))
  const worlds = await openWorlds(openCode, say)
  const given: Given = {
    worlds,
    usual: () => worlds.of(quick ? large : 1_000),
    large: () => worlds.of(large),
    small: () => worlds.of(large / 100),
    quick,
    minutes: Number(values.minutes ?? (quick ? 1 / 6 : 10)),
    chromiumPath: wanted.includes('visit') ? await findChromium() : '',
    say,
  }
  const rows: Row[] = []
  const begin = performance.now()
  try {
    for (const name of wanted) {
      const started = performance.now()
      try {
        rows.push(...((await known[name]?.(given)) ?? []))
      } catch (error) {
        // The others are measured all the same.
        process.exitCode = 1
        console.error(error)
      }
      say(`${name}: ${formatted((performance.now() - started) / 1000)} s`)
    }
  } finally {
    await worlds.stop()
  }
  console.log(`\n${machine()}${quick ? ', kurzer Lauf: wenige Runden, kleinere Datenbanken' : ''}\n`)
  console.log(values.markdown ? markdownTable(rows) : plainTable(rows))
  say(`${formatted((performance.now() - begin) / 1000)} s`)
}

function machine(): string {
  const [first] = cpus()
  const memory = (totalmem() / 2 ** 30).toFixed(0)
  return `${cpus().length} × ${first?.model.trim() ?? 'CPU'}, ${memory} GB, Node ${process.version.slice(1)}`
}
