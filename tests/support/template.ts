import { fileURLToPath } from 'node:url'
import { migrate } from '~/platform/db/migrate.server'

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** Fills the database that every test database is a copy of; runs once per test run. */
export async function prepareTemplate(url: string): Promise<void> {
  await migrate({ connectionString: url, folder: MIGRATIONS, log: () => undefined })
}
