import { explain } from '~/server/explain.server'

/** One command of the command line. */
export interface Command {
  name: string
  /** One German line for the list of commands. */
  summary: string
  /** How it is called, without `npm run nabe --`. */
  usage: string
  /** @returns the exit code */
  run(args: string[], print: (line: string) => void): Promise<number>
}

const modules = import.meta.glob<{ command: Command }>('./commands/*.server.ts')

/** Runs `nabe <name> …`; without a known name it lists the commands. */
export async function runCommand(args: string[], print: (line: string) => void): Promise<number> {
  const commands = await Promise.all(Object.values(modules).map(async (load) => (await load()).command))
  const [name, ...rest] = args
  const command = commands.find((candidate) => candidate.name === name)
  if (command) {
    try {
      return await command.run(rest, print)
    } catch (error) {
      print(explain(error))
      return 1
    }
  }
  if (name && name !== 'help') print(`Den Befehl „${name}“ gibt es nicht.`)
  print('Befehle (Aufruf: npm run nabe -- BEFEHL):')
  for (const { usage, summary } of commands.sort((a, b) => a.name.localeCompare(b.name))) {
    print(`  ${usage}`)
    print(`      ${summary}`)
  }
  return name && name !== 'help' ? 2 : 0
}
