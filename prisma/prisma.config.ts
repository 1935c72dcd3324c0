import { defineConfig } from 'prisma/config'

// Prisma's commands look for a schema engine, which does not come from the npm registry, even where they never
// use it (`generate`). Any program that is there satisfies them; migrations are applied by our own runner.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

const url = process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL

export default defineConfig({
  schema: 'models',
  migrations: { path: 'migrations' },
  ...(url ? { datasource: { url } } : {}),
})
