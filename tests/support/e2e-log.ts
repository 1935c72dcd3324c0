import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { members } from '#prisma/demo/members'

/** Where the site under test logs, below its data folder. */
export const siteLog = 'site.log'

/** Search words that no page and no address of the demonstration holds. */
const searched = ['xyzzyxyzzy']

/**
 * After all journeys: looks through what the site and its database logged meanwhile.
 * @throws Error where they hold an address of a mail or of a client, the name of a member, or what somebody searched
 */
export default function lookThroughLogs(): void {
  const folder = process.env.E2E_DATA
  if (!folder) return
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.log'),
  )
  if (!logs.includes(siteLog)) throw new Error('the site wrote no log')
  const found = logs.flatMap((file) => personalIn(loggedIn(file, readFileSync(join(folder, file), 'utf8'))))
  if (found.length > 0) throw new Error(`the log holds personal data:\n${found.slice(0, 20).join('\n')}`)
}

/** What a file says that is log: the site's begins with the words for whoever starts it, accounts to try among them. */
function loggedIn(file: string, text: string): string {
  if (file !== siteLog) return text
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .join('\n')
}

/** The lines of a log that hold what none may. */
export function personalIn(text: string): string[] {
  const names = Object.values(members).map(({ name }) => name)
  const forbidden = [...names, ...searched]
  return text.split('\n').filter(
    (line) =>
      // Journeys come from addresses of this network.
      /[\w.+-]+@[\w-]+\.[a-z]{2,}|\b10\.\d+\.\d+\.\d+\b/i.test(line) ||
      forbidden.some((words) => line.includes(words)),
  )
}
