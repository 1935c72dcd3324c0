import { version as number } from '../../../package.json'

/** Which program this is: version of package.json, and the commit where git told it to the build. */
export const version = {
  number,
  commit: (import.meta.env.NABE_COMMIT as string | undefined) || null,
}

/** When this process began. */
export const startedAt = new Date(Date.now() - process.uptime() * 1000)
