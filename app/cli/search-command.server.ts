import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { t } from '~/i18n'
import { closeDatabase } from '~/platform/db/client.server'
import { parseEnv } from '~/platform/env.server'
import type { Answer } from '~/search/queries/answers.server'
import { prepareDatabase } from '~/server/prepare-database.server'

type Ask = (q: string, limit: number, notFrom?: string) => Promise<Answer[]>

const line = z.object({ q: z.string(), notFrom: z.string().nullish() })
const usualLimit = 10

/** Opens the database for a command; what the database says on its way goes to standard error. */
export async function withDatabase(
  print: (line: string) => void,
  work: () => Promise<number>,
): Promise<number> {
  const settings = parseEnv(process.env)
  if (!settings.ok) {
    for (const problem of settings.problems) print(problem)
    return 78
  }
  const database = await prepareDatabase(settings.env, (text) => console.error(text))
  try {
    return await work()
  } finally {
    await closeDatabase()
    await database.stop()
  }
}

/**
 * Runs a command that answers questions: one from the arguments, or with `--batch FILE` one a line of a JSON Lines
 * file, each answered by one line.
 */
export async function runSearchCommand(
  args: string[],
  print: (line: string) => void,
  { ask, usage }: { ask: Ask; usage: string },
): Promise<number> {
  const options = {
    json: { type: 'boolean' },
    limit: { type: 'string' },
    'not-from': { type: 'string' },
    batch: { type: 'string' },
  } as const
  let given: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    given = parseArgs({ args, options, allowPositionals: true })
  } catch {
    print(t('search.cli.missing', { usage }))
    return 2
  }
  const { values, positionals } = given
  const limit = values.limit === undefined ? usualLimit : Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) {
    print(t('search.cli.badLimit'))
    return 2
  }
  const { batch } = values
  if (batch !== undefined)
    return withDatabase(print, () => answerBatch(batch, print, (q, notFrom) => ask(q, limit, notFrom)))
  const q = positionals.join(' ')
  if (q.trim() === '') {
    print(t('search.cli.missing', { usage }))
    return 2
  }
  return withDatabase(print, async () => {
    const results = await ask(q, limit, values['not-from'])
    if (values.json) print(JSON.stringify({ results }))
    else
      for (const [index, { title, municipality }] of results.entries())
        print(`${index + 1}. ${title}${municipality ? ` (${municipality})` : ''}`)
    return 0
  })
}

async function answerBatch(
  file: string,
  print: (line: string) => void,
  ask: (q: string, notFrom?: string) => Promise<Answer[]>,
): Promise<number> {
  let number = 0
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      number += 1
      if (text.trim() === '') continue
      const asked = line.safeParse(parsed(text))
      if (!asked.success) console.error(t('search.cli.badLine', { line: number }))
      const results = asked.success ? await ask(asked.data.q, asked.data.notFrom ?? undefined) : []
      print(JSON.stringify({ results }))
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    print(t('search.cli.badFile', { file, reason: error.message }))
    return 1
  }
  return 0
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
