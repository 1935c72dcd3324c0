import { t } from '~/i18n'
import { formatDate, formatNumber } from '~/i18n/format'
import { parseEnv } from '~/platform/env.server'
import { jobs } from '~/platform/jobs/queues.server'
import { type RuleResult, runRetention, tryRetention } from '~/privacy/retention/run.server'
import type { Command } from '../run-command.server'
import { withDatabase } from '../search-command.server'

/** Removes what is kept no longer, or counts it. */
export const command: Command = {
  name: 'retention',
  summary: t('retention.cli.summary'),
  usage: t('retention.cli.usage'),
  run: (args, print) => {
    // Read before the database is opened, which adds its address to the environment.
    const settings = parseEnv(process.env)
    const publicUrl = settings.ok ? settings.env.publicUrl : ''
    return withDatabase(print, () =>
      args.includes('--dry-run') ? count(publicUrl, print) : remove(publicUrl, print),
    )
  },
}

async function count(publicUrl: string, print: (line: string) => void): Promise<number> {
  print(t('retention.cli.would'))
  printResults(await tryRetention(publicUrl), print)
  return 0
}

async function remove(publicUrl: string, print: (line: string) => void): Promise<number> {
  await jobs().prepare()
  try {
    const result = await runRetention(publicUrl, { again: true })
    if (!result.ok) {
      print(t('retention.cli.busy'))
      return 1
    }
    print(t('retention.cli.did'))
    printResults(result.value, print)
    return 0
  } finally {
    await jobs().stop()
  }
}

function printResults(results: RuleResult[], print: (line: string) => void): void {
  for (const { key, cutoff, removed } of results) {
    print(
      t('retention.cli.line', {
        removed: formatNumber(removed).padStart(8),
        rule: t(`retention.rules.${key}`),
        cutoff: formatDate(cutoff),
      }),
    )
  }
}
